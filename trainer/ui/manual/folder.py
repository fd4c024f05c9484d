"""Where the manual lies, and its chapters in order."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the manual; *title* is its first heading."""

    title: str
    path: Path


def manual_folder() -> Path:
    """The manual that came with the program: inside the package, or beside it in a checkout."""
    package = Path(str(files("trainer")))
    inside = package / "_manual"
    return inside if inside.is_dir() else package.parent / "docs" / "manual"


def chapters(folder: Path) -> tuple[Chapter, ...]:
    """The chapters in *folder*, the index first; none where there is no such folder."""
    paths = sorted(folder.glob("*.md"), key=lambda path: (path.stem != "index", path.name))
    return tuple(Chapter(_title(path), path) for path in paths)


def _title(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line[2:].strip() for line in lines if line.startswith("# ")), path.stem)
