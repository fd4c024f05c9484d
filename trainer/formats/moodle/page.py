"""Texts in Moodle's XML, with the pictures that stand beside them."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from trainer.formats.album import Album, decoded64
from trainer.formats.html_text import markup, text_of_element, text_of_html
from trainer.formats.xml_tree import child, children, fit, said, words
from trainer.quiz.draft import Doubt
from trainer.quiz.picture import SHOWN, Picture, named_in

AT: Final = "@@PLUGINFILE@@/"
_TAGGED: Final = re.compile(r"<(?:p|div|br|ul|ol|table|span|strong|b|img|h\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """One question being read: where its pictures and doubts go. *trusting*: pictures count unseen."""

    pictures: dict[str, Picture]
    doubts: list[Doubt]
    trusting: bool = False

    def text(self, element: etree._Element | None) -> str:
        """What *element* says, in our Markdown, whatever form it says it is in."""
        if element is None:
            return ""
        inner = child(element, "text")
        inner = element if inner is None else inner
        album = self.album(element)
        show = _trusted if self.trusting else album.show
        if len(inner) and inner is not element:
            return text_of_element(inner, show)
        return _formed(words(inner), element.get("format") or "", show)

    def album(self, element: etree._Element) -> Album:
        """The files that stand beside the text in *element*."""
        found = {file.get("name") or "": file for file in children(element, "file")}
        return Album(lambda source: _bytes(found, source), self.pictures, self.doubts)


def _trusted(source: str, alt: str) -> str:
    return f"![{alt}]({source.removeprefix(AT)})"


def _bytes(found: Mapping[str, etree._Element], source: str) -> bytes | None:
    file = found.get(source.rpartition("/")[2])
    return None if file is None else decoded64(words(file))


def _formed(text: str, form: str, show: object) -> str:
    assert callable(show)
    if form == "plain_text":
        return text
    if form == "markdown":
        return SHOWN.sub(lambda m: str(show(m[2], m[1])) if m[2].startswith(AT) else m[0], text)
    if form != "html" and not _TAGGED.search(text):
        text = text.replace("\n", "<br>")
    return text_of_html(text, show)


def html(parent: etree._Element, name: str, text: str, pictures: Mapping[str, Picture]) -> None:
    """*text* as a new child of *parent*, with the pictures it shows."""
    made = etree.SubElement(parent, name, format="html")
    etree.SubElement(made, "text").text = markup(text, lambda shown: AT + shown) if text else ""
    for shown in named_in((text,)):
        if shown in pictures:
            file(made, pictures[shown])


def file(parent: etree._Element, shown: Picture) -> None:
    """The bytes of a picture as a new child of *parent*."""
    data = base64.b64encode(shown.data).decode()
    etree.SubElement(parent, "file", name=shown.id, path="/", encoding="base64").text = data


def plain(parent: etree._Element, name: str, text: str, **attributes: str) -> etree._Element:
    """A child of *parent* that holds *text* in a `text` of its own."""
    made = etree.SubElement(parent, name, attributes)
    said(made, "text", text)
    return made


def single(text: str, most: int = 60) -> str:
    """*text* in one short line, for the name that Moodle lists a question by."""
    line = " ".join(SHOWN.sub(" ", text.replace("**", "")).split())
    return fit(line if len(line) <= most else line[: most - 1] + "…") or "试题"


def flag(element: etree._Element, name: str) -> bool:
    """Whether the child *name* says yes."""
    return words(child(element, name)).lower() in ("1", "true", "yes")


def share(answer: etree._Element) -> float:
    """The percentage that an answer is worth."""
    try:
        return float(answer.get("fraction") or "0")
    except ValueError:
        return 0.0


def quoted(text: str) -> str:
    """*text* in marks, cut short, for a sentence."""
    return f"“{single(text, 20)}”"


def kind_of(question: etree._Element) -> str:
    """What Moodle calls the type of *question*."""
    return (question.get("type") or "").strip().lower()
