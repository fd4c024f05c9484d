"""What a draft comes to: a kind that can be marked, or doubts that only a person can settle.

Nothing is guessed. What follows from the text with certainty is taken; all else becomes a doubt
with a proposal where there is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import NO, YES, Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric, parted, value
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.likeness import core
from trainer.quiz.options import LETTERS, lettered
from trainer.quiz.prompt import Option

GAP: Final = "（　　）"
GAPS: Final = re.compile(r"（[\s　]*）|\([\s　]*\)|[_＿]{2,}|﹍{2,}|【[\s　]*】")
"""Where a stem leaves room for an answer, in all writings."""

_YES = frozenset(
    ("对", "正确", "√", "✓", "✔", "✅", "☑", "t", "true", "y", "yes", "是", "r", "right")
)
_NO = frozenset(
    (
        "错",
        "错误",
        "×",
        "✗",
        "✘",
        "❌",
        "✕",
        "✖",
        "╳",
        "x",
        "f",
        "false",
        "n",
        "no",
        "否",
        "不对",
        "不正确",
        "w",
    )
)
_KINDS: Final = (
    ("multiple", r"多选|多项选择|不定项"),
    ("single", r"单选|单项选择|数字类选择"),
    ("judge", r"判断|是非|对错"),
    ("blank", r"填空"),
    ("number", r"数值|数字题|计算"),
    ("order", r"排序"),
    ("match", r"连线|匹配|配对"),
    ("short", r"简答|问答|论述|名词解释|简述"),
    ("case", r"材料|案例分析"),
    ("spot", r"隐患排查|找隐患"),
)  # fmt: skip
_AROUND = " \t\r\n　。.()（）[]【】“”\"'\ufe0f"
_BETWEEN = re.compile(r"[\s,，、;；/|.．。和及&+]+")
_WORDS: Final = re.compile(r"[^\W_]")
_LETTER_AND_TEXT: Final = re.compile(r"([A-J])\s*[.．、:：\s]\s*(.+)", re.DOTALL)
_POINTS = re.compile(r"[（(]\s*(\d{1,3})\s*分\s*[)）]\s*[。；;]?$")


_BETWEEN_GAPS: Final = (
    r"\n+", r"[；;]", r"\t+", r"、", r"，|,(?![0-9]{3}(?![0-9]))", r"[\s　]+",
)  # fmt: skip
_NO_UNIT = re.compile(
    r"[^\w%‰℃℉°′″'\"Ω/$￥¥]|/[0-9]|[0-9_]|.*(?:以上|以下|以内|左右|不到|至|到|或|和|约|[^\W\d][0-9]{2}|[^a-zA-Z][0-9])"
)
"""What stands behind a number and is no unit: `5~10`, `3/4`, `5米以上`."""


@dataclass(frozen=True, slots=True)
class Judged:
    """*kind* is there when a question can be made, be it with doubts; *stem* as it will be shown."""

    kind: Kind | None
    stem: str
    doubts: tuple[Doubt, ...] = ()


def kind_named(words: str) -> str:
    """The kind that a type word means (`单项选择题`, `三、判断题`); empty for none, for several and for
    选择题 alone."""
    narrow = unicodedata.normalize("NFKC", words)
    found = [name for name, pattern in _KINDS if re.search(pattern, narrow)]
    return found[0] if len(found) == 1 else ""


def truth(text: str) -> str | None:
    """对 or 错 for any way of writing them; None for anything else."""
    word = unicodedata.normalize("NFKC", text).strip(_AROUND).casefold()
    return YES if word in _YES else NO if word in _NO else None


def letters(text: str) -> str | None:
    """`ABD` for any way of writing letters: `A,B、D`, `ａｂｄ`, `A B D`; None for anything else."""
    if text.isascii() and text.isalpha() and text.isupper() and len(text) <= len(LETTERS):
        plain = text
    else:
        plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", text).strip(_AROUND)).upper()
    if not plain or any(c not in LETTERS for c in plain):
        return None
    return plain


def judged(draft: Draft) -> Judged:
    """What *draft* comes to. Never raises."""
    if not _WORDS.search(draft.stem) and not core(draft.stem):
        return Judged(None, draft.stem, (Doubt("no-stem", "没有题干，不成一题。", fatal=True),))
    kind = draft.kind or _inferred(draft)
    if kind == "single" and certain(draft.stem, [*map(str.strip, draft.options)], draft.answer):
        return Judged(Single(lettered(draft.options), draft.answer), draft.stem)
    if not kind:
        return Judged(None, draft.stem, (_no_kind(draft),))
    read = _READERS.get(kind)
    if read is None:
        said = f"“{kind}”这种题要在程序里写，不能从文字里读出来。"
        return Judged(None, draft.stem, (Doubt("unsupported", said),))
    try:
        return read(draft)
    except ValueError as error:
        return Judged(None, draft.stem, (Doubt("unclear-answer", f"{error}，请改正。"),))


def certain(stem: str, options: Sequence[str], answer: str) -> bool:
    """Whether they are a single choice that leaves nothing open, *options* without blanks round them.

    So most are, and tables are long.
    """
    return (
        len(answer) == 1
        and -1 < LETTERS.find(answer) < len(options)
        and _apart(options)
        and _WORDS.search(stem) is not None
    )


def _inferred(draft: Draft) -> str:
    """The kind that answer and options leave no doubt of."""
    if draft.options:
        found = letters(draft.answer)
        if found and _truths(draft.options):
            return "judge"
        return "" if not found else "single" if len(found) == 1 else "multiple"
    if truth(draft.answer) and not letters(draft.answer):
        return "judge"
    return "blank" if draft.answer.strip() and GAPS.search(draft.stem) else ""


def _no_kind(draft: Draft) -> Doubt:
    if not draft.answer.strip():
        return Doubt("no-answer", "没有写题型，也没有答案，请补上。")
    return Doubt("unclear-kind", "没有写题型，从选项和答案也看不出来，请选一个。")


def _truths(options: Sequence[str]) -> bool:
    return len(options) == 2 and {truth(o) for o in options} == {YES, NO}


def _choice(draft: Draft) -> tuple[tuple[Option, ...], str, list[Doubt]]:
    """Options, the right letters, and doubts; no letters where they are not known."""
    options = lettered(draft.options[: len(LETTERS)])
    doubts = [] if _sound(draft.options) else _option_doubts(draft.options)
    found = letters(draft.answer)
    if found is None:
        found = _by_text(draft) if draft.answer.strip() else ""
    if not draft.answer.strip():
        doubts.append(Doubt("no-answer", "没有答案，请选出正确的选项。"))
    elif found is None:
        doubts.append(
            Doubt(
                "unclear-answer",
                f"答案写的是“{_short(draft.answer)}”，认不出是哪个选项，请选一个。",
            )
        )
    else:
        beyond = [c for c in found if c not in LETTERS[: len(options)]]
        if beyond and not options:
            found = ""  # that there are no options is said already
        elif beyond:
            last = LETTERS[len(options) - 1]
            doubts.append(Doubt("beyond", f"答案是{found}，选项只到{last}，请改答案或补选项。"))
            found = "".join(c for c in found if c not in beyond)
        elif len(set(found)) < len(found):
            doubts.append(Doubt("unclear-answer", f"答案“{found}”里有重复的字母，请改正。"))
    return options, "".join(sorted(set(found or ""))), doubts


def _sound(texts: Sequence[str]) -> bool:
    """Whether there are as many options as there may be, each with something else in it."""
    return _apart([*map(str.strip, texts)])


def _apart(texts: Sequence[str]) -> bool:
    return 2 <= len(texts) == len(set(texts)) <= len(LETTERS) and "" not in texts


def _option_doubts(options: Sequence[str]) -> list[Doubt]:
    doubts: list[Doubt] = []
    if len(options) < 2:
        doubts.append(Doubt("few-options", f"只有{len(options)}个选项，至少要两个，请补上。"))
    if len(options) > len(LETTERS):
        doubts.append(Doubt("glued", f"有{len(options)}个选项，最多{len(LETTERS)}个，请删去多的。"))
    hole = next((i for i, text in enumerate(options) if not text.strip()), None)
    if hole is not None:
        doubts.append(Doubt("few-options", f"选项{LETTERS[min(hole, 9)]}空着，请补上或删去。"))
    elif len(set(options)) < len(options) or len(set(map(str.strip, options))) < len(options):
        doubts.append(Doubt("same-options", "有两个选项一模一样，请改一个。"))
    return doubts


def _by_text(draft: Draft) -> str | None:
    """The letter of the one option that the answer writes out, with or without its letter."""
    named = _LETTER_AND_TEXT.fullmatch(draft.answer.strip())
    for letter, text in ((named[1], named[2]) if named else ("", ""), ("", draft.answer)):
        wanted = core(text)
        same = [
            LETTERS[i] for i, o in enumerate(draft.options[:10]) if wanted and core(o) == wanted
        ]
        if len(same) == 1 and same[0] == (letter or same[0]):
            return same[0]
    return None


def _single(draft: Draft) -> Judged:
    options, right, doubts = _choice(draft)
    if len(right) > 1 and not doubts:
        said = f"写的是单选题，答案却有{len(right)}个（{right}），请改题型或答案。"
        kind: Kind = Multiple(options, tuple(right))
        return Judged(kind, draft.stem, (Doubt("kind-conflict", said),))
    if not right or len(right) > 1 or _unusable(draft.options):
        return Judged(None, draft.stem, tuple(doubts))
    return Judged(Single(options, right), draft.stem, tuple(doubts))


def _multiple(draft: Draft) -> Judged:
    options, right, doubts = _choice(draft)
    if len(right) == 1 and not doubts:
        doubts.append(
            Doubt("kind-conflict", f"写的是多选题，答案只有一个（{right}），请改题型或答案。")
        )
        return Judged(Single(options, right), draft.stem, tuple(doubts))
    if not right or _unusable(draft.options):
        return Judged(None, draft.stem, tuple(doubts))
    return Judged(Multiple(options, tuple(right)), draft.stem, tuple(doubts))


def _unusable(options: Sequence[str]) -> bool:
    return not 2 <= len(options) <= len(LETTERS) or not all(map(str.strip, options))


def _judge(draft: Draft) -> Judged:
    answer, options = draft.answer.strip(), draft.options
    if not answer:
        return Judged(None, draft.stem, (Doubt("no-answer", "没有答案，请选对或错。"),))
    letter = letters(answer)
    if options and not _truths(options):
        said = f"写的是判断题，却有{len(options)}个选项，请改题型。"
        return Judged(None, draft.stem, (Doubt("kind-conflict", said),))
    if letter in ("A", "B") and options:
        return Judged(Judge(str(truth(options["AB".index(letter)]))), draft.stem)
    found = truth(answer)
    if found is None:
        said = f"判断题的答案写的是“{_short(answer)}”，认不出是对是错，请选一个。"
        return Judged(None, draft.stem, (Doubt("unclear-answer", said),))
    return Judged(Judge(found), draft.stem)


def _blank(draft: Draft) -> Judged:
    if not draft.answer.strip():
        return Judged(None, draft.stem, (Doubt("no-answer", "没有答案，请写出每个空的答案。"),))
    if draft.options and letters(draft.answer) and _sound(draft.options):
        return _conflicting(draft)
    stem, gaps = GAPS.subn(GAP, draft.stem)
    if not gaps:
        said = "题干里没有留空，请在要填的地方写上“（　　）”。"
        return Judged(None, draft.stem, (Doubt("gaps", said),))
    texts = gap_texts(draft.answer, gaps)
    if texts is None:
        said = f"题干里有{gaps}个空，答案“{_short(draft.answer)}”分不成{gaps}份，请每空一份，用“；”隔开。"
        return Judged(None, stem, (Doubt("gaps", said),))
    return Judged(Blank(texts, draft.ordered), stem)


def _conflicting(draft: Draft) -> Judged:
    """A gap to be filled that has options to choose from: what it will be is for people to say."""
    said = f"写的是填空题，却有{len(draft.options)}个选项，答案是字母，请改题型。"
    found = judged(draft.mended(kind=""))
    return Judged(found.kind, found.stem, (Doubt("kind-conflict", said), *found.doubts))


def gap_texts(answer: str, gaps: int) -> tuple[tuple[str, ...], ...] | None:
    """What fills each of *gaps*; None where the text does not part into as many."""
    plain = answer.strip().rstrip("；;。")
    if gaps == 1:
        return None if re.search(r"[\n；;]", plain) else (_alike(answer),)
    ways = [re.split(between, plain) for between in _BETWEEN_GAPS]
    fitting = [way for way in ways if len(way) == gaps and all(map(str.strip, way))]
    if not fitting or (len(fitting) > 1 and fitting[0] not in ways[:3]):
        return None  # neither does 甲、乙，丙 say which two of three belong together
    return tuple(_alike(part) for part in fitting[0])


def _alike(text: str) -> tuple[str, ...]:
    return tuple(p.strip() for p in text.split("|") if p.strip())


def _number(draft: Draft) -> Judged:
    answer = draft.answer.strip()
    if not answer:
        return Judged(None, draft.stem, (Doubt("no-answer", "没有答案，请写一个数。"),))
    number, _, slack = answer.partition("±")
    digits, unit = _measured(slack or number)
    parts = (number.strip(), digits, unit) if slack else (digits, "0", unit)
    if (
        (unit and _NO_UNIT.match(unicodedata.normalize("NFKC", unit)))
        or value(parts[0]) is None
        or value(parts[1]) is None
    ):
        said = f"答案“{_short(answer)}”不是一个数，请写成“12.5 米”或“12±0.5 米”这样。"
        return Judged(None, draft.stem, (Doubt("unclear-answer", said),))
    return Judged(Numeric(*parts), draft.stem)


def _measured(text: str) -> tuple[str, str]:
    """A number and its unit, both as written."""
    text = text.strip()
    _, unit = parted(text)
    return (text[: len(text) - len(unit)].strip(), unit) if unit else (text, "")


def _order(draft: Draft) -> Judged:
    if not draft.answer.strip():
        return Judged(Order(draft.options), draft.stem)
    found = letters(draft.answer) or ""
    if sorted(found) != list(LETTERS[: len(draft.options)]):
        said = f"排序题的答案“{_short(draft.answer)}”没有把{len(draft.options)}项各排一次，请改正。"
        return Judged(None, draft.stem, (Doubt("unclear-answer", said),))
    return Judged(Order(tuple(draft.options[LETTERS.index(c)] for c in found)), draft.stem)


def _match(draft: Draft) -> Judged:
    halves = [re.split(r"\s*[=＝]\s*", option.strip(), maxsplit=1) for option in draft.options]
    pairs = tuple((half[0], half[1]) for half in halves if len(half) == 2)
    return Judged(Match(pairs, tuple(half[0] for half in halves if len(half) == 1)), draft.stem)


def _short_answer(draft: Draft) -> Judged:
    lines = [line.strip() for line in draft.answer.splitlines() if line.strip()]
    if not lines:
        return Judged(None, draft.stem, (Doubt("no-answer", "没有答案，请写出得分要点。"),))
    return Judged(Short(tuple(map(_point, lines))), draft.stem)


def _point(line: str) -> Point:
    found = _POINTS.search(line)
    text = line[: found.start()].strip() if found else line
    return Point(text or line, max(1, int(found[1])) if found and text else 1)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 20 else plain[:19] + "…"


_READERS: Final[dict[str, Callable[[Draft], Judged]]] = {
    "single": _single,
    "multiple": _multiple,
    "judge": _judge,
    "blank": _blank,
    "number": _number,
    "order": _order,
    "match": _match,
    "short": _short_answer,
}
