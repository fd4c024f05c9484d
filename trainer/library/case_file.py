"""A case's file: front matter between two `---`, then text under three headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.formats.schema import checked
from trainer.formats.tree import Tree
from trainer.library.front import parted
from trainer.library.schema_case import CaseEntry
from trainer.training.case import Case

STORY, CAUSE, ACCOUNT = "事故经过", "直接原因", "责任追究"
HEADINGS = (STORY, CAUSE, ACCOUNT)


def read_case(text: str, file: str) -> tuple[Placed[Case] | None, list[Problem]]:
    """The case in *text*, or everything that is wrong with it."""
    front, missing = parted(text, file, "案例")
    if front is None:
        return None, missing
    tree = front.tree
    entry, problems = checked(CaseEntry, tree)
    body = _Body(file, front.first)
    body.read(front.lines)
    wrong = [*tree.problems, *problems, *body.problems]
    if entry is None or STORY not in body.parts:
        return None, wrong
    case = entry.case(*(body.text(heading) for heading in HEADINGS))
    return Placed(case, tree), [*wrong, *_alone(case, tree, body)]


def _alone(case: Case, tree: Tree, body: _Body) -> list[Problem]:
    """What a case known only from the seed must not have."""
    if not case.only_seed:
        return []
    more = [h for h in HEADINGS[1:] if h in body.parts]
    problems = [
        Problem(
            tree.file, body.parts[h], f"只有课件一个来源的案例只写“## {STORY}”，请删去“## {h}”。"
        )
        for h in more
    ]
    if case.causes:
        problems.append(
            tree.problem(("causes",), "只有课件一个来源的案例不写原因，请删去“causes”。")
        )
    if {s.kind for s in case.sources} != {"seed"}:
        problems.append(
            tree.problem(("only_seed",), "来源不止课件，请删去“only_seed”或多余的来源。")
        )
    return problems


@dataclass(slots=True)
class _Body:
    """*parts* holds each heading's line, *written* the lines under it."""

    file: str
    first: int
    parts: dict[str, int] = field(default_factory=dict)
    written: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, lines: Sequence[str]) -> None:
        """Sort *lines* under their headings."""
        under = ""
        for number, line in enumerate(lines, start=self.first):
            if line.startswith("#"):
                under = self._heading(line, number)
            elif under:
                self.written[under].append(line.strip())
            elif line.strip() and not self.parts and not self.problems:
                self._say(number, f"“## {STORY}”之前不能有文字，请移到标题下面。")
        if STORY not in self.parts:
            self._say(self.first, f"缺少“## {STORY}”，请补上。")
        for heading, at in self.parts.items():
            if not self.text(heading):
                self._say(at, f"“## {heading}”下面没有内容，请写上或删去这个标题。")

    def text(self, heading: str) -> str:
        """What stands under *heading*."""
        return "\n".join(self.written.get(heading, ())).strip()

    def _heading(self, line: str, number: int) -> str:
        heading = line.removeprefix("## ").strip()
        wanted = "、".join(f"“## {h}”" for h in HEADINGS)
        if not line.startswith("## ") or heading not in HEADINGS:
            self._say(number, f"标题“{line.strip()}”不对，正文只有{wanted}三个标题。")
            return ""
        if heading in self.parts:
            self._say(number, f"“## {heading}”写了两次，请合在一起。")
            return heading
        if any(HEADINGS.index(h) > HEADINGS.index(heading) for h in self.parts):
            self._say(number, f"“## {heading}”的位置不对，顺序是{wanted}。")
        self.parts[heading] = number
        self.written[heading] = []
        return heading

    def _say(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(self.file, line, sentence))
