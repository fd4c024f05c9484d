"""The pictures of a file that is being read: found by name, checked, and called by their content."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from trainer.formats.picture_taking import taken
from trainer.quiz.draft import Doubt
from trainer.quiz.picture import Picture, pictures_of
from trainer.quiz.question import Question

Find = Callable[[str], bytes | None]
"""Gives the bytes that a source names, or None."""

_INLINE: Final = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Album:
    """*pictures* grow with what is shown; *doubts* with what cannot be."""

    find: Find
    pictures: dict[str, Picture] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def show(self, source: str, alt: str) -> str:
        """The picture in our Markdown, or words in its place and a doubt."""
        name = self.taken(source)
        if name:
            return f"![{alt}]({name})"
        return f"【图片：{alt}】" if alt else "【图片】"

    def taken(self, source: str) -> str:
        """The id of the picture that *source* names; empty, with a doubt, where there is none."""
        data = self.data(source)
        if data is None:
            self._doubt(_missing(source))
            return ""
        found = taken(data)
        if isinstance(found, str):
            self._doubt(f"图片“{_short(source)}”{found}，再插到题里。")
            return ""
        self.pictures[found.id] = found
        return found.id

    def beside(self, question: Question | None, folder: str = "") -> None:
        """Takes the pictures that *question* names in texts which hold no HTML, where the file has them."""
        for name in pictures_of(question) if question else ():
            if name not in self.pictures and self.find(folder + name) is not None:
                self.taken(folder + name)

    def data(self, source: str) -> bytes | None:
        """The bytes that *source* names."""
        if _INLINE.match(source):
            return decoded64(source.partition(",")[2])
        return None if _ELSEWHERE.match(source) else self.find(unquote(source.partition("?")[0]))

    def _doubt(self, sentence: str) -> None:
        self.doubts.append(Doubt("picture", sentence))


def decoded64(text: str) -> bytes | None:
    """The bytes that *text* writes in base 64."""
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _missing(source: str) -> str:
    if _ELSEWHERE.match(source):
        return f"图片“{_short(source)}”在网上，不在文件里，没有取。请存成图片再插到题里。"
    return f"图片“{_short(source)}”不在文件里，请找到它再插到题里。"


def _short(source: str) -> str:
    name = source[:20] if source.startswith("data:") else unquote(source).rpartition("/")[2]
    return name if len(name) <= 40 else name[:39] + "…"
