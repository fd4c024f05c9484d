"""What holds for every line of content: no web address, no note to oneself, no sign the fonts lack."""

from __future__ import annotations

import re

from trainer.formats.problem import Problem
from trainer.library.glyphs import drawable

_ADDRESS = re.compile(
    r"https?:|www\.|[a-z0-9-]+\.(com|cn|net|org|gov|edu|io|html?)(?![a-z0-9])", re.IGNORECASE
)
_UNSURE = re.compile(
    r"待核实|待查证|存疑|〔(?:read|weak)|(?<![A-Za-z-])(?:TODO|FIXME|XXX|memory|weak)(?![A-Za-z-])"
)


def text_problems(text: str, file: str) -> list[Problem]:
    """Lines of *text* that nothing printable can be made of."""
    strange = {c for c in set(text) - {"\n"} if ord(c) not in drawable()}
    if not (strange or _ADDRESS.search(text) or _UNSURE.search(text)):
        return []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        found = _ADDRESS.search(line)
        if found:
            problems.append(
                Problem(
                    file, number, f"不能写网址（{found.group()}），请写文件名称、发布机关和日期。"
                )
            )
        unsure = _UNSURE.search(line)
        if unsure:
            said = f"还写着“{unsure.group()}”，请核实后删去这个记号，核实不了就不写。"
            problems.append(Problem(file, number, said))
        problems += [
            Problem(file, number, f"字库里没有“{c}”（U+{ord(c):04X}），请换一个字。")
            for c in sorted(strange & set(line))
        ]
    return problems
