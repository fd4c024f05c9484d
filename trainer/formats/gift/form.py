"""GIFT as a format of question banks: reading, writing, and what writing loses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from trainer.formats.archive import too_large
from trainer.formats.bank import NO_HINTS, Format, Hints, Pictures
from trainer.formats.decoding import decoded
from trainer.formats.gift.blocks import Block, blocks
from trainer.formats.gift.meaning import entry_of
from trainer.formats.gift.parsing import parsed
from trainer.formats.gift.shown import Showing
from trainer.formats.gift.syntax import Description, Unreadable
from trainer.formats.gift.writing import KINDS, block
from trainer.formats.losses import WHOLE, losses
from trainer.formats.problem import Problem
from trainer.formats.reading import Entry, LeftOut, Place, Reading
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kinds import KINDS as ALL_KINDS
from trainer.quiz.question import Question

MOST: Final = 100_000
"""How many questions one file may hold."""
_LONGEST: Final = 100_000  # characters of one question
_EVERY: Final = 300
_UNNAMED: Final = ("", "$course$", "$module$", "$system$", "top")
_MARKED: Final = re.compile(r"\[(?:id|tag):")
_KNOWN: Final = re.compile(
    r"^\s*\$CATEGORY:|^\s*::[^\n]+?::|(?<!\\)\{\s*(?:[=~#}]|T\s*[}#]|F\s*[}#]|TRUE|FALSE)",
    re.MULTILINE,
)


def looks_like(text: str) -> bool:
    """Whether *text* is written in GIFT: it opens braces and puts GIFT's signs into them."""
    return bool(_KNOWN.search(text[:200_000]) and "{" in text[:200_000])


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Reading:
    """Every question of *data*; one that breaks the grammar does not lose the next."""
    large = too_large(data, name)
    text = large or decoded(data, name)
    if isinstance(text, Problem):
        return Reading(name, troubles=(text,))
    found = list(blocks(text))
    if len(found) > 2 * MOST:
        said = f"有{len(found)}段文字，一个文件最多{MOST}道题，请拆成几个文件。"
        return Reading(name, troubles=(Problem(name, 0, said),))
    making = _Making(name)
    for done, each in enumerate(found):
        if done % _EVERY == 0:
            hints.report(done, len(found))
        making.take(each)
    hints.report(len(found), len(found))
    return making.reading()


@dataclass(slots=True)
class _Making:
    """Turns blocks into entries one by one; a category holds until the next."""

    file: str
    words: tuple[str, ...] = ()
    show: Showing = field(default_factory=Showing)
    entries: list[Entry] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def take(self, each: Block) -> None:
        """Whatever *each* holds."""
        for line, title in each.categories:
            self.words = _words(title)
            self._leave(line, f"$CATEGORY: {title}", "题目的类别，记作后面各题的主题或标签")
        text = each.text()
        if not text.strip():
            for line, comment in each.comments:
                self._leave(line, comment, "注释，不是试题")
            return
        self._question(each, text)

    def reading(self) -> Reading:
        """All that was taken."""
        troubles: tuple[Problem, ...] = ()
        if not self.entries:
            said = "没有读到试题。GIFT 的每道题都有一对花括号，题与题之间空一行。"
            troubles = (Problem(self.file, 0, said),)
        return Reading(
            self.file, tuple(self.entries), tuple(self.left_out), self.show.pictures,
            troubles=troubles,
        )  # fmt: skip

    def _leave(self, line: int, text: str, why: str) -> None:
        self.left_out.append(LeftOut(Place(self.file, line), text, why))

    def _question(self, each: Block, text: str) -> None:
        place = Place(self.file, each.line)
        notes = [c for _, c in each.comments if not _MARKED.search(c)]
        raw = (("原文", text), *(("注释", note) for note in notes))
        try:
            if len(text) > _LONGEST:
                raise Unreadable(f"一题有{len(text)}个字，最多{_LONGEST}个；题与题之间要空一行")
            item = parsed(text, each.id(), each.tags())
        except Unreadable as error:
            doubt = Doubt("unsupported", f"读不懂：{error}。")
            draft = Draft(stem=text.strip()[:_LONGEST], id=each.id() or "")
            self.entries.append(Entry(place, None, (doubt,), draft, raw))
            return
        if isinstance(item.body, Description):
            self._leave(each.line, text.strip(), "没有花括号，只是说明文字，不是试题")
            return
        title = (("题名", item.title),) if item.title else ()
        self.entries.append(entry_of(item, place, (*title, *raw), self.words, self.show))


def _words(category: str) -> tuple[str, ...]:
    """The names on the way to a category; `//` stands for a slash in a name."""
    parts = re.split(r"(?<!/)/(?!/)", category)
    named = (part.replace("//", "/").strip() for part in parts)
    return tuple(dict.fromkeys(word for word in named if word not in _UNNAMED))


def write(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """A file that Moodle and others import; without the questions that `lost` says are not carried."""
    del pictures
    carried = (q for q in questions if not any(w.startswith(WHOLE) for w in lost(q)))
    return "".join(f"{block(q)}\n\n" for q in carried).encode()


def lost(question: Question) -> tuple[str, ...]:
    """What does not come back: pictures, units, rare kinds."""
    if not isinstance(question.kind, KINDS):
        label = ALL_KINDS[question.kind.name].label
        return (f"{WHOLE}（GIFT 没有{label}）",)
    return losses(question, _back(question), "GIFT 写不下这样的题干或答案")


def _back(question: Question) -> Question | None:
    making = _Making("")
    for each in blocks(block(question)):
        making.take(each)
    if len(making.entries) != 1 or making.left_out:
        return None
    entry = making.entries[0]
    return None if any(d.code != "picture" for d in entry.doubts) else entry.question


GIFT = Format("gift", "GIFT（Moodle 文本）", (".gift",), read, write, lost)
