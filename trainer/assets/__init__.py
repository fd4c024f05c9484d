"""What ships beside the code and is not text: two fonts and the line icons."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal

Weight = Literal["regular", "bold"]


def font(weight: Weight) -> Path:
    """The static TrueType font for screen and paper alike; there are two weights and no more."""
    return _path("fonts", f"NotoSansSC-{weight.title()}.ttf")


def icon(name: str) -> Path:
    """The SVG of one line icon, by its name without the ending; FileNotFoundError if unknown."""
    return _path("icons", f"{name}.svg")


def _path(folder: str, name: str) -> Path:
    found = Path(str(files(__name__))) / folder / name
    if not found.is_file():
        raise FileNotFoundError(found)
    return found
