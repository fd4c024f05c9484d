"""The answer that stands in the stem itself: in brackets, at the end, or on a line drawn under it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from trainer.formats.flow.line import Line, joined
from trainer.formats.flow.signs import TAG, asks, narrow
from trainer.quiz.judging import GAP, GAPS, letters, truth

_BRACKET: Final = re.compile(r"[（(](?P<said>[^（()）\n]{1,80})[)）]")
_BROKEN: Final = re.compile(
    r"[（(][\s　]?(?P<after>[A-Ja-j8]{1,6})[\s　]?[。.？?]?$|(?<![（(A-Za-z])(?P<before>[A-J]{1,6})[\s　]?[)）][。.]?$"
)
_AT_END: Final = re.compile(
    r"(?<=[\u4e00-\u9fff，。；：:、])[\s　]{1,9}(?P<said>[A-J]{1,6})[\s　]?[。.]?$"
)
_TRUTH_FIRST: Final = re.compile(r"[（(][\s　]{0,9}([√×✓✗✔✘对错])[\s　]{0,9}[)）]\s?")
_ASIDE: Final = re.compile(
    r"注|见|如|例|即|以下|简称|含|包括|又称|也称|共|每|本题|\d+(?:\.\d+)?\s*分$|第|GB|AQ|DL|Q/|[\d.-]+\s*(?:年|修订|版)|\d{4}"
)
_TRAILING_GAP: Final = re.compile(r"[\s　]*(?:（[\s　]*）|\([\s　]*\))[\s　]*(?=[。.；;]?$)")
_LOOKALIKE: Final = str.maketrans("АВСЕНОΑΒΕΗ", "ABCEHOABEH")
_MISREAD: Final = {"8": "B", "0": "D", "ß": "B", "β": "B", "€": "C", "©": "C", "￠": "C", "¢": "C"}


@dataclass(frozen=True, slots=True)
class Stem:
    """*text* with gaps where answers stood. *slip*: what a scan seems to have done to the answer."""

    text: str
    answer: str = ""
    kind: str = ""
    slip: str = ""


def whole(lines: list[Line]) -> Line:
    """The lines of a stem as one, what is underlined kept."""
    text, spans, wraps = "", [], False
    for line in lines:
        flows = wraps and line.wraps and not asks(text)
        together = joined(text, line.text, flows)
        shift = len(together) - len(line.text)
        spans += [(a + shift, b + shift) for a, b in line.underlined]
        text, wraps = together, line.wraps
    return Line(lines[0].number if lines else 0, text, underlined=tuple(spans))


def untagged(line: Line) -> tuple[Line, str]:
    """*line* without a tag like （单选题） at its head or end, and the tag's word."""
    found = TAG.match(line.text)
    if found:
        return line.cut(found.end()), found["tag"]
    tail = TAG.search(line.text, max(0, len(line.text) - 20))
    if tail and tail.end() == len(line.text):
        return line.cut(0, tail.start()), tail["tag"]
    return line, ""


def of_choice(line: Line, *, answered: bool) -> Stem:
    """Letters in brackets become a gap; with an empty gap there, brackets are words like any other."""
    text, under = _letters_underlined(line)
    if under:
        return Stem(text, under)
    if GAPS.search(text):
        return Stem(text)
    found = [m for m in _BRACKET.finditer(text) if letters(m["said"]) and len(m["said"]) < 25]
    if not found:
        return Stem(text) if answered else _misread(text)
    if len(found) > 1:
        said = "、".join(m["said"].strip() for m in found)
        return Stem(text, slip=f"题干里有几处括号里是字母（{said}），不知道哪个是答案")
    one = found[0]
    stem = f"{text[: one.start()]}{GAP}{text[one.end() :]}"
    return Stem(stem, one["said"].strip())


def _letters_underlined(line: Line) -> tuple[str, str]:
    """Blanks under a line become a gap, a letter under it the answer."""
    text, found = line.text, ""
    for start, end in reversed(line.underlined):
        said = text[start:end]
        if not said.strip(" 　_"):
            text = text[:start] + (GAP if len(said) > 1 else said) + text[end:]
        elif letters(said) and said.strip().isupper() and not found:
            text, found = text[:start] + GAP + text[end:], said.strip()
    return text, found


