"""YAML with lines: nothing is guessed, nothing is lost, nothing explodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.formats.tree import decoded, grow


def told(text: str, first: int = 1) -> list[str]:
    return [str(p) for p in grow(text, "a.yaml", first).problems]


def test_every_path_knows_its_line() -> None:
    tree = grow("id: x\nlist:\n  - one\n  - two: 2\n    three: 3\n", "a.yaml")
    assert tree.data == {"id": "x", "list": ["one", {"two": "2", "three": "3"}]}
    assert [tree.line(p) for p in ((), ("list",), ("list", 0), ("list", 1, "three"))] == [
        1,
        2,
        3,
        5,
    ]


def test_an_unknown_path_lies_where_its_parent_lies() -> None:
    assert grow("a: 1\nb:\n  c: 2\n", "a.yaml").line(("b", "lost", 3)) == 2


def test_lines_are_counted_from_where_the_text_begins_in_its_file() -> None:
    tree = grow("a: 1\nb: 2\n", "a.md", first=2)
    assert tree.line(("b",)) == 3


@pytest.mark.parametrize("written", ["no", "12:30", "1e3", "2022-05-08", "0x1F", "123"])
def test_scalars_stay_as_written(written: str) -> None:
    assert grow(f"a: {written}", "a.yaml").data == {"a": written}


def test_only_an_unquoted_nothing_is_nothing() -> None:
    tree = grow("a:\nb: ~\nc: ''\nd: 'null'\n", "a.yaml")
    assert tree.data == {"a": None, "b": None, "c": "", "d": "null"}


def test_a_key_written_twice_is_a_problem_and_the_first_counts() -> None:
    tree = grow("a: 1\nb: 2\na: 3\n", "a.yaml")
    assert [str(p) for p in tree.problems] == ["a.yaml:3: “a”写了两次，请只留一个。"]
    assert tree.data == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: b: c\n", "a.yaml:1: 读不懂：冒号用在了不该用的地方，带冒号的文字请加引号。"),
        ("a: 1\n\tb: 2\n", "a.yaml:2: 读不懂：缩进用了制表符，请改用空格。"),
        ("a: 1\nb: @x\n", "a.yaml:2: 读不懂：有不能直接书写的符号（如制表符、@、%），请改用空格或加引号。"),
        ("a: 1\nb: [1, 2\nc: 3\n", "a.yaml:2: 读不懂：括号没有配对，或各项之间少了逗号。"),
        ("a: 1\nb: '2\n", "a.yaml:2: 读不懂：引号没有配对，请补上后一个引号。"),
        ("a: 1\nb\nc: 2\n", "a.yaml:2: 读不懂：这一行缺少冒号。"),
        ("a: 1\nb: 2\x01\n", "a.yaml:2: 读不懂：有看不见的控制字符，请删去。"),
        ("a: &x 1\nb: *x\n", "a.yaml:2: 不支持引用（*），请把内容写全。"),
        ("a: !!python/name:os.system 1\n", "a.yaml:1: 不支持标签（!），请删去。"),
        ("a: 1\n---\nb: 2\n", "a.yaml:2: 一个文件只能有一份内容，请删去多余的“---”。"),
        ("? [a]\n: 1\n", "a.yaml:1: 冒号前面只能是一个名称。"),
    ],
)  # fmt: skip
def test_broken_yaml_is_told_in_one_sentence_at_its_line(text: str, sentence: str) -> None:
    assert told(text) == [sentence]


def test_a_deep_nest_is_refused_before_it_hurts() -> None:
    assert told("- a\n" * 1_000_000) == ["a.yaml:200002: 读不懂：内容太多，请拆成几个文件。"]
    assert told("[" * 3000) == ["a.yaml:1: 读不懂：套的层数太多。"]
    assert told("- a\n" * 1_000_000) == ["a.yaml:200002: 读不懂：内容太多，请拆成几个文件。"]
    assert told("[" * 30 + "]" * 30) == ["a.yaml:1: 读不懂：套的层数太多。"]


@given(st.text(max_size=80))
def test_no_text_makes_it_raise(text: str) -> None:
    tree = grow(text, "a.yaml")
    assert tree.data is None or tree.lines[()] >= 1


def test_foreign_bytes_are_told_at_their_line() -> None:
    text, problems = decoded("甲\n乙".encode() + b"\n\xff", "a.yaml")
    assert (text, [str(p) for p in problems]) == (
        "", ["a.yaml:3: 文件不是 UTF-8 编码，请另存为 UTF-8。"]
    )  # fmt: skip


def test_a_byte_order_mark_and_windows_lines_are_no_trouble() -> None:
    assert decoded("\ufeffa: 1\r\nb: 2\r\n".encode(), "a.yaml") == ("a: 1\nb: 2\n", ())
