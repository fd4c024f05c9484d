"""A question as somebody wrote it down, before it is known to be one; and what is doubtful in it.

Whatever a table or a running text says of a question comes into a `Draft`; `judging.judged` makes a
kind of it or says why not. People mend drafts, never half-made questions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

DOUBTS: Final = {
    "no-stem": "没有题干",
    "no-answer": "没有答案",
    "unclear-answer": "答案认不出",
    "beyond": "答案超出选项",
    "glued": "选项粘在一起",
    "few-options": "选项不全",
    "same-options": "选项重复",
    "unclear-kind": "题型说不清",
    "kind-conflict": "题型和答案不符",
    "gaps": "空和答案对不上",
    "scan": "像是扫描识别错的",
    "hint": "列名和内容不符",
    "picture": "图片有问题",
    "changed-cell": "像是被表格软件改过的格",
    "double": "文件里有两道一样的",
    "same-id": "编号和另一道题一样",
    "unsupported": "用不了的写法",
    "unwanted": "不要的题",
}
"""Each doubt's code and what people call it; the preview groups by it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """*code* is one of DOUBTS; *sentence* says what is wrong here and what to do.

    *fatal*: there is nothing to mend in it, the entry is rejected. *at*: the line it is said of,
    where that is known better than where the entry stands.
    """

    code: str
    sentence: str
    fatal: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """*kind* is a kind's name or empty; the other texts are as written, apart from what framed them.

    *answer* by kind: letters (`ABD`); 对/错 in any of their writings; for 填空题 the gaps parted by
    ； and texts that count alike by |; a number, `12±0.5 米`; for 简答题 a point a line, `…（2分）`;
    for 排序题 the letters of *options* in the right order (empty: as they stand); for 连线题 nothing:
    its *options* are `左=右`, those without `=` belong to nothing. *topics* may hold any words; those
    that are no topic become tags. Gaps that are not *ordered* may be filled in any order.
    """

    kind: str = ""
    stem: str = ""
    options: tuple[str, ...] = ()
    answer: str = ""
    explanation: str = ""
    source: str = ""
    difficulty: str = ""
    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    id: str = ""
    ordered: bool = True

    def mended(self, **values: object) -> Draft:
        """The same with other *values*."""
        return replace(self, **values)  # type: ignore[arg-type]
