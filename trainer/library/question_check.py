"""What shipped questions must have beyond what any bank must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.library.folder import QUESTIONS
from trainer.quiz.kinds.single import Single
from trainer.quiz.question import Question

LETTERS = "ABCD"
LEAST, MOST = 0.18, 0.32
LONGEST_RIGHT = 0.40
ALIKE = 0.80
ENOUGH = 20  # fewer single questions have no balance to speak of


def completeness_problems(placed: Placed[Question]) -> list[Problem]:
    """No explanation, no source, no topic, nobody it is meant for."""
    question, ground = placed.value, placed.value.ground
    law = bool(ground.document) and not ground.issuer
    wanted = (
        (question.explanation, "缺少“explanation”，请写一两句为什么对、错在哪。"),
        (ground.document or ground.case, "缺少“source”，请写出处：法律条文、文件或案例。"),
        (question.topics, "缺少“topics”，请至少写一个主题。"),
        (question.audience, "缺少“audience”，请至少写一个对象。"),
        (not law or ground.article, "“source”缺少“article”，请写第几条。"),
        (not ground.document or ground.version, "“source”缺少日期，请写 version 或 date。"),
    )
    return [placed.problem(sentence) for there, sentence in wanted if not there]


def balance_problems(questions: Sequence[Placed[Question]]) -> list[Problem]:
    """Right answers that gather on a letter, or on the longest option."""
    singles = [q.value.kind for q in questions if isinstance(q.value.kind, Single)]
    if len(singles) < ENOUGH:
        return []
    return [*_letter_problems(singles), *_length_problems(singles)]


def _letter_problems(singles: list[Single]) -> list[Problem]:
    counted = Counter(s.answer for s in singles)
    shares = {letter: counted[letter] / len(singles) for letter in LETTERS}
    return [
        _bank_problem(
            f"单选题正确答案是{letter}的占{share:.0%}，应在{LEAST:.0%}～{MOST:.0%}之间，请调换一些选项。"
        )
        for letter, share in shares.items()
        if not LEAST <= share <= MOST
    ]


def _length_problems(singles: list[Single]) -> list[Problem]:
    share = sum(map(_longest_is_right, singles)) / len(singles)
    if share <= LONGEST_RIGHT:
        return []
    return [
        _bank_problem(
            f"单选题里正确选项最长的占{share:.0%}，最多{LONGEST_RIGHT:.0%}，请把干扰项写得一样长。"
        )
    ]


def _longest_is_right(kind: Single) -> bool:
    right = next(len(o.text) for o in kind.options if o.key == kind.answer)
    return all(len(o.text) < right for o in kind.options if o.key != kind.answer)


def _bank_problem(sentence: str) -> Problem:
    return Problem(QUESTIONS, 1, sentence)


def likeness_problems(questions: Sequence[Placed[Question]]) -> list[Problem]:
    """Stems that are nearly the same as an earlier one."""
    stems = [_pairs(q.value.stem) for q in questions]
    problems: list[Problem] = []
    for at, before in _alike_before(stems).items():
        other = questions[before]
        sentence = f"题干和“{other.value.id}”（{other.file}:{other.line}）几乎一样，请改写或删去。"
        problems.append(questions[at].problem(sentence, "stem"))
    return problems


def _alike_before(stems: Sequence[frozenset[str]]) -> dict[int, int]:
    """For each stem that is like an earlier one, the first such.

    Two stems that share enough also share one of their rarest pairs, so that only few are compared.
    """
    common = Counter(pair for stem in stems for pair in stem)
    holders: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for at, here in enumerate(stems):
        rarest = sorted(here, key=lambda pair: (common[pair], pair))
        rarest = rarest[: len(here) - ceil(ALIKE * len(here)) + 1]
        near = sorted({before for pair in rarest for before in holders.get(pair, ())})
        twin = next((before for before in near if _alike(here, stems[before])), None)
        if twin is not None:
            found[at] = twin
        for pair in rarest:
            holders.setdefault(pair, []).append(at)
    return found


def _pairs(stem: str) -> frozenset[str]:
    plain = "".join(c for c in stem.casefold() if c.isalnum())
    return frozenset(plain[i : i + 2] for i in range(len(plain) - 1)) or frozenset({plain})


def _alike(here: frozenset[str], there: frozenset[str]) -> bool:
    shared = len(here & there)
    return shared >= ALIKE * (len(here) + len(there) - shared)
