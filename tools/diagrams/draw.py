"""Draws the diagrams of content/knowledge: `python tools/diagrams/draw.py [NAME …] [--look]`.

Writes content/pictures/NAME.svg; `--look` also renders it at 700 pixels into /tmp/diagrams.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
sys.path.insert(0, str(_ROOT / "tools" / "scenes"))

import boards  # noqa: E402 - the drawing kit of the scenes has to be found first

_LOOK: Final = Path("/tmp/diagrams")


def main(names: list[str]) -> int:
    """Draws each diagram that is named, or all of them."""
    wanted = [name for name in names if name != "--look"] or list(boards.ALL)
    for name in wanted:
        board = boards.ALL[name]()
        (_ROOT / "content" / "pictures" / f"{board.name}.svg").write_text(
            board.svg, encoding="utf-8"
        )
        print(f"{board.name}.svg {len(board.svg.encode()) / 1000:.0f} KB")
        if "--look" in names:
            import resvg_py  # noqa: PLC0415 - only to look

            _LOOK.mkdir(exist_ok=True)
            png = bytes(resvg_py.svg_to_bytes(svg_string=board.svg, width=700))
            (_LOOK / f"{board.name}.png").write_bytes(png)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
