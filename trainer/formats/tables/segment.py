"""A stretch of rows under one row of heads, and the question that each row is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from trainer.formats.asked import about, entry
from trainer.formats.option_text import split_options
from trainer.formats.reading import About, Cells, Entry, LeftOut, Place, Plain
from trainer.formats.tables.cells import Dated, Grid
from trainer.formats.tables.codes import Codes, Fact, codes
from trainer.formats.tables.header import Header
from trainer.formats.tables.inside import answer_inside
from trainer.formats.tables.roles import head_of, kind_meant
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.judging import certain, kind_named, letters, truth
from trainer.quiz.kinds import KINDS

_PLAIN_KINDS: Final = frozenset(("", "选择题", "选择", "客观题", "选择题目"))
_PARTS: Final = re.compile(r"[、,，;；|\n]+")
_NO_PICTURE: Final = frozenset(
    ("", "无", "否", "没有", "0", "/", "-", "—", "n", "no", "false", "×")
)
_CODED: Final = re.compile(r"[0-9]|[TFtf]")
_BRACKETED: Final = re.compile(r"[（(][ \u3000]*[A-JＡ-Ｊ√×✓✔✗✘对错TF][^（）()]{0,12}[）)]")
_LONGEST_HEADING: Final = 30


class Segment:
    """Rows of *grid* under *header*. Columns are looked up once; a row is then read by index.

    Each row ends with an empty cell that stands for every column that there is not.
    """

    def __init__(self, grid: Grid, header: Header, file: str, fallback: str = "") -> None:
        self.grid, self.header, self.file = grid, header, file
        self.labels = tuple(h or column_name(at) for at, h in enumerate(header.heads))
        nothing = self._nothing = len(header.heads)
        self._one = {role: header.roles.index(role) for role in set(header.roles)}
        self._id, self._kind_at = self._one.get("id", nothing), self._one.get("kind", nothing)
        self._stem, self._answer = self._one.get("stem", nothing), self._one.get("answer", nothing)
        self._source = self._one.get("source", nothing)
        self._difficulty = self._one.get("difficulty", nothing)
        self._audience = self._one.get("audience", nothing)
        self._options = self._lettered()
        self._joined = self._one.get("options", nothing)
        self._explained = self._all("explanation") or [nothing]
        self._topics = [*self._all("topics"), *self._all("tags")]
        self._said = (self._source, self._difficulty, self._audience, *self._topics)
        self._gaps = self._all("answers")
        self._extra = any(
            role in self._one for role in ("options", "answers", "ordered", "keywords", "picture")
        )
        self._plain = not self._extra and len(self._explained) == 1
        self.kind = kind_meant(header.roles, grid.name)
        self._fallback = fallback
        self._odd_rows = grid.odd.union(grid.doubts)
        self._kinds: dict[str, str] = {}
        self._abouts: dict[tuple[str, ...], About] = {}
        self.codes = Codes()

    def _all(self, role: str) -> list[int]:
        return [at for at, held in enumerate(self.header.roles) if held == role]

    def _lettered(self) -> list[int]:
        """The columns of the options, A first, whatever order they stand in."""
        columns = self._all("option")
        places = [head_of(self.header.heads[at]).at for at in columns]
        if len(set(places)) < len(places) or -1 in places:
            return columns
        by_place = dict(zip(places, columns, strict=True))
        return [by_place.get(at, self._nothing) for at in range(max(places, default=-1) + 1)]

    def learn(self, rows: Sequence[Sequence[str]]) -> None:
        """Find out what codes mean, where the columns hold any."""
        words = {row[self._kind_at].strip() for row in rows}
        answers = {row[self._answer].strip() for row in rows}
        self._kinds = {word: kind_named(word) for word in words}
        coded = any(w not in _PLAIN_KINDS and not kind for w, kind in self._kinds.items())
        if not coded and not any(map(_CODED.fullmatch, answers)):
            return
        heads = {role: self.header.heads[at] for role, at in self._one.items()}
        self.codes = codes(map(self._fact, rows), self.kind, heads)
        self._kinds.update({code: kind for code, kind in self.codes.kinds.items() if kind})

    def notes(self) -> Iterable[tuple[int, str]]:
        """What the codes were taken for."""
        said = [f"{c} 当作{KINDS[k].label}" for c, k in sorted(self.codes.kinds.items()) if k]
        if said:
            yield self._kind_at, f"{'，'.join(said)}；请核对。"
        said = [f"{digit} 当作{meant}" for digit, meant in sorted(self.codes.truths.items())]
        if said:
            yield self._answer, f"判断题的答案里 {'，'.join(said)}；请核对。"

    def _fact(self, row: Sequence[str]) -> Fact:
        options = self._options_of(row)
        if not options and row[self._joined].strip():
            options = split_options(row[self._joined]).texts
        return Fact(row[self._kind_at].strip(), options, row[self._answer].strip())

    def _options_of(self, row: Sequence[str]) -> tuple[str, ...]:
        return _filled(tuple([row[at].strip() for at in self._options]))

    def plains(self, places: Sequence[int]) -> list[Plain | None]:
        """Those of the rows at *places* that are plain; None for those that `read` has to look at.

        They are looked for by columns, which is much sooner; `entry` makes the same of them.
        """
        rows = self.grid.rows
        if not (self._plain and self._options and places):
            return [None] * len(places)
        columns = list(zip(*[rows[at] for at in places], strict=True))
        words, refs, stems, answers, explanations = (
            list(map(str.strip, columns[at]))
            for at in (self._kind_at, self._id, self._stem, self._answer, self._explained[0])
        )
        lettered = [map(str.strip, columns[at]) for at in self._options]
        options = list(map(_filled, zip(*lettered, strict=True)))
        if _marked(stems, chain(stems, explanations, *options)):
            half = len(places) // 2
            return [*self.plains(places[:half]), *self.plains(places[half:])] if half else [None]
        abouts = zip(*[columns[at] for at in self._said], strict=True)
        odd, kinds, about_of, entry_of = self._odd_rows, self._kinds, self._about, self.entry
        return [
            Plain(ref, stem, texts, answer, explanation, about_of(told), at, entry_of)
            if kinds[word] == "single" and certain(stem, texts, answer) and at not in odd
            else None
            for at, word, ref, stem, texts, answer, explanation, told in zip(
                places, words, refs, stems, options, answers, explanations, abouts, strict=True
            )
        ]

    def entry(self, at: int) -> Entry:
        """The entry that the plain row with index *at* is."""
        found = self.read(at, self.grid.rows[at])
        if not isinstance(found, Entry):
            raise TypeError(f"row {at + 1} is not plain")
        return found

    def _about(self, cells: tuple[str, ...]) -> About:
        """What the cells of the columns in `_said` tell, worked out once."""
        told = self._abouts.get(cells)
        if told is None:
            source, difficulty, audience, *topics = cells
            words = tuple(part for cell in topics for part in _parts(cell))
            told = about(words, _parts(audience), difficulty.strip(), source.strip())
            self._abouts[cells] = told
        return told

    def read(self, at: int, row: Sequence[str]) -> Entry | LeftOut:
        """What *row*, the one with index *at*, is."""
        place = Place(self.file, at + 1, self.grid.name)
        stem, answer = row[self._stem].strip(), row[self._answer].strip()
        options = self._options_of(row)
        if not stem or not (answer or options) or self._extra:
            thin = self._thin(place, row, stem)
            if thin is not None:
                return thin
        word = row[self._kind_at].strip()
        explanation = row[self._explained[0]].strip()
        draft = Draft(
            self._kinds.get(word) or self.kind, stem, options, answer, explanation,
            row[self._source].strip(), row[self._difficulty].strip(),
            self._topic_words(row) if self._topics else (),
            _parts(row[self._audience]), row[self._id].strip(),
        )  # fmt: skip
        if self._regular(draft, word, at):
            return entry(draft, place, (), Cells(self.labels, row))
        doubts: list[Doubt] = []
        draft = self._settled(draft, word, row, doubts)
        if at in self._odd_rows:
            doubts.extend(self._odd(row, at))
        return entry(draft, place, doubts, Cells(self.labels, row))

    def _regular(self, draft: Draft, word: str, at: int) -> bool:
        """Whether nothing about the row needs a second look."""
        return (
            self._plain
            and bool(draft.answer)
            and (bool(draft.kind) or (word in _PLAIN_KINDS and bool(draft.options)))
            and (draft.kind != "judge" or draft.answer not in self.codes.truths)
            and at not in self._odd_rows
            and not _BRACKETED.search(draft.stem)
        )

    def _topic_words(self, row: Sequence[str]) -> tuple[str, ...]:
        return tuple(part for at in self._topics for part in _parts(row[at]))

    def _thin(self, place: Place, row: Sequence[str], stem: str) -> LeftOut | None:
        """A row that is no question: a heading, or a number with nothing behind it."""
        filled = [cell.strip() for cell in row if cell.strip()]
        if len(filled) == 1 and len(filled[0]) <= _LONGEST_HEADING:
            named = kind_named(filled[0])
            if named and not any(mark in filled[0] for mark in "？?。（("):
                self.kind = named if self._kind_at == self._nothing else self.kind
                return LeftOut(place, filled[0], "小标题，不是试题。")
        asked = (*self._options, self._joined, self._answer, *self._gaps)
        if stem or any(row[at].strip() for at in asked):
            return None
        return LeftOut(place, " ".join(filled), "没有题干、选项和答案，不是试题。")

    def _settled(self, draft: Draft, word: str, row: Sequence[str], doubts: list[Doubt]) -> Draft:
        """*draft* with all that is not to be seen at a glance."""
        if not draft.kind and word not in _PLAIN_KINDS:
            said = f"题型写的是“{word}”，认不出是哪一种，请选一个题型。"
            doubts.append(Doubt("unclear-kind", said))
        if self._extra or len(self._explained) > 1:
            draft = self._extended(draft, row, doubts)
        draft = self._with_inside(draft, doubts)
        draft = self._with_kind(draft)
        return self._with_truth(draft, doubts)

    def _extended(self, draft: Draft, row: Sequence[str], doubts: list[Doubt]) -> Draft:
        joined = row[self._joined].strip()
        if joined and not draft.options:
            found = split_options(joined)
            if not found.certain:
                said = "选项挤在一格里，分法可能不对，请对照原文核对。"
                doubts.append(Doubt("glued", said))
            draft = draft.mended(options=found.texts)
        gaps = [text for at in self._gaps if (text := row[at].strip())]
        if gaps and not draft.answer:
            between = "\n" if any(re.search(r"[；;\n]", text) for text in gaps) else "；"
            draft = draft.mended(answer=between.join(gaps))
        if row[self._one.get("ordered", -1)].strip():
            draft = _ordered(draft, row[self._one["ordered"]].strip(), doubts)
        doubts.extend(self._pictured(row))
        return draft.mended(explanation=self._explanation(row))

    def _explanation(self, row: Sequence[str]) -> str:
        texts = [text for at in self._explained if (text := row[at].strip())]
        words = row[self._one.get("keywords", -1)].strip()
        if words:
            texts.append(f"关键词：{words}")
        return "\n".join(texts)

    def _pictured(self, row: Sequence[str]) -> Iterable[Doubt]:
        for at in self._all("picture"):
            word = row[at].strip()
            if word.casefold() not in _NO_PICTURE and not any("![" in cell for cell in row):
                said = f"“{self.labels[at]}”列写着“{word[:40]}”，图片没有随表格读进来，请补上图片。"
                yield Doubt("picture", said)

    def _with_inside(self, draft: Draft, doubts: list[Doubt]) -> Draft:
        """An answer that stands in the stem comes out of it."""
        found = answer_inside(draft.stem)
        if found is None or (found.kind == "judge" and draft.options):
            return draft
        if draft.kind not in ("", found.kind, *(("single", "multiple") if not found.kind else ())):
            return draft
        if draft.answer:
            given = truth(draft.answer) if found.kind else letters(draft.answer)
            return draft.mended(stem=found.stem) if given == found.answer else draft
        if self._answer != self._nothing:
            said = f"答案这一列空着，题干的括号里写着“{found.answer}”，请核对它是不是答案。"
            doubts.append(Doubt("no-answer", said))
        return draft.mended(stem=found.stem, answer=found.answer, kind=draft.kind or found.kind)

    def _with_kind(self, draft: Draft) -> Draft:
        """What kind it is where the row itself leaves that open."""
        if draft.kind:
            return draft
        if self.codes.bare and not draft.options and truth(draft.answer):
            return draft.mended(kind="judge")
        return draft.mended(kind=self._fallback) if self._fallback else draft

    def _with_truth(self, draft: Draft, doubts: list[Doubt]) -> Draft:
        """Right or wrong for the digit that stands for it."""
        meant = self.codes.truths.get(draft.answer)
        if draft.kind != "judge" or not meant:
            return draft
        if not self.codes.sure:
            said = f"判断题的答案写的是“{draft.answer}”，表里看不出它是不是“{meant}”，请核对。"
            doubts.append(Doubt("unclear-answer", said))
        return draft.mended(answer=meant)

    def _odd(self, row: Sequence[str], at: int) -> Iterable[Doubt]:
        read = {self._stem, self._answer, self._joined, *self._options, *self._gaps}
        for column in sorted(read - {self._nothing}):
            if isinstance(row[column], Dated):
                yield Doubt(
                    "changed-cell",
                    f"“{self.labels[column]}”这一格是日期“{row[column]}”，"
                    "原来写的可能是“3-5”这样的字，被表格软件改成了日期，请核对。",
                )
        yield from self.grid.doubts.get(at, ())


def _filled(options: tuple[str, ...]) -> tuple[str, ...]:
    """*options* without the empty ones at the end."""
    while options and not options[-1]:
        options = options[:-1]
    return options


def _marked(stems: Sequence[str], texts: Iterable[str]) -> bool:
    """Whether an answer may stand in one of *stems*, or a picture in one of *texts*."""
    return "![" in "\n".join(texts) or _BRACKETED.search("\n".join(stems)) is not None


def _ordered(draft: Draft, word: str, doubts: list[Doubt]) -> Draft:
    free = "无" in word or "不" in word or word.casefold() in ("否", "n", "no", "0", "false")
    known = free or "有" in word or word.casefold() in ("是", "y", "yes", "1", "true")
    if not known:
        doubts.append(Doubt("hint", f"填空顺序写的是“{word}”，请说明各空能不能调换。"))
    return draft.mended(ordered=not free)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for piece in _PARTS.split(text) if (part := piece.strip()))


def column_name(at: int) -> str:
    """A for the first column, AA for the twenty-seventh."""
    name = ""
    at += 1
    while at:
        at, digit = divmod(at - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
