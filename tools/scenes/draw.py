"""Draws scenes: `python tools/scenes/draw.py warehouse` writes content/scenes/warehouse.svg.

The shapes of its hazards are put into the question that shows the picture, where there is one, in their order.
`--look` also renders it at 400 and 1600 pixels, and with the shapes in red, into /tmp/scenes.
"""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from typing import Final

from kit.pen import Box
from kit.scene import HEIGHT, WIDTH, Hazard, Scene

_CONTENT: Final = Path(__file__).parents[2] / "content"
_LOOK: Final = Path("/tmp/scenes")
_SHAPE: Final = re.compile(r"\b(?:rect|ellipse): \[[^\]]*\]|\bpolygon: \[(?:\[[^\]]*\](?:, )?)*\]")
_WHAT: Final = re.compile(r"what: (.+?)(?:, (?:rect|ellipse|polygon): .*)?$")


def main(names: list[str]) -> int:
    """Draws each scene that is named, or all of them."""
    look = "--look" in names
    wanted = [name for name in names if name != "--look"] or _all()
    good = True
    for name in wanted:
        scene: Scene = importlib.import_module(name.replace("-", "_")).draw()
        (_CONTENT / "scenes" / f"{scene.name}.svg").write_text(scene.svg, encoding="utf-8")
        print(f"{scene.name}.svg {len(scene.svg.encode()) / 1000:.0f} KB")
        good = _shapes_set(scene) and _inside(scene) and good
        if look:
            _rendered(scene)
    return 0 if good else 1


def _all() -> list[str]:
    here = Path(__file__).parent
    return sorted(p.stem for p in here.glob("*.py") if p.name != "draw.py")


def _inside(scene: Scene) -> bool:
    """Whether nothing is drawn beyond the picture's edge: not every renderer cuts it off."""
    edge = Box(-4, -4, WIDTH + 4, HEIGHT + 4)
    beyond = [n for n, piece in enumerate(scene.pieces, 1) if edge | piece.box != edge]
    for n in beyond:
        print(f"  piece {n} reaches beyond the picture: {scene.pieces[n - 1].box}")
    return not beyond


def _shapes_set(scene: Scene) -> bool:
    """Whether the question that shows the picture has a place for each shape; they are written there."""
    for file in sorted((_CONTENT / "questions").glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        at = text.find(f"picture: {scene.name}.svg")
        if at >= 0:
            end = text.find("\n- id: ", at)
            block = text[at : end if end >= 0 else len(text)]
            return _written(scene, file, text, block)
    print(f"  no question shows {scene.name}.svg yet:")
    for n, hazard in enumerate(scene.hazards, 1):
        print(f"  {n} {hazard.name}: {hazard.text}")
    return True


def _written(scene: Scene, file: Path, text: str, block: str) -> bool:
    found = _SHAPE.findall(block)
    if len(found) != len(scene.hazards):
        print(f"  {file.name}: {len(found)} shapes in the question, {len(scene.hazards)} drawn")
        return False
    whats = [m[1] for line in block.splitlines() if (m := _WHAT.search(line))]
    for n, (hazard, what) in enumerate(zip(scene.hazards, whats, strict=False), 1):
        print(f"  {n} {hazard.name} = {what}")
    shapes = iter(hazard.text for hazard in scene.hazards)
    fresh = _SHAPE.sub(lambda _: next(shapes), block)
    if fresh != block:
        file.write_text(text.replace(block, fresh), encoding="utf-8")
    return True


def _rendered(scene: Scene) -> None:
    import resvg_py  # noqa: PLC0415 - only to look

    _LOOK.mkdir(exist_ok=True)
    marked = scene.svg.replace("</svg>", "".join(map(_marked, scene.hazards)) + "</svg>")
    for svg, wide, tail in (
        (scene.svg, 400, "-400"),
        (scene.svg, 1600, ""),
        (marked, 1200, "-marked"),
    ):
        png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=wide))
        (_LOOK / f"{scene.name}{tail}.png").write_bytes(png)


def _marked(hazard: Hazard) -> str:
    n = [v * (HEIGHT if i % 2 else WIDTH) / 1000 for i, v in enumerate(hazard.numbers)]
    look = 'fill="#FF0000" fill-opacity=".12" stroke="#FF0000" stroke-width="3"'
    if hazard.form == "rect":
        return f'<rect x="{n[0]}" y="{n[1]}" width="{n[2] - n[0]}" height="{n[3] - n[1]}" {look}/>'
    if hazard.form == "ellipse":
        middle = f'cx="{(n[0] + n[2]) / 2}" cy="{(n[1] + n[3]) / 2}"'
        return f'<ellipse {middle} rx="{(n[2] - n[0]) / 2}" ry="{(n[3] - n[1]) / 2}" {look}/>'
    return f'<polygon points="{" ".join(map(str, n))}" {look}/>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
