"""A small content that is whole, to be broken one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.library import load

CASE = """\
---
id: dust-2014
title: 某厂粉尘爆炸事故
short: 某厂粉尘爆炸
date: 2014-08-02
time: "07:34"
province: 江苏省
place: 江苏省某市
trades: [粉尘涉爆]
types_2025: [粉尘爆炸]
dead: 97
injured: 163
level: 特别重大
timeline:
  - {at: "2014-08-02 07:34", what: 爆炸}
  - {at: "2014-12", what: 报告公布}
lessons:
  leaders: [不批不合格的厂房。]
checks: [一？, 二？, 三？, 四？, 五？]
talk: [甲？, 乙？, 丙？]
posts: [packer]
sources:
  - {document: 调查报告, issuer: 调查组, date: 2014-12-30, kind: report}
---

## 事故经过

早晨，粉尘爆炸。

第二段。

## 直接原因

积尘遇热。
"""
CARD = """\
id: packer
post: 包装工
layer: 一般从业人员
trades: [工贸通用]
summary: 看管包装线。
duties:
  - {text: 遵守规程；, short: 遵守规程, basis: 安全生产法第五十七条}
  - {text: 二, short: 二}
  - {text: 三, short: 三}
  - {text: 四, short: 四}
  - {text: 五, short: 五}
  - {text: 六, short: 六}
hazards:
  - {kind: 粉尘爆炸, where: 投料口, level: 红, consequence: 会死人, controls: [清扫, 禁火], short: 清扫, sign: dust}
  - {kind: 机械致害, where: 封口机, level: 橙, consequence: 断指, controls: [停机, 断电], short: 停机, sign: gears}
  - {kind: 坍塌, where: 码垛区, level: 黄, consequence: 压伤, controls: [限高, 码齐], short: 限高, sign: stack}
  - {kind: 灼烫, where: 热封刀, level: 蓝, consequence: 烫伤, controls: [手套, 断电], short: 手套, sign: heat}
emergency:
  - {scenario: 着火, steps: [停机, 撤人, 报告]}
  - {scenario: 卷入, steps: [急停, 喊人, 施救]}
  - {scenario: 烫伤, steps: [离开, 冲水, 报告]}
emergency_short: [停机断电, 示警撤人, 报告班长, 自救互救]
ppe: [{name: 防尘口罩, sign: mask}, {name: 工作服}]
prohibitions: [{text: 严禁烟火, sign: flame}]
slogan: 先清扫 再开机
cases: [dust-2014]
sources: [{document: 安全生产法, issuer: 全国人大常委会, date: "2021", kind: law}]
"""
QUESTIONS = """\
- id: q-1
  kind: single
  stem: 粉尘多久清扫一次？
  options: {A: 每班, B: 每周}
  answer: A
  explanation: 每班清扫。
  source: {law: 工贸企业粉尘防爆安全规定, article: 第十八条, version: "2021-07-25"}
  topics: [粉尘防爆]
  audience: [从业人员]
  cases: [dust-2014]
  posts: [packer]
  duties: [packer/1]
- id: q-2
  kind: judge
  stem: 这起事故的起因是积尘。
  answer: 对
  explanation: 报告这样写。
  source: {case: dust-2014}
  topics: [事故案例]
  audience: [班组长]
"""
FILES = {
    "cases/dust-2014.md": CASE,
    "responsibility_cards/packer.yaml": CARD,
    "questions/workers.yaml": QUESTIONS,
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


Told = Callable[[str, str, str], list[str]]


@pytest.fixture
def told(content: Path) -> Told:
    """Replace *good* by *bad* in the file called *name* and say what is wrong then."""

    def change(name: str, good: str, bad: str) -> list[str]:
        assert FILES[name].count(good) == 1, "the test must change exactly one place"
        (content / name).write_text(FILES[name].replace(good, bad), encoding="utf-8")
        return [str(p) for p in load(content).problems]

    return change
