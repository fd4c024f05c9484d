"""Rows of dumped tables as questions."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.reading import Entry, Reading
from trainer.formats.sql_dump import looks_like, read

DUMP = """-- MySQL dump
CREATE TABLE `exam_question` (
  `id` int NOT NULL COMMENT '主键',
  `qu_type` int COMMENT '题型（1单选 2多选 3判断）',
  `c1` text COMMENT '题干',
  `opts` text COMMENT '选项',
  `right` varchar(9) COMMENT '答案',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB;
CREATE TABLE `user` (`id` int, `name` text);
INSERT INTO `user` VALUES (1,'张三'),(2,'李四');
INSERT INTO `exam_question` VALUES
(1,1,'it\\'s A；\\n第二行','["甲","乙"]','B'),
(2,2,'二''号','{"A":"甲","B":"乙","C":"丙"}','AC'),
(3,3,'三(;),',NULL,'对');
"""


def reading(text: str) -> Reading:
    return read(text.encode(), "库.sql")


def key(entry: Entry) -> tuple[str, ...]:
    assert entry.verdict == "accepted", entry.doubts
    assert entry.question is not None
    return entry.question.kind.key()


def test_rows_of_a_table_are_questions_and_their_lines_are_known() -> None:
    found = reading(DUMP)
    assert [key(entry) for entry in found.entries] == [("B",), ("A", "C"), ("对",)]
    assert [e.question and e.question.stem for e in found.entries] == [
        "it's A；\n第二行", "二'号", "三(;),",
    ]  # fmt: skip
    assert str(found.entries[1].place) == "库.sql·exam_question·第 14 行"


def test_other_tables_are_left_out() -> None:
    assert [left.text for left in reading(DUMP).left_out] == ["表 user，2 行"]


def test_named_columns_go_before_those_of_the_table() -> None:
    text = "INSERT IGNORE INTO db.q (question, optionA, optionB, answer) VALUES ('问','甲','乙','A'), ('另','甲','乙',NOW());"
    found = reading(text)
    assert key(found.entries[0]) == ("A",)
    assert found.entries[1].verdict == "review"


def test_a_broken_row_is_rejected_and_the_next_statement_read() -> None:
    head = "INSERT INTO q (question, type, answer) VALUES "
    found = reading(f"{head}('一','判断题','对'),('二','判断题');\n{head}('三','判断题','错');")
    assert [entry.verdict for entry in found.entries] == ["accepted", "accepted", "rejected"]


def test_backslashes_stay_where_the_database_does_not_escape_with_them() -> None:
    text = "PRAGMA foreign_keys=OFF;\nINSERT INTO q (question,type,answer) VALUES ('C:\\new','判断题','对');"
    assert reading(text).entries[0].question.stem == "C:\\new"  # type: ignore[union-attr]


def test_hostile_dumps_end_in_time() -> None:
    start = time.monotonic()
    for text in (
        "INSERT INTO q VALUES ('" * 20_000,
        "INSERT INTO q (question,answer) VALUES ('" + "''" * 300_000,
        "INSERT INTO q (question,answer) VALUES " + "(" * 300_000,
        "CREATE TABLE q (" * 3000,
    ):
        assert not reading(text).count("accepted")
    assert time.monotonic() - start < 10


def test_a_dump_is_told_from_other_text() -> None:
    assert looks_like(DUMP)
    assert not looks_like("1. INSERT 语句的作用是（A）")


@settings(max_examples=200, deadline=None)
@given(st.text("甲'\\(),;1 N", max_size=60))
def test_reading_never_raises(text: str) -> None:
    found = reading(f"INSERT INTO q (question, answer) VALUES {text}")
    verdicts = ("accepted", "review", "rejected")
    assert len(found.entries) == sum(map(found.count, verdicts))
    assert found.entries or found.troubles or found.left_out
