"""What a column can hold, and the heads by which people call it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Final, NamedTuple

from trainer.quiz.judging import kind_named

ROLES: Final = {
    "": "不导入",
    "id": "编号",
    "kind": "题型",
    "stem": "题干",
    "options": "选项（一格写全）",
    "option": "选项（一列一个）",
    "answer": "答案",
    "answers": "答案（一列一空）",
    "ordered": "填空顺序",
    "keywords": "关键词",
    "explanation": "解析",
    "source": "依据",
    "topics": "主题",
    "audience": "对象",
    "difficulty": "难度",
    "tags": "标签",
    "picture": "图片",
}
"""Each role's name and what people call it; the mapping screen offers these."""
MANY: Final = frozenset(("option", "answers", "explanation", "topics", "tags", "picture"))
"""Roles that several columns may have."""

_WORDS: Final = {
    "id": "编号 id 试题编号 题目编号 试题id 题目id 题库编号 questionid quid",
    "number": "序号 题号 no num number 序列 序列号 行号 index 顺序号",
    "kind": "题型 试题类型 题目类型 类型 题目题型 试题题型 类别题型 questiontype qutype type kind "
    "quetype quiztype 题目分类 题类 试题种类",
    "stem": "题干 题目 题目内容 试题内容 问题 试题 试题题干 题目题干 问题内容 题干内容 题目名称 试题名称 "
    "question stem content title qucontent questioncontent questiontitle questiontext 考题 试题正文",
    "options": "选项 题目选项 试题选项 选项内容 候选项 备选项 备选答案 可选项 答案选项 options choices "
    "option choice questionoptions quoptions 全部选项",
    "answer": "答案 正确答案 参考答案 标准答案 正确选项 题目答案 试题答案 答案内容 正确项 answer answers "
    "rightanswer correctanswer quanswer key questionanswer correct 正确 参考答案内容",
    "keywords": "关键词 关键字 得分点 采分点 keyword keywords",
    "explanation": "解析 答案解析 试题解析 题目解析 解释 解答 试题分析 题目分析 analysis explanation "
    "quanalyze analyze 答案说明 解题思路 详解 注解",
    "source": "依据 法规 出处 法规依据 法律依据 来源 答案依据 试题来源 题目来源 条款 文件依据 source law "
    "制定依据 出题依据",
    "topics": "主题 章节 知识点 考核点 考点 知识模块 模块 章 节 单元 所属章节 知识类别 专业 分类 类别 "
    "试题分类 category topic topics chapter 所属分类 一级目录 二级目录",
    "audience": "对象 适用对象 培训对象 适用人员 人员类别 适用岗位 岗位 工种 audience",
    "difficulty": "难度 难易度 难易程度 难度等级 试题难度 题目难度 难度系数 difficulty level",
    "tags": "标签 标记 tag tags label labels",
    "ordered": "填空顺序 答案顺序 是否有序",
    "picture": "图片 是否有图片 题目图片 试题图片 附图 配图 图 图片名称 image picture img pic",
    "remark": "备注 说明 备用 边界标识 remark remarks note notes memo 分值 分数 score 审核 状态 得分",
}
_ROLE_OF: Final = {word: role for role, words in _WORDS.items() for word in words.split()}
_HINTS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|\{[^{}]*\}")
_NUMBER: Final = r"([a-j]|10|[1-9]|[一二三四五六七八九十])"
_OPTION: Final = re.compile(
    rf"(?:备|备选|题目|试题)?(?:选项|备选答案|option|opt|choice|item)[_\-]?{_NUMBER}"
    rf"|{_NUMBER}(?:选项|项|option)|(?:qu|answeroption)([a-j])"
)
_ANSWERS: Final = re.compile(
    rf"(?:答案|正确答案|参考答案|空|填空|answer)[_\-]?{_NUMBER}|第{_NUMBER}空(?:答案)?"
)
_NUMERALS: Final = "一二三四五六七八九十"


class Head(NamedTuple):
    """A head's *role* (empty: none known; number, remark: known, but not to be imported) and, where
    it is one of several, its place from 0; -1 else."""

    role: str
    at: int = -1


@lru_cache(maxsize=4096)
def head_of(text: str) -> Head:
    """What a column called *text* holds; hints in brackets, colons and asterisks do not matter."""
    plain = bare(text)
    if not plain or len(plain) > 20:
        return Head("")
    return _known(plain)


def unlettered(heads: Sequence[str]) -> tuple[str, ...]:
    """*heads* without the letters of their columns, where all begin so: `A序号`, `B专业`, `C题型`."""
    filled = [(at, head) for at, head in enumerate(heads) if head]
    lettered = all(len(h) > 1 and at < 26 and h[0] == chr(65 + at) for at, h in filled)
    return tuple(head[1:] for head in heads) if lettered and len(filled) > 1 else tuple(heads)


def _known(plain: str) -> Head:
    if plain in _ROLE_OF:
        return Head(_ROLE_OF[plain])
    if len(plain) == 1 and plain in "abcdefghij":
        return Head("option", ord(plain) - ord("a"))
    for pattern, role in ((_OPTION, "option"), (_ANSWERS, "answers")):
        found = pattern.fullmatch(plain)
        if found:
            return Head(role, _place(next(g for g in found.groups() if g)))
    return Head("")


def _place(text: str) -> int:
    if text in _NUMERALS:
        return _NUMERALS.index(text)
    return int(text) - 1 if text.isdigit() else ord(text) - ord("a")


def bare(text: str) -> str:
    """*text* half-width, in lower case, without hints in brackets, colons, asterisks and spaces."""
    narrow = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\s:*_#\-]+", "", _HINTS.sub("", narrow))


def hint_of(text: str) -> str:
    """What stands in brackets in a head."""
    narrow = unicodedata.normalize("NFKC", text)
    return " ".join(found[0][1:-1] for found in _HINTS.finditer(narrow))


def shape(heads: Iterable[str]) -> str:
    """Twenty hex digits that tables with the same heads share: what a mapping is remembered by."""
    return sha256("\x1f".join(map(bare, heads)).encode(errors="replace")).hexdigest()[:20]


def roles_of(heads: Sequence[str]) -> tuple[str, ...]:
    """A role for each column; where two heads claim one role, the first has it."""
    found = [head_of(head) for head in heads]
    roles = [head.role if head.role in ROLES else "" for head in found]
    if roles.count("option") == 1 and _lone_letter(heads[roles.index("option")]):
        roles[roles.index("option")] = ""
    if "answers" in roles and "answer" in roles:
        other = "option" if "option" not in roles and roles.count("answers") > 1 else ""
        roles = [other if role == "answers" else role for role in roles]
    return tuple(
        role if role in MANY or role not in roles[:at] else "" for at, role in enumerate(roles)
    )


def _lone_letter(head: str) -> bool:
    return len(bare(head)) == 1


def kind_meant(roles: Sequence[str], name: str) -> str:
    """The kind of all questions of a table, by its columns or by its sheet's *name*."""
    if "kind" in roles:
        return ""
    if "ordered" in roles or "answers" in roles:
        return "blank"
    return kind_named(name) or ("short" if "keywords" in roles else "")
