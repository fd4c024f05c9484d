"""A page of knowledge: a head, then text under headings, with pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.schema import checked
from trainer.library.front import parted
from trainer.library.pictures import Pictures
from trainer.library.schema_primer import PrimerEntry
from trainer.quiz.picture import SHOWN
from trainer.training.primer import Chapter, Primer


def read_primer(
    text: str, file: str, pictures: Pictures
) -> tuple[Placed[Primer] | None, list[Problem]]:
    """The page in *text*, which shows some of *pictures*, or everything that is wrong with it."""
    front, missing = parted(text, file, "知识页")
    if front is None:
        return None, missing
    entry, problems = checked(PrimerEntry, front.tree)
    body = _Body(file, front.first, pictures)
    body.read(front.lines)
    wrong = [*front.tree.problems, *problems, *body.problems]
    if entry is None or not body.chapters:
        return None, wrong
    return Placed(entry.primer(tuple(body.parts())), front.tree), wrong


@dataclass(slots=True)
class _Body:
    """*chapters* are headings with their line and the lines under them."""

    file: str
    first: int
    pictures: Pictures
    chapters: list[tuple[int, str, list[str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, lines: Sequence[str]) -> None:
        """Sort *lines* under their headings."""
        for number, line in enumerate(lines, start=self.first):
            if line.startswith("#"):
                self._heading(line, number)
            elif self.chapters or line.strip():
                if not self.chapters:
                    self.chapters.append((number, "", []))
                self.chapters[-1][2].append(self._shown(line.rstrip(), number))
        if not self.chapters:
            self._say(self.first, "没有正文，请写上。")
        for number, head, under in self.chapters:
            if not any(under):
                self._say(number, f"“## {head}”下面没有内容，请写上或删去这个标题。")

    def parts(self) -> Iterable[Chapter]:
        """The chapters."""
        return (Chapter(head, "\n".join(under).strip()) for _, head, under in self.chapters)

    def _heading(self, line: str, number: int) -> None:
        head = line.removeprefix("## ").strip()
        if not line.startswith("## ") or not head:
            self._say(number, f"标题“{line.strip()}”不对，只用二级标题，写成“## 标题”。")
        self.chapters.append((number, head, []))

    def _shown(self, line: str, number: int) -> str:
        """*line* with the ids of its pictures in the place of their files' names."""
        for found in SHOWN.finditer(line):
            if found[2] not in self.pictures.names:
                said = f"没有图片“{found[2]}”，请把它放进 pictures 或 scenes 文件夹，或改正文件名。"
                self._say(number, said)
            if found[0] != line.strip():
                self._say(number, "图片要单独占一行，请在前后换行。")
        names = self.pictures.names
        return SHOWN.sub(lambda m: f"![{m[1]}]({names.get(m[2]) or m[2]})", line)

    def _say(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(self.file, line, sentence))
