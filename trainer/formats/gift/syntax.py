"""What a GIFT file says, before anybody asks what it means to us: the nodes of its grammar."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

Markup = Literal["moodle", "html", "markdown", "plain"]
MARKUPS: Final[tuple[Markup, ...]] = ("moodle", "html", "markdown", "plain")


class Unreadable(ValueError):
    """A block that is no question by the grammar; the message says what is wrong, in Chinese."""


@dataclass(frozen=True, slots=True)
class Text:
    """*text* has its escapes undone and no blanks around it; line ends stand where the file has them."""

    markup: Markup
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer behind `=` (*right*) or `~`, its *weight* in percent where one is written."""

    right: bool
    weight: Fraction | None
    text: Text
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: *low* alone (simple), `low:high` (range: number and tolerance), `low..high` (high-low)."""

    form: Literal["simple", "range", "high-low"]
    low: str
    high: str = ""


@dataclass(frozen=True, slots=True)
class NumberChoice:
    """A number behind `=`, or anything else at all (*amount* None) behind `~`."""

    right: bool
    weight: Fraction | None
    amount: Amount | None
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of a matching question; *left* may be empty, the *right* then belongs to nothing."""

    left: Text
    right: str


@dataclass(frozen=True, slots=True)
class Description:
    """Text that asks for nothing."""


@dataclass(frozen=True, slots=True)
class Essay:
    """Nothing between the braces."""


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """*wrong* and *right* are the feedback to a wrong and to a right answer."""

    true: bool
    wrong: Text | None = None
    right: Text | None = None


@dataclass(frozen=True, slots=True)
class MultipleChoice:
    """Options to tick; at least one stands behind `~`."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """Texts that count as right, each behind `=`."""

    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Numerical:
    """*bare*: one number without `=` in front."""

    choices: tuple[NumberChoice, ...]
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Matching:
    """Each line `=left -> right`."""

    pairs: tuple[Pair, ...]


Body = Description | Essay | TrueFalse | MultipleChoice | ShortAnswer | Numerical | Matching


@dataclass(frozen=True, slots=True)
class Item:
    """A question. *after* is None where nothing follows the braces; the gap stands between otherwise."""

    markup: Markup
    before: str
    body: Body
    after: str | None = None
    title: str | None = None
    general: Text | None = None
    id: str | None = None
    tags: tuple[str, ...] = ()
