"""Misuse is told in one Chinese sentence with exit code 2; help has no English headings."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from trainer.cli import parser
from trainer.cli.parsing import chinese

ENGLISH = re.compile(
    r"usage|positional|options:|show this|and exit|error|argument|invalid|choose|expected"
)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("foo",), "命令 没有“foo”，可用：content、case、"),
        (("bank",), "缺少参数 命令。"),
        (
            ("bank", "foo"),
            "命令 没有“foo”，可用：import、undo、export、template、health、search、stats。",
        ),
        (("bank", "import"), "缺少参数 FILE。"),
        (("exam", "sit", "p.json"), "缺少参数 --person、--answers。"),
        (("bank", "search", "x", "--limit", "three"), "--limit 要填大于 0 的整数，不能是“three”。"),
        (("bank", "search", "x", "--limit", "-1"), "--limit 要填大于 0 的整数，不能是“-1”。"),
        (("exam", "draw", "cadres", "--seed", "x", "-o", "p"), "--seed 要填整数，不能是“x”。"),
        (
            ("card", "print", "packer", "--form", "a5", "-o", "x"),
            "--form 没有“a5”，可用：pocket、poster。",
        ),
        (("card", "print", "packer", "-o"), "-o 后面要跟一个值。"),
        (("case", "search"), "缺少参数 WORDS。"),
        (("case", "list", "--jso"), "不认识的参数 --jso。"),
        (("case", "list", "--json=1"), "--json 后面不能跟值。"),
        (("case", "list", "more"), "不认识的参数 more。"),
    ],
)
def test_misuse_is_told_in_one_sentence(
    refused: Callable[..., str], words: tuple[str, ...], sentence: str
) -> None:
    said = refused(*words, code=2)
    assert said.startswith(sentence)
    assert said.endswith("--help 看用法。")
    assert not ENGLISH.search(said)


def test_a_message_nobody_translated_is_still_chinese() -> None:
    assert chinese("something of a later Python") == "命令写得不对"


def parsers(of: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield of
    for action in of._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


def test_no_help_holds_argparse_s_english() -> None:
    texts = [one.format_help() for one in parsers(parser())]
    assert len(texts) > 25
    assert [text for text in texts if ENGLISH.search(text)] == []
    assert all(text.startswith("用法：trainer") for text in texts)


def test_every_option_and_command_is_explained_in_chinese() -> None:
    silent = [
        (one.prog, action.dest)
        for one in parsers(parser())
        for action in one._actions
        if not isinstance(action, argparse._SubParsersAction)
        and not re.search("[一-鿿]", action.help or "")
    ]
    assert silent == []


@pytest.mark.parametrize("words", [("--help",), ("bank", "import", "--help"), ("--version",)])
def test_help_and_version_go_to_standard_output(
    trainer: Callable[..., Any], words: tuple[str, ...]
) -> None:
    said = trainer(*words)
    assert (said.code, said.err) == (0, "")
    assert re.search("[一-鿿]", said.out)
