"""Every layout of tables seen in the wild: counts, texts and places, exactly."""

from __future__ import annotations

import pytest
from formats.tables.books import book, codes, figures, reading, told

from trainer.formats.tables import read

LAW = "从业人员有权拒绝违章指挥"
FIRE = "灭火器的压力指针应当在（　　）"
GAS = "下列属于有毒气体的有"
GREEN = ("红区", "黄区", "绿区")


def test_layout_1_all_options_in_one_cell_with_every_mark() -> None:
    cells = [
        ("判断题", LAW, "**A.正确**B.错误", "A"),
        ("单选题", FIRE + "1", "**A.红区**B.黄区**C.绿区", "C"),
        ("单选题", FIRE + "2", "红区##黄区##绿区", "C"),
        ("单选题", FIRE + "3", "A:红区##B:黄区##C:绿区", "C"),
        ("单选题", FIRE + "4", "A：红区\nB：黄区\nC：绿区", "C"),
        ("单选题", FIRE + "5", "A．红区B．黄区C．绿区", "C"),
        ("单选题", FIRE + "6", "A、红区 B、黄区 C、绿区", "C"),
        ("单选题", FIRE + "7", "**A红区**B黄区**C绿区", "C"),
        ("单选题", FIRE + "8", "A.红区$$B.黄区$$C.绿区", "C"),
        ("单选题", FIRE + "9", "红区|黄区|绿区", "C"),
        ("单选题", "每分钟按压多少次", "**A8~11次**B100~120次", "B"),
        ("单选题", FIRE + "10", "A红区B黄区C绿区", "C"),
    ]
    found = reading([("题型", "题目", "选项", "答案"), *cells])
    assert figures(found) == (12, 11, 1, 0, 0)
    assert told(found.entries[0]) == (2, "judge", LAW, (), ("对",))
    for at in range(1, 10):
        assert told(found.entries[at]) == (at + 2, "single", f"{FIRE}{at}", GREEN, ("C",))
    assert told(found.entries[10])[3:] == (("8~11次", "100~120次"), ("B",))
    assert codes(found) == [(13, ("glued",))]
    assert told(found.entries[11])[3:] == (GREEN, ("C",))


def test_layout_2_one_column_per_option_with_columns_of_no_use() -> None:
    heads = [
        "序号",
        "题型",
        "题目",
        "选项A",
        "选项B",
        "选项C",
        "选项D",
        "选项E",
        "选项F",
        "答案",
        "解析",
        "备用",
        "边界标识",
    ]
    found = reading(
        [
            heads,
            [1, "单选题", FIRE, *GREEN, None, None, None, "C", "绿区为正常。", None, "end"],
            [
                2,
                "多选题",
                GAS,
                "硫化氢",
                "一氧化碳",
                "氮气",
                "氯气",
                None,
                None,
                "ABD",
                None,
                None,
                1,
            ],
            [3, "判断题", LAW, "正确", "错误", None, None, None, None, "A"],
        ]
    )
    assert figures(found) == (3, 3, 0, 0, 0)
    assert told(found.entries[0]) == (2, "single", FIRE, GREEN, ("C",))
    assert found.entries[0].question is not None
    assert found.entries[0].question.explanation == "绿区为正常。"
    gases = ("硫化氢", "一氧化碳", "氮气", "氯气")
    assert told(found.entries[1]) == (3, "multiple", GAS, gases, ("A", "B", "D"))
    assert told(found.entries[2]) == (4, "judge", LAW, (), ("对",))
    assert found.by_kind() == {"single": 1, "multiple": 1, "judge": 1}
    assert found.tables[0].roles == (
        "", "kind", "stem", *("option",) * 6, "answer", "explanation", "", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    "heads",
    [
        ("题目", "题型", "A", "B", "C", "答案"),
        ("题干", "试题类型", "选项A", "选项B", "选项C", "正确答案"),
        ("题干：", "题型：", "备选项1", "备选项2", "备选项3", "参考答案："),
        ("question", "questionType", "optionA", "optionB", "optionC", "answer"),
        ("quContent", "quType", "quA", "quB", "quC", "quAnswer"),
        ("题目（必填）", "题型(必填)", "选项A（必填）", "选项B（必填）", "选项C", "【答案】答案"),
        ("A题干", "B题型", "C选项A", "D选项B", "E选项C", "F答案"),
    ],
)
def test_layout_2_heads_are_known_in_all_their_names(heads: tuple[str, ...]) -> None:
    found = reading([heads, (FIRE, "单选题", *GREEN, "C")])
    assert figures(found) == (1, 1, 0, 0, 0)
    assert told(found.entries[0]) == (2, "single", FIRE, GREEN, ("C",))


