"""Each test has two pages of knowledge, a law and what the pages lead to."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from classroom import Classroom, classroom
from clockwork import Clock
from pytestqt.qtbot import QtBot
from specimens import stock
from stage import shown

from trainer.clocks import CHINA
from trainer.house import build
from trainer.ui.knowledge.page import KnowledgePage
from trainer.ui.tokens import Theme

LAWS = """\
- title: 中华人民共和国安全生产法
  kind: 法律
  issuer: 全国人民代表大会常务委员会
  about: 规定各方在安全生产上的职责。
  versions:
  - version: "2021-06-10"
    number: 主席令第八十八号
    since: "2021-09-01"
    articles: {第四条: 建立双重预防机制。}
"""
PAGE = """\
---
id: {id}
title: {title}
order: {order}
topics: [风险隐患]
audience: [{audience}]
summary: 一句话。
laws:
  - {{law: 中华人民共和国安全生产法, articles: [第四条, 第五条], version: "2021-06-10"}}
  - {{law: 没有的法, articles: [第一条], version: "2021"}}
sources:
  - {{document: 某规定, issuer: 某部, date: "2021-07-25", kind: law}}
---

{text}

## 怎么看

![四种颜色](four.svg)
"""
QUESTIONS = """\
- id: q-1
  kind: judge
  stem: 要建立双重预防机制。
  answer: 对
  explanation: 法律这样写。
  source: {law: 中华人民共和国安全生产法, article: 第四条, version: "2021-06-10"}
  topics: [风险隐患]
  audience: [从业人员]
"""
FOUR = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 20">'
    '<rect width="64" height="20" fill="#eee"/></svg>'
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for place in ("knowledge", "pictures", "questions"):
        (folder / place).mkdir(parents=True)
    (folder / "laws.yaml").write_text(LAWS, encoding="utf-8")
    (folder / "questions" / "q.yaml").write_text(QUESTIONS, encoding="utf-8")
    (folder / "pictures" / "four.svg").write_text(FOUR, encoding="utf-8")
    first = PAGE.format(
        id="colours", title="四种颜色认风险", order=1, audience="从业人员", text="红橙黄蓝。"
    )
    second = PAGE.format(
        id="dust", title="粉尘为什么会炸", order=2, audience="班组长", text="积尘扬起。"
    )
    (folder / "knowledge" / "colours.md").write_text(first, encoding="utf-8")
    (folder / "knowledge" / "dust.md").write_text(second, encoding="utf-8")
    return folder


@pytest.fixture
def room(
    empty_file: Path, content: Path, tmp_path: Path, clock: Clock, theme: Theme
) -> Iterator[Classroom]:
    file = Path(shutil.copy(empty_file, tmp_path / "jingzhong.db"))
    seed = itertools.count(1).__next__
    house = build(f"sqlite:///{file}", tmp_path, content, clock=clock, zone=CHINA, seed=seed)
    house.study.refresh()
    stock(house.store)
    house.close()
    with classroom(file, clock, theme) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, room: Classroom) -> KnowledgePage:
    made = shown(qtbot, KnowledgePage(room.context), 1272, 900)
    made.shown()
    qtbot.waitUntil(lambda: made.reader.primer is not None)
    return made
