"""An accident as slides for a room: one thought a slide, split where it would not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from trainer.training.case import Case, Link
from trainer.training.course import Step, course
from trainer.training.figures import Figure, figures

_T = TypeVar("_T")

TITLE_CHARACTERS = 30
LINE_CHARACTERS = 28
"""How many characters of running text a line of a slide is sure to hold."""
POINT_LINES = 7
"""How many lines of running text a slide is sure to hold, a gap after each point counted half."""
STEPS, LINKS = 3, 3

_CLAUSE = re.compile(r"[^。；！？]*[。；！？]?[”’）》]?")


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide: what, when and where, how grave."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """One row of very large figures, and what must be said with them."""

    figures: tuple[Figure, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """A stretch of the timeline."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Some links of the chain of direct causes; *first* is the number of the first, from 1."""

    links: tuple[Link, ...]
    first: int
    ends: bool


@dataclass(frozen=True, slots=True)
class Points:
    """Running text, one point below the other; *first* numbers them from there, 0 does not."""

    lines: tuple[str, ...]
    first: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What the room talks about now."""

    text: str


Body = Cover | Figures | Course | Chain | Points | Question


@dataclass(frozen=True, slots=True)
class Slide:
    """*chapter* stands small above the *title* and says in the strip what comes next."""

    chapter: str
    title: str
    body: Body


def slides(case: Case) -> tuple[Slide, ...]:
    """All slides of *case*; a part the case does not have is left out."""
    return (
        _cover(case), *_figures(case), *_course(case), *_chain(case), *_causes(case),
        *_answered(case), *_lessons(case), *_questions(case), *_sources(case),
    )  # fmt: skip


def split(text: str, most: int) -> tuple[str, ...]:
    """*text* in pieces of at most *most* characters, cut after a sentence or a clause if it can be."""
    pieces: list[str] = []
    for clause in _clauses(text, most):
        if pieces and len(pieces[-1]) + len(clause) <= most:
            pieces[-1] += clause
        else:
            pieces.append(clause)
    return tuple(pieces)


def _clauses(text: str, most: int) -> Iterable[str]:
    for sentence in _CLAUSE.findall(text):
        if len(sentence) <= most:
            yield from filter(None, (sentence.strip(),))
            continue
        for clause in re.split(r"(?<=[，、：])", sentence):
            yield from (clause[i : i + most] for i in range(0, len(clause), most))


def _titled(title: str, instead: str) -> str:
    return title if len(title) <= TITLE_CHARACTERS else instead


def _cover(case: Case) -> Slide:
    on = f"{case.date.year}年{case.date.month}月{case.date.day}日"
    level = f"{case.level.label}事故" if case.level else ""
    said = " ".join(part for part in (level, case.toll) if part)
    source = "来源：课件" if case.only_seed else case.sources[0].issuer if case.sources else ""
    title = _titled(case.title, case.short)
    full = "" if title == case.title else case.title
    return Slide("封面", title, Cover(tuple(filter(None, (full, on, case.place, said, source)))))


def _figures(case: Case) -> tuple[Slide, ...]:
    found = figures(case)
    if not found:
        return ()
    level = f"：{case.level.label}事故" if case.level else ""
    note = case.figures_note
    room = LINE_CHARACTERS * 4
    body = Figures(found, note if len(note) <= room else "")
    first = Slide("事故情况", f"这起事故有多重{level}", body)
    if len(note) <= room:
        return (first,)
    return (first, *_told("事故情况", "这些数字要说清", split(note, LINE_CHARACTERS * 5), 0))


def _course(case: Case) -> tuple[Slide, ...]:
    """Each slide begins with the step the one before ended with, so that no interval is lost."""
    steps = course(case.timeline)
    starts = range(0, max(len(steps) - 1, min(len(steps), 1)), STEPS - 1)
    parts = [steps[start : start + STEPS] for start in starts]
    return tuple(
        Slide("经过", _course_title(part, part[min(n, 1)]), Course(part))
        for n, part in enumerate(parts)
    )


def _course_title(steps: Sequence[Step], new: Step) -> str:
    for before, now in pairwise(steps):
        title = f"从{before.what}到{now.what}，{now.gap}"
        if now.gap and not now.far and len(title) <= TITLE_CHARACTERS:
            return title
    return _titled(new.what, "事故经过")


def _chain(case: Case) -> tuple[Slide, ...]:
    links = case.chain
    if not links:
        return _told("直接原因", "直接原因", split(case.direct_cause, LINE_CHARACTERS * 5), 0)
    parts, first, found = _even(links, LINKS), 1, []
    for part in parts:
        title = _titled(f"从{part[0].head}，到{part[-1].head}", "直接原因：一环扣一环")
        body = Chain(tuple(part), first, ends=first + len(part) > len(links))
        found.append(Slide("直接原因", title, body))
        first += len(part)
    return tuple(found)


def _causes(case: Case) -> tuple[Slide, ...]:
    return tuple(
        slide
        for cause in case.causes
        for slide in _told(
            "管理原因", _titled(f"{cause.who}，错在哪里", "管理上错在哪里"), cause.what, 1
        )
    )


def _answered(case: Case) -> tuple[Slide, ...]:
    paragraphs = [p.strip() for p in case.accountability.splitlines() if p.strip()]
    pieces = [piece for p in paragraphs for piece in split(p, LINE_CHARACTERS * 5)]
    return _told("追责", "谁为这起事故承担责任", pieces, 0)


def _lessons(case: Case) -> tuple[Slide, ...]:
    layers = (
        ("领导干部和负责人要记住", case.lessons.leaders),
        ("管理人员要记住", case.lessons.managers),
        ("一线人员要记住", case.lessons.workers),
    )
    return tuple(s for title, lines in layers for s in _told("教训", title, lines, 1))


def _questions(case: Case) -> tuple[Slide, ...]:
    count = len(case.talk)
    return tuple(
        Slide("想一想", f"大家说：第{n}个问题" if count > 1 else "大家说", Question(text))
        for n, text in enumerate(case.talk, 1)
    )


def _sources(case: Case) -> tuple[Slide, ...]:
    return _told("来源", "以上内容的来源", [s.sentence() for s in case.sources], 0)


def _told(chapter: str, title: str, points: Iterable[str], first: int) -> tuple[Slide, ...]:
    """As many slides as *points* need; numbers go on from one to the next, one point has none."""
    most = LINE_CHARACTERS * (POINT_LINES - 1)
    pages: list[list[str]] = []
    for point in points:
        for piece in split(point, most):
            if pages and _height([*pages[-1], piece]) <= POINT_LINES:
                pages[-1].append(piece)
            else:
                pages.append([piece])
    first = first if sum(map(len, pages)) > 1 else 0
    found, number = [], first
    for page in pages:
        found.append(Slide(chapter, title, Points(tuple(page), number)))
        number += len(page) if first else 0
    return tuple(found)


def _height(points: Iterable[str]) -> float:
    lines = [-(-len(point) // LINE_CHARACTERS) for point in points]
    return sum(lines) + 0.5 * (len(lines) - 1)


def _even(things: Sequence[_T], most: int) -> list[Sequence[_T]]:
    """*things* in as few parts as *most* allows, the parts as equal as can be."""
    count = -(-len(things) // most)
    if not count:
        return []
    ends = [-(-len(things) * n // count) for n in range(count + 1)]
    return [things[start:end] for start, end in pairwise(ends)]