def test_layout_2_the_answer_may_stand_before_the_options() -> None:
    heads = ("题目", "答案", "A", "B", "C", "D", "备注")
    rows = [
        ("2024 年安全月题库",),
        (),
        heads,
        (FIRE, "C", *GREEN, None, "抽考"),
        (GAS, "AB", *GREEN),
    ]
    found = reading(rows)
    assert figures(found) == (2, 2, 0, 0, 1)
    assert told(found.entries[0]) == (4, "single", FIRE, GREEN, ("C",))
    assert told(found.entries[1]) == (5, "multiple", GAS, GREEN, ("A", "B"))
    assert (found.left_out[0].place.number, found.left_out[0].text) == (1, "2024 年安全月题库")
    assert found.tables[0].header == 3


def test_layout_3_letters_of_columns_in_the_heads() -> None:
    heads = ("A序号", "B专业", "C题型", "D题目", "E选项", "F答案")
    found = reading([heads, (1, "电气", "单选题", FIRE, "A. 红区 B. 黄区 C. 绿区", "C")])
    assert figures(found) == (1, 1, 0, 0, 0)
    assert told(found.entries[0]) == (2, "single", FIRE, GREEN, ("C",))
    assert found.entries[0].question is not None
    assert found.entries[0].question.tags == ("电气",)


def test_layout_4_a_sheet_per_kind_with_its_own_heads() -> None:
    data = book(
        {
            "单选题": [
                (
                    "题目（必填）：",
                    "正确答案（必填）",
                    "选项A（必填）",
                    "选项B（必填）",
                    "选项C（必填）",
                ),
                (FIRE, "C", *GREEN),
            ],
            "判断题": [("题目（必填）：", "正确答案（必填）"), (LAW, "正确"), (LAW + "吗", "×")],
            "填空题": [
                ("题目（必填）：", "填空顺序", "答案A", "答案B"),
                ("安全生产方针是____、____。", "有序", "安全第一", "预防为主"),
                ("两种有毒气体是____和____。", "无序", "硫化氢", "一氧化碳"),
                ("额定电压是____千伏。", "有序", 0.4, None),
            ],
            "问答题": [
                ("题目", "答案：", "关键词："),
                ("什么是三违？", "违章指挥\n违规作业\n违反劳动纪律", "违章；违规；违纪"),
            ],
            "任务分配": [("张三", "整理判断题"), ("李四", "整理单选题")],
            "空": [],
        }
    )
    found = read(data, "分题型.xlsx")
    assert figures(found) == (7, 7, 0, 0, 2)
    assert [e.place.sheet for e in found.entries] == [
        "单选题",
        *["判断题"] * 2,
        *["填空题"] * 3,
        "问答题",
    ]
    assert told(found.entries[0]) == (2, "single", FIRE, GREEN, ("C",))
    assert [told(e)[4] for e in found.entries[1:3]] == [("对",), ("错",)]
    blanks = [e.question.kind for e in found.entries[3:6] if e.question]
    assert [(b.name, b.key(), getattr(b, "ordered", None)) for b in blanks] == [
        ("blank", ("安全第一", "预防为主"), True),
        ("blank", ("硫化氢", "一氧化碳"), False),
        ("blank", ("0.4",), True),
    ]
    asked = found.entries[6].question
    assert asked is not None
    assert asked.kind.texts() == ("违章指挥", "违规作业", "违反劳动纪律")
    assert asked.explanation == "关键词：违章；违规；违纪"
    assert [(x.place.sheet, x.place.number) for x in found.left_out] == [("任务分配", 1), ("空", 1)]
    assert str(found.entries[2].place) == "分题型.xlsx·判断题·第 3 行"


def test_layout_5_a_hint_in_the_head_may_be_wrong() -> None:
    heads = ("试题类型(判断题、单选题、多选题)", "试题内容", "题目选项(选项之间用##隔开)", "答案")
    right = reading([heads, ("单选题", FIRE, "A:红区##B:黄区##C:绿区", "C")])
    wrong = reading([heads, ("单选题", FIRE, "**A.红区**B.黄区**C.绿区", "C")])
    for found in (right, wrong):
        assert figures(found) == (1, 1, 0, 0, 0)
        assert told(found.entries[0]) == (2, "single", FIRE, GREEN, ("C",))
    assert right.tables[0].notes == ()
    assert [column for column, _ in wrong.tables[0].notes] == [2]
    assert "##" in wrong.tables[0].notes[0][1]
