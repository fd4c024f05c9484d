"""The texts of a GIFT file as we show them: hypertext as our Markdown, pictures taken out of it."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import Final

from trainer.formats.gift.syntax import Text
from trainer.formats.picture_taking import taken
from trainer.quiz.picture import Picture

_TAGS: Final = re.compile(
    r"<(?:p|br|img|div|table|t[rdh]|[uo]l|li|h[1-6]|pre)(?:\s[^<>]{0,2000})?/?>"
    r"|</(?:p|b|i|u|em|strong|span|div|table|su[bp]|font|a)>",
    re.IGNORECASE,
)
_TEX: Final = re.compile(r"\\\((?=\S)([^\n$]{1,2000}?)(?<=\S)\\\)")
_CODED: Final = re.compile(r"data:image/[a-z+.]{1,20};base64,", re.IGNORECASE)
_UNFIT: Final = re.compile(r"[\s()\[\]]+")


@dataclass(slots=True)
class Showing:
    """Gathers the *pictures* that the texts hold."""

    pictures: dict[str, Picture] = field(default_factory=dict)

    def text(self, node: Text | None) -> str:
        """What *node* reads like."""
        if node is None:
            return ""
        if node.markup == "html":
            return self._hypertext(node.text)
        if node.markup == "moodle" and "<" in node.text and _TAGS.search(node.text):
            return self._hypertext(node.text.replace("\n", "<br>"))
        if node.markup == "plain" or "\\(" not in node.text:
            return node.text
        return _TEX.sub(r"$\1$", node.text)

    def _hypertext(self, text: str) -> str:
        from trainer.formats.html_text import text_of_html  # noqa: PLC0415  (brings in lxml)

        return text_of_html(text, self._picture)

    def _picture(self, source: str, alt: str) -> str:
        alt = _UNFIT.sub(" ", alt).strip()
        made = _decoded(source)
        if made is None:
            name = _UNFIT.sub("_", "" if _CODED.match(source) else source.rpartition("/")[2])
            return f"![{alt}]({name or '图片'})"
        self.pictures[made.id] = made
        return f"![{alt}]({made.id})"


def _decoded(source: str) -> Picture | None:
    """The picture that *source* itself holds."""
    head = _CODED.match(source)
    if head is None:
        return None
    try:
        data = base64.b64decode("".join(source[head.end() :].split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    found = taken(data)
    return None if isinstance(found, str) else found
