"""Headings: of a kind of question, of a chapter, of a key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from trainer.quiz.judging import kind_named

_FRAME: Final = " 　\t=<>＜＞*＊#＃-—_~【】[]「」★☆●◆■▲:："
_ORDINAL: Final = re.compile(
    r"(?:第\s*(?P<big>[一二三四五六七八九十百零〇\d]{1,5})\s*(?P<unit>部分|单元|[章节篇编讲课])\s*[、.．:：]?"
    r"|(?P<han>[一二三四五六七八九十]{1,3})\s*[、.．]"
    r"|[（(]\s*(?P<framed>[一二三四五六七八九十]{1,3})\s*[)）]"
    r"|(?P<digits>\d{1,3})\s*[、.．]"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,3})[、.．]?(?=[\s　]*[\u4e00-\u9fff]))\s*"
)
_WORDS: Final = re.compile(
    r"(?P<head>[^，。？?；;]{0,24}?)"
    r"(?P<kind>(?:单项选择|单选|多项选择|多选|不定项选择|不定项|数字类选择|选择|判断|是非|填空|简答|问答|论述"
    r"|名词解释|案例分析|计算|数值|排序|连线|匹配|配对)(?P<ti>题)?)"
    r"(?:部分|题库|试题|样题|练习|汇总|类)?(?P<key>\s*(?:参考|标准|正确)?答案(?:及解析|与解析)?)?"
    r"(?:[\s　]*[（(\[【].{0,80}|[\s　]*[:：，,；;]?[\s　]*(?:共|每|本|计|合计|\d).{0,60})?"
)
_KEY: Final = re.compile(
    r"(?:附(?:录|件)?\s*[:：]?\s*)?(?:[^，。？?；;:：]{0,16}?)(?:参考|标准|正确|试题)?答\s*案(?:及解析|与解析|部分|表|一览表)?"
)
_FRONT: Final = re.compile(
    r"(?:前\s*言|序\s*言|序|目\s*录|编写说明|使用说明|说\s*明|考试须知|注意事项|编委会|附\s*则)"
)
_NOISE: Final = re.compile(r"\d{1,9}(?:\s*/\s*\d{1,5})?\s*$|^\d{2,9}(?:\s*/\s*\d{1,5})?\s*")
_LEVELS: Final = {"篇": 1, "编": 1, "部分": 1, "单元": 1, "章": 2, "讲": 2, "课": 2, "节": 3}
_STOPS: Final = ("？", "?", "。", "！", "；", ";", "，", ",", "、", "）", ")")
LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class Title:
    """*what*: kind (of question), chapter, key (answers follow), front (no questions follow).

    *name* is a chapter's own words; *level* 1 is the widest. *noise*: digits cling to it as scans do.
    """

    what: str
    name: str = ""
    kind: str = ""
    level: int = 9
    key: bool = False
    noise: bool = False


def title_of(text: str, *, styled: bool = False) -> Title | None:
    """The heading that *text* is; *styled*: whoever wrote it set it as one."""
    plain = text.strip(_FRAME)
    if not plain or "答：" in plain:
        return None
    ordinal = _ORDINAL.match(plain)
    rest = plain[ordinal.end() :].strip(_FRAME) if ordinal else plain
    return _of_kind(rest, ordinal) or _other(text, plain, rest, ordinal, styled)


def _other(
    text: str, plain: str, rest: str, ordinal: re.Match[str] | None, styled: bool
) -> Title | None:
    if _FRONT.fullmatch(plain) or _FRONT.fullmatch(rest):
        return Title("front", plain)
    if ordinal is None or not ordinal["digits"]:
        if _KEY.fullmatch(rest) and not rest.startswith("答案是"):
            return Title("key", key=True, level=_level(ordinal))
        return _chapter(text, rest, ordinal, styled)
    return None


def _of_kind(rest: str, ordinal: re.Match[str] | None) -> Title | None:
    cleaned = _NOISE.sub("", rest)
    found = _WORDS.fullmatch(cleaned.strip(_FRAME))
    if found is None or not (found["ti"] or not found["head"]):
        return None
    if found["head"] and ((ordinal and ordinal["digits"]) or not _heads(found["head"])):
        return None
    noise = bool(re.match(r"\d{3,}", rest))
    kind = kind_named(found["kind"])
    return Title("kind", found["head"].strip(), kind, _level(ordinal), bool(found["key"]), noise)


def _heads(head: str) -> bool:
    """Whether words before a kind may be part of a heading: 安全法规单选题, not 下列属于判断题."""
    return not re.search(r"[（(:：]|下列|属于|以下|哪", head)


def _chapter(text: str, rest: str, ordinal: re.Match[str] | None, styled: bool) -> Title | None:
    whole = text.strip()
    if len(whole) > LONGEST or whole.endswith(_STOPS):
        return None
    if ordinal is None:
        return Title("chapter", rest, level=_LEVELS["章"]) if styled else None
    if ordinal["digits"] and not styled:
        return None
    if re.search(r"[（(][\s　]*[)）]|_{2,}", rest):
        return None
    return Title("chapter", rest or whole, level=_level(ordinal))


def _level(ordinal: re.Match[str] | None) -> int:
    if ordinal is None:
        return 9
    if ordinal["unit"]:
        return _LEVELS[ordinal["unit"]]
    return 4 if ordinal["han"] else 5 if ordinal["framed"] else 6
