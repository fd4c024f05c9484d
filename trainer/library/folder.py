"""Where content stands, which files it has, and a mark that changes with any of them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

CASES, CARDS, QUESTIONS, PRIMERS = "cases", "responsibility_cards", "questions", "knowledge"
PLACES = {CASES: ".md", CARDS: ".yaml", QUESTIONS: ".yaml", PRIMERS: ".md"}
"""The folders of content and how the files in them end."""
LAWS = "laws.yaml"
"""The one file of content that stands in no folder."""
PICTURE_PLACES = ("pictures", "scenes")
"""The folders of the pictures that questions show; scenes are those with hazards in them."""

BANK = "随带题库"
"""The bank of the shipped questions. It follows the content and takes nothing else."""

_READING = "3"  # a higher number makes every installation read its content anew


def shipped() -> Path:
    """The content that came with the program: inside the package, or beside it in a checkout."""
    package = Path(str(files("trainer")))
    inside = package / "_content"
    return inside if inside.is_dir() else package.parent / "content"


def content_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file of content, by its name below *folder*: pictures first, then the laws."""
    for place in PICTURE_PLACES:
        yield from _below(folder, place)
    if (folder / LAWS).is_file():
        yield LAWS, folder / LAWS
    for place in PLACES:
        yield from _below(folder, place)


def _below(folder: Path, place: str) -> Iterator[tuple[str, Path]]:
    for path in sorted((folder / place).rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path


def digest(folder: Path) -> str:
    """A mark over names and bytes of all content files."""
    mark = sha256(_READING.encode())
    for name, path in content_files(folder):
        data = path.read_bytes()
        mark.update(f"{name}\0{len(data)}\0".encode())
        mark.update(data)
    return mark.hexdigest()
