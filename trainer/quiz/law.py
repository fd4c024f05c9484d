"""A law, rule or standard in one of its versions: what grounds cite by title; and what its articles say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from trainer.quiz.question import Ground

LAW_KINDS: Final = (
    "法律", "行政法规", "地方性法规", "部门规章", "地方政府规章", "司法解释", "党内法规",
    "规范性文件", "国家标准", "行业标准", "地方标准", "特种设备安全技术规范",
)  # fmt: skip

_PARTED: Final = re.compile(r"[、，；和]")
_ARTICLE: Final = re.compile(r"第[零〇一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?")


def articles_of(cited: str) -> tuple[str, ...]:
    """The articles that 第二十一条、第二十二条第二款 names, without 款 and 项; others as they stand."""
    parts = (part.strip() for part in _PARTED.split(cited))
    whole = ((part, _ARTICLE.match(part)) for part in parts if part)
    return tuple(dict.fromkeys(found.group() if found else part for part, found in whole))


@dataclass(frozen=True, slots=True)
class Law:
    """*version* is a date like 2021-06-10, as grounds give it. In force from *since* to *until*.

    *title* has no 《》; *number* is like 主席令第八十八号 or GB 30871-2022. On *until* it is over.
    """

    title: str
    version: str
    number: str = ""
    issuer: str = ""
    since: date | None = None
    until: date | None = None
    note: str = ""

    def begun(self) -> date | None:
        """When it came into force; else when it was made public; None where only the year is known."""
        try:
            return self.since or date.fromisoformat(self.version)
        except ValueError:
            return None

    def ends_too_early(self, until: date) -> str:
        """Why it cannot end on *until*, in a sentence; empty where it can."""
        begun = self.begun()
        if begun is None or until >= begun:
            return ""
        did = "施行" if self.since else "公布"
        return (
            f"《{self.title}》{self.version} 版到{in_words(begun)}才{did}，"
            "失效日期不能早于这一天，请改正。"
        )

    def overtaken_too_early(self, new: Law) -> str:
        """Why *new* cannot take its place, in a sentence; empty where it can."""
        begun, then = self.begun(), new.begun()
        if begun is None or then is None or then >= begun:
            return ""
        return (
            f"新版本的日期{in_words(then)}，早于它要代替的 {self.version} 版（{in_words(begun)}），"
            "请核对新版本和施行日期。"
        )


def in_words(day: date) -> str:
    """A day as sentences have it, the same on every system."""
    return f"{day.year}年{day.month}月{day.day}日"


@dataclass(frozen=True, slots=True)
class Gist:
    """What one article demands in one version, in a sentence or two of our own."""

    version: str
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Statute:
    """A law with its versions, the oldest first, and the gist of articles. *also*: other names.

    *replaced_by* is the title of the law that took its place, *replaces* are those it took the
    place of; *about* says in a sentence what it is for.
    """

    title: str
    kind: str
    issuer: str
    versions: tuple[Law, ...]
    short: str = ""
    also: tuple[str, ...] = ()
    about: str = ""
    gists: tuple[Gist, ...] = ()
    replaced_by: str = ""
    replaces: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every title that it is cited by, its own first."""
        return (self.title, *self.also)

    def edition(self, version: str) -> Law | None:
        """One version; None where it is not known."""
        return next((law for law in self.versions if law.version == version), None)

    def gist(self, cited: str, version: str) -> str:
        """What one or more articles say in a version; empty where nobody has written it down."""
        known = {g.article: g.text for g in self.gists if g.version == version}
        wanted = articles_of(cited)
        if len(wanted) == 1:
            return known.get(cited, known.get(wanted[0], ""))
        return "\n".join(f"{article}：{known[article]}" for article in wanted if article in known)

    def unknown(self, cited: str, version: str) -> tuple[str, ...]:
        """Those of the articles cited that nobody has written down."""
        return tuple(article for article in articles_of(cited) if not self.gist(article, version))

    def cited(self, ground: Ground) -> Citation | None:
        """What is known of what *ground* cites; None where that is nothing worth reading."""
        law = self.edition(ground.version)
        text = self.gist(ground.article, ground.version) if ground.article else ""
        if law is None or not (text or self.about):
            return None
        return Citation(self, law, ground.article, text)


@dataclass(frozen=True, slots=True)
class Citation:
    """One article of one version, to be read. *text* is its gist; empty: only the law is known."""

    statute: Statute
    law: Law
    article: str
    text: str
