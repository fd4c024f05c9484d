"""What of an answer was right, part by part, in words."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.quiz.answer_words import (
    NOTHING,
    OPEN,
    answer_words,
    gap_words,
    key_lines,
    padded,
    texts,
)
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.prompt import Arrange, Choose, Pair, Prompt, Response, Several, unpacked
from trainer.quiz.rich import plain


@dataclass(frozen=True, slots=True)
class Verdict:
    """One part of an answer: *right*, wrong, or None where a person has to say.

    *what* names the part, *given* and *wanted* are in words, *why* says what it rests on. Where
    *wanted* is *what* itself, *given* says it all.
    """

    right: bool | None
    what: str
    given: str
    wanted: str
    why: str = ""


def verdicts(kind: Kind, response: Response, shown: Prompt | None = None) -> tuple[Verdict, ...]:
    """What was right, part by part, with the letters of the prompt *shown*."""
    match kind:
        case Blank() if len(kind.answers) > 1:
            return _of_gaps(kind, response)
        case Order():
            return _of_order(kind, response)
        case Match():
            return _of_pairs(kind, response)
        case Spotting():
            return _of_hazards(kind, response)
        case Case():
            return _of_case(kind, response, shown or kind.prompt())
        case _:
            return (_whole(kind, response, shown or kind.prompt()),)


def _whole(kind: Kind, response: Response, shown: Prompt) -> Verdict:
    mark = kind.mark(response)
    own = kind if isinstance(kind, Numeric | Blank) else None
    wanted = "；".join(key_lines(own)) if own else answer_words(shown, kind.key())
    right = None if mark.pending else mark.right
    return Verdict(right, "", answer_words(shown, response), wanted)


def _of_gaps(kind: Blank, response: Response) -> tuple[Verdict, ...]:
    given = padded(response, len(kind.answers))
    if not kind.ordered:
        wanted = "；".join(gap_words(gap) for gap in kind.answers)
        written = "；".join(text or OPEN for text in given)
        return (Verdict(kind.mark(response).right, "", written, wanted),)
    return tuple(
        Verdict(Blank((gap,)).mark((text,)).right, f"第 {n} 空", text or OPEN, gap_words(gap))
        for n, (gap, text) in enumerate(zip(kind.answers, given, strict=True), start=1)
    )


def _of_order(kind: Order, response: Response) -> tuple[Verdict, ...]:
    prompt, key = kind.prompt(), kind.key()
    named = texts(prompt.options) if isinstance(prompt, Arrange) else {}
    given = padded(response, len(key))
    return tuple(
        Verdict(mine == right, f"第 {n} 步", named.get(mine, NOTHING), named[right])
        for n, (mine, right) in enumerate(zip(given, key, strict=True), start=1)
    )


def _of_pairs(kind: Match, response: Response) -> tuple[Verdict, ...]:
    prompt, key = kind.prompt(), kind.key()
    named = texts(prompt.options) if isinstance(prompt, Pair) else {}
    given = padded(response, len(key))
    return tuple(
        Verdict(mine == right, plain(left), named.get(mine, "没连"), named[right])
        for mine, right, (left, _) in zip(given, key, kind.pairs, strict=True)
    )


def _of_hazards(kind: Spotting, response: Response) -> tuple[Verdict, ...]:
    struck = kind.found(response)
    by = {hazard: point for point, hazard in enumerate(struck, start=1) if hazard is not None}
    found = tuple(
        Verdict(
            n in by,
            f"{n + 1}. {plain(hazard.what)}",
            f"找到了（第 {by[n]} 点）" if n in by else "没找到",
            f"{n + 1}. {plain(hazard.what)}",
            "\n".join(plain(text) for text in (hazard.clause, hazard.explanation) if text),
        )
        for n, hazard in enumerate(kind.hazards)
    )
    missed = (point for point, hazard in enumerate(struck, start=1) if hazard is None)
    names = tuple(f"第 {n} 点" for n in missed)
    return found + tuple(Verdict(False, name, "点错了，这里没有隐患", name) for name in names)


def _of_case(kind: Case, response: Response, shown: Prompt) -> tuple[Verdict, ...]:
    given = padded(response, len(kind.questions))
    prompts = [asked.prompt for asked in shown.parts] if isinstance(shown, Several) else []
    parts = enumerate(zip(kind.questions, given, prompts, strict=True), start=1)
    return tuple(_of_part(n, part, unpacked(text), prompt) for n, (part, text, prompt) in parts)


def _of_part(n: int, part: Part, response: Response, shown: Prompt) -> Verdict:
    kind = part.kind
    mark, chosen = kind.mark(response), isinstance(shown, Choose)
    wanted = answer_words(shown, kind.key()) if chosen else "；".join(key_lines(kind))
    given = _found(kind, response) or answer_words(shown, response)
    what, right = f"（{n}）{plain(part.stem)}", None if mark.pending else mark.right
    return Verdict(right, what, given, wanted, plain(part.explanation))


def _found(kind: Kind, response: Response) -> str:
    """Which hazards the points of *response* hit."""
    if not isinstance(kind, Spotting) or not response:
        return ""
    hits = [plain(kind.hazards[at].what) for at in kind.found(response) if at is not None]
    return f"点了 {len(response)} 处，找到：{'；'.join(hits) or '没有'}"
