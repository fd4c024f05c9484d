"""The pictures of shipped questions: files that questions name, kept under the ids of their content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from trainer.formats.picture_check import picture_fault, renamed, shown_in
from trainer.formats.problem import Problem
from trainer.formats.tree import Tree
from trainer.library.folder import PICTURE_PLACES
from trainer.quiz.picture import Picture, media_of, picture

ENDINGS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".svg": "svg"}


@dataclass(slots=True)
class Pictures:
    """*found* by id; *names* leads from a file's name to its id, or to nothing where the file is bad."""

    found: dict[str, Picture] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def take(self, file: str, data: bytes) -> Iterator[Problem]:
        """Keep one file, or say what is wrong with it."""
        name = PurePosixPath(file).name
        before = self.files.setdefault(name, file)
        fault = self._fault(file, before, data)
        if before == file:
            self.names[name] = ""
        if fault:
            yield Problem(file, 1, f"{fault}。")
            return
        made = picture(data, media_of(data) or "png")
        self.found[made.id] = made
        self.names[name] = made.id

    def _fault(self, file: str, before: str, data: bytes) -> str:
        media = ENDINGS.get(PurePosixPath(file).suffix.lower())
        if media is None:
            return "这里只放 .png、.jpg 和 .svg 图片，请改名或移走"
        if before != file:
            return f"和 {before} 同名，试题分不清是哪一张，请改名"
        found = media_of(data)
        if found is not None and found != media:
            return f"其实是 {found} 图片，请把文件名的结尾改对"
        return picture_fault(data)

    def within(self, tree: Tree) -> tuple[Tree, list[Problem]]:
        """*tree* with the ids of pictures in the place of their files' names, and names of none."""
        places = "或".join(PICTURE_PLACES)
        missing = [
            tree.problem(path, f"没有图片“{name}”，请把它放进 {places} 文件夹，或改正文件名。")
            for path, name in shown_in(tree.data)
            if name not in self.names
        ]
        known = {name: ref for name, ref in self.names.items() if ref}
        return replace(tree, data=renamed(tree.data, known)), missing