def _misread(text: str) -> Stem:
    """Half a bracket, or a letter at the end: proposals."""
    for one in _BRACKET.finditer(text):
        said = one["said"].strip().translate(_LOOKALIKE)
        proposal = _MISREAD.get(said, said if said != one["said"].strip() else "")
        if letters(proposal):
            stem = f"{text[: one.start()]}{GAP}{text[one.end() :]}"
            return Stem(stem, proposal, slip=f"括号里是“{one['said'].strip()}”，像是“{proposal}”")
    broken = _BROKEN.search(text)
    if broken:
        said = broken["after"] or broken["before"]
        proposal = _MISREAD.get(said, said)
        return Stem(
            f"{text[: broken.start()]}{GAP}", proposal, slip=f"括号只有一半，答案像是“{proposal}”"
        )
    loose = _AT_END.search(text)
    if loose:
        said = loose["said"]
        return Stem(text[: loose.start()], said, slip=f"题干末尾的“{said}”像是答案")
    return Stem(text)


def of_judge(line: Line) -> Stem | None:
    """对 or 错 in brackets at the end, in front, or, as a sign, anywhere."""
    text = line.text
    first = _TRUTH_FIRST.match(text)
    if first:
        return Stem(text[first.end() :].strip(), str(truth(first[1])), "judge")
    found = [m for m in _BRACKET.finditer(text) if truth(m["said"]) and not letters(m["said"])]
    last = found[-1] if found else _lettered_truth(text)
    if last is None:
        return None
    rest = text[last.end() :]
    sure = last["said"].strip() in "√×✓✗✔✘" or not rest.strip(" 　。.；;")
    if not sure:
        return None
    middle = GAP if rest.strip(" 　。.；;") else ""
    stem = f"{text[: last.start()].rstrip()}{middle}{rest}".strip()
    if stem.endswith(("。。", "..")):
        stem = stem[:-1]
    return Stem(stem, str(truth(last["said"])), "judge")


def _lettered_truth(text: str) -> re.Match[str] | None:
    """（T）, （F） at the very end."""
    return re.search(r"[（(](?P<said>[\s　]?[TFtf][\s　]?)[)）][。.]?$", text)


def of_judged(text: str) -> str:
    """The stem of a question of right or wrong without the empty bracket for the sign."""
    return _TRAILING_GAP.sub("", text)


def of_blank(line: Line) -> Stem | None:
    """What is underlined, or else stands in brackets, is taken out and leaves a gap."""
    if line.underlined:
        return _underlined(line)
    if GAPS.search(line.text):
        return None
    found = [m for m in _BRACKET.finditer(line.text) if _is_answer(line.text, m)]
    if not found:
        return None
    spans = [(m.start(), m.end()) for m in found]
    return Stem(_gapped(line.text, spans), _listed([m["said"].strip() for m in found]), "blank")


def _is_answer(text: str, bracket: re.Match[str]) -> bool:
    before = text[bracket.start() - 1 : bracket.start()]
    said = bracket["said"].strip()
    return bool(said) and before != "》" and not _ASIDE.match(said)


def _underlined(line: Line) -> Stem:
    spans = list(line.underlined)
    said = [line.text[a:b].strip(" 　_") for a, b in spans]
    if not any(said):
        return Stem(_gapped(line.text, spans))
    filled = [text for text in said if text]
    if len(filled) < len(said):
        return Stem(_gapped(line.text, spans), _listed(said), "blank", "有的下划线上空着")
    return Stem(_gapped(line.text, spans), _listed(filled), "blank")


def _gapped(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + GAP + text[end:]
    return text


def _listed(texts: list[str]) -> str:
    return ("\n" if any("；" in t or ";" in t for t in texts) else "；").join(texts)


def mended(answer: str) -> tuple[str, str]:
    """An answer of letters as it was probably meant, and what speaks for that; no words where none."""
    plain = answer.strip(" 　。.;；")
    swapped = "".join(_MISREAD.get(c, c) for c in plain.translate(_LOOKALIKE))
    if swapped != plain and letters(swapped):
        return swapped, f"答案写的是“{plain}”，像是“{narrow(swapped)}”"
    return answer, ""
