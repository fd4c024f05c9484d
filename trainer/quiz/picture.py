"""Pictures in questions: kept apart from the texts, named by their content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, get_args

from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.question import Question

Media = Literal["png", "jpeg", "svg"]
MEDIA: tuple[Media, ...] = get_args(Media)
MOST_BYTES = 2_000_000
"""What one picture may take up; larger ones are made smaller before they come in, or refused."""

SHOWN = re.compile(r"!\[([^\]\n]*)\]\(([^)\s]+)\)")
"""A picture in a text: `![what it shows](id)`."""

_ID = re.compile(rf"[0-9a-f]{{20}}\.(?:{'|'.join(MEDIA)})")


@dataclass(frozen=True, slots=True)
class Picture:
    """*id* is made of the content: the same picture has the same id wherever it came from."""

    id: str
    data: bytes

    @property
    def media(self) -> str:
        """png, jpeg or svg."""
        return self.id.rpartition(".")[2]


def picture(data: bytes, media: Media) -> Picture:
    """*data* under the id that its content has."""
    return Picture(f"{sha256(data).hexdigest()[:20]}.{media}", data)


def by_content(name: str) -> bool:
    """Whether *name* is what we call a picture by its content, not what a file calls it."""
    return _ID.fullmatch(name) is not None


def media_of(data: bytes) -> Media | None:
    """What the first bytes say it is; None for what cannot be shown."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "svg" if head.startswith(b"<") and b"<svg" in data[:4000] else None


def named_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The ids of the pictures that *texts* show, once each."""
    text = "\n".join(texts)
    return tuple(dict.fromkeys(found[2] for found in SHOWN.finditer(text))) if "![" in text else ()


def pictures_of(question: Question) -> tuple[str, ...]:
    """The ids of all pictures that *question* needs, once each."""
    if not shows_pictures(question, "".join(question.texts())):
        return ()
    return tuple(dict.fromkeys((*named_in(question.texts()), *_pointed_at(question))))


def shows_pictures(question: Question, text: str) -> bool:
    """Whether *question* may have pictures; *text* is all of its texts in one, or more than that."""
    return "![" in text or isinstance(question.kind, Case | Spotting)


def _pointed_at(question: Question) -> tuple[str, ...]:
    match question.kind:
        case Spotting():
            return (question.kind.picture,)
        case Case():
            kinds = (part.kind for part in question.kind.questions)
            return tuple(kind.picture for kind in kinds if isinstance(kind, Spotting))
        case _:
            return ()
