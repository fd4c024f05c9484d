"""Every slip in a card or among the questions is told where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.library import load
from trainer.training.card import Risk

Told = Callable[[str, str, str], list[str]]

CARD, QUESTIONS = "responsibility_cards/packer.yaml", "questions/workers.yaml"


def test_a_whole_card_is_read_without_problems(content: Path) -> None:
    (card,) = load(content).cards
    assert (card.post, len(card.duties), card.risk) == ("包装工", 6, Risk.RED)
    assert card.quick == ("停机断电", "示警撤人", "报告班长", "自救互救")
    assert [(p.text, p.sign) for p in card.ppe] == [("防尘口罩", "mask"), ("工作服", "")]


@pytest.mark.parametrize(
    ("good", "bad", "told_at"),
    [
        ("layer: 一般从业人员", "layer: 工人", ["3: “layer”写了“工人”，不在词表里，可用：党政领导干部、主要负责人、其他负责人、职能部门负责人、生产车间负责人、生产班组负责人、一般从业人员。"]),
        ("  - {text: 六, short: 六}\n", "", ["6: “duties”有5项，要写6～10项。"]),
        ("short: 遵守规程,", "short: 遵守规程遵守规程遵守规程遵守规程遵守规程,", ["7: “duties”第1项的“short”有20个字，最多18个，请缩短。"]),
        ("where: 投料口, level: 红", "where: 投料口, level: 紫", ["14: “hazards”第1项的“level”写了“紫”，不在词表里，可用：红、橙、黄、蓝。"]),
        ("where: 投料口, level: 红", "where: 投料口, level: 黄", ["13: “hazards”要按风险从高到低排：红、橙、黄、蓝。"]),
        ("controls: [停机, 断电], ", "", ["15: “hazards”第2项缺少“controls”，请补上。"]),
        ("controls: [停机, 断电]", "controls: [停机]", ["15: “hazards”第2项的“controls”有1项，要写2～4项。"]),
        ("sign: stack", "sign: box", ["16: “hazards”第3项的“sign”写了“box”，不在词表里，可用：poison、explosion、fire、bolt、gears、truck、tank、slip、water、stack、heat、dust。"]),
        ("自救互救]", "自己救自己]", ["22: “emergency_short”第4项有5个字，最多4个，请缩短。"]),
        (", 自救互救]", "]", ["22: “emergency_short”有3项，要写4项。"]),
        ("{name: 工作服}", "工作服", ["23: “ppe”第2项要写成“名称: 内容”。"]),
        ("cases: [dust-2014]", "cases: [dust-2014, dust-2015]", ["26: 没有案例“dust-2015”，请改正编号或先写这个案例。"]),
        ("id: packer", "id: baker", ["1: 编号“baker”和文件名“packer”不同，请改成一样。"]),
    ],
)  # fmt: skip
def test_each_slip_in_a_card_is_told_where_it_stands(
    told: Told, good: str, bad: str, told_at: list[str]
) -> None:
    assert [p for p in told(CARD, good, bad) if CARD in p] == [f"{CARD}:{s}" for s in told_at]


@pytest.mark.parametrize(
    ("good", "bad", "told_at"),
    [
        ("answer: A", "answer: C", ["5: “answer”写了“C”，选项里没有，请改正。"]),
        ("  explanation: 每班清扫。\n", "", ["1: 缺少“explanation”，请写一两句为什么对、错在哪。"]),
        ("  source: {case: dust-2014}\n", "", ["13: 缺少“source”，请写出处：法律条文、文件或案例。"]),
        ("source: {case: dust-2014}", "source: {case: dust}", ["18: 没有案例“dust”，请改正编号或先写这个案例。"]),
        (", article: 第十八条", "", ["1: “source”缺少“article”，请写第几条。"]),
        ("  topics: [粉尘防爆]\n", "", ["1: 缺少“topics”，请至少写一个主题。"]),
        ("cases: [dust-2014]", "cases: [dust]", ["10: 没有案例“dust”，请改正编号或先写这个案例。"]),
        ("posts: [packer]", "posts: [packer, baker]", ["11: 没有责任卡“baker”，请改正编号或先写这张卡。"]),
        ("duties: [packer/1]", "duties: [packer/7]", ["12: 责任卡“packer”只有6条职责，没有第7条，请改正。"]),
        ("duties: [packer/1]", "duties: [baker/1]", ["12: 没有责任卡“baker”，请改正编号或先写这张卡。"]),
        ("id: q-2", "id: q-1", ["13: 编号“q-1”已经用在 questions/workers.yaml:1，请换一个编号。"]),
        ("stem: 这起事故的起因是积尘。", "stem: 粉尘，多久清扫一次！", ["15: 题干和“q-1”（questions/workers.yaml:1）几乎一样，请改写或删去。"]),
    ],
)  # fmt: skip
def test_each_slip_among_questions_is_told_where_it_stands(
    told: Told, good: str, bad: str, told_at: list[str]
) -> None:
    assert told(QUESTIONS, good, bad) == [f"{QUESTIONS}:{s}" for s in told_at]


def single(number: int, answer: str, right: str = "对的") -> str:
    options = {letter: f"错{letter}" for letter in "ABCD"} | {answer: right}
    written = ", ".join(f"{key}: {text}" for key, text in options.items())
    return (
        f"- {{id: s-{number}, kind: single, stem: {chr(0x4E00 + number) * 9}, options: {{{written}}}, "
        f"answer: {answer}, explanation: 因为。, source: {{case: dust-2014}}, topics: [事故案例], "
        "audience: [从业人员]}\n"
    )


def bank(content: Path, lines: list[str]) -> list[str]:
    (content / QUESTIONS).write_text("".join(lines), encoding="utf-8")
    return [str(p) for p in load(content).problems]


def test_right_answers_spread_over_the_letters_are_no_problem(content: Path) -> None:
    assert bank(content, [single(n, "ABCD"[n % 4]) for n in range(24)]) == []


def test_right_answers_gathered_on_a_letter_are_told(content: Path) -> None:
    found = bank(content, [single(n, "ABCDCC"[n % 6]) for n in range(24)])
    share = "应在18%～32%之间，请调换一些选项。"
    assert found == [
        f"questions:1: 单选题正确答案是{letter}的占{percent}，{share}"
        for letter, percent in (("A", "17%"), ("B", "17%"), ("C", "50%"), ("D", "17%"))
    ]


def test_right_answers_that_stand_out_by_length_are_told(content: Path) -> None:
    lines = [single(n, "ABCD"[n % 4], "又对又长" if n % 2 else "对的") for n in range(24)]
    assert bank(content, lines) == [
        "questions:1: 单选题里正确选项最长的占50%，最多40%，请把干扰项写得一样长。"
    ]


def test_an_id_is_unique_over_all_files(content: Path) -> None:
    (content / "questions" / "xtra.yaml").write_text(single(1, "A").replace("s-1", "q-1"), "utf-8")
    assert [str(p) for p in load(content).problems] == [
        "questions/xtra.yaml:1: 编号“q-1”已经用在 questions/workers.yaml:1，请换一个编号。"
    ]


def test_all_problems_of_all_files_are_told_at_once(content: Path) -> None:
    for name, good, bad in (
        ("cases/dust-2014.md", "province: 江苏省\n", ""),
        (CARD, "post: 包装工\n", ""),
        (QUESTIONS, "  answer: A\n", ""),
    ):
        text = (content / name).read_text(encoding="utf-8")
        (content / name).write_text(text.replace(good, bad), encoding="utf-8")
    assert [str(p) for p in load(content).problems] == [
        "cases/dust-2014.md:2: 缺少“province”，请补上。",
        "questions/workers.yaml:1: 缺少“answer”，请补上。",
        "responsibility_cards/packer.yaml:1: 缺少“post”，请补上。",
    ]
