"""Questions with bold words, formulas, lists, tables and pictures, and the pictures they show."""

from __future__ import annotations

import struct
import zlib
from datetime import timedelta
from fractions import Fraction

from prints.questions import LAW, WHY, options
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.single import Single
from trainer.quiz.paper import Paper, Section
from trainer.quiz.question import Question
from trainer.quiz.scoring import AllRight, ByPart


def png(width: int, height: int, colour: bytes = b"\x20\x60\xa0") -> bytes:
    """A picture with a diagonal, of that size."""
    rows = (
        b"".join(colour if x * height // width == y else b"\xe8\xee\xf4" for x in range(width))
        for y in range(height)
    )
    raw = b"".join(b"\0" + row for row in rows)

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


PLAN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 150">
<rect x="4" y="4" width="312" height="142" fill="none" stroke="#123" stroke-width="2"/>
<circle cx="80" cy="75" r="45" fill="none" stroke="#123"/><text x="140" y="82" font-size="22">储罐 V-101</text>
</svg>"""
PICTURES = {
    "plan.svg": PLAN.encode(),
    "photo.png": png(900, 600),
    "sign.png": png(20, 14, b"\xc0\x20\x20"),
    "a.png": png(150, 90),
}

STEM = r"""储罐区如图所示![储罐区](plan.svg)，其中**必须**设置防火堤的是（　　）。泄漏量 $Q=\frac{m}{t}$，当 $x^2+1\le 5$、浓度为 $25\%$ 时，合格率 $P=\frac{合格人数}{总人数}\times 100\%$ 不得低于80%，图标![阀](sign.png)表示阀门。"""
TABLE = r"""下表中爆炸极限范围最宽的气体是

|气体|爆炸下限|爆炸上限|说明|
|---|---|---|---|
|甲烷|5%|15%|比空气轻，容易在棚顶、罩内积聚|
|**氢**|4%|$75\%$|很轻，着火看不见|"""
LIST = r"""关于进入有限空间作业，下列说法正确的是（　　）
- **先通风**，再检测，后作业；氧含量应当为 $19.5\%\sim 23.5\%$
- 全程监护，留有记录，任何人不得擅自离开监护岗位，离开的应当先叫停作业、清点人数
$$\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i$$"""


def _question(number: int, stem: str, kind: object, why: str = WHY) -> Question:
    return Question(f"r{number}", stem, kind, why, LAW)  # type: ignore[arg-type]


SINGLES = (
    _question(1, STEM, Single(options("甲罐", "乙罐", "丙罐", "丁罐"), "A"), "**注意**：$Q$ 的单位是 kg/s。\n![储罐区](plan.svg)"),
    _question(2, TABLE, Single(options(r"$\frac{a+b}{c}$ 倍", r"$\sqrt{2}$ 倍", "**两**倍", "三倍"), "B")),
    _question(3, LIST, Single(options("两项都对", "第一项对", "第二项对", "都不对"), "A"), "|序|说明|\n|--|--|\n|1|先通风|"),
    _question(4, "下列标志中表示禁止的是", Single(options(*[f"![标志{n}](a.png)" for n in "甲乙丙丁"]), "A")),
    _question(5, "看图判断\n![现场](photo.png)", Single(options("违章", "不违章"), "A")),
)  # fmt: skip
JUDGES = (
    _question(6, r"公式 $\frac{a$ 写坏了也要印出来，2**3 和 ____ 也一样，罚款 $5。", Judge("错")),
)
BLANKS = (
    _question(7, r"由 $v=\frac{s}{t}$ 得 $s=$____，**单位**是____。", Blank((("vt",), ("米",)))),
)
MATCHES = (
    _question(
        8, "把量和公式配起来", Match(((r"速度 $v$", r"$\frac{s}{t}$"), ("压强", r"$\frac{F}{S}$")))
    ),
)
CASES = (
    _question(
        9,
        "某厂发生爆炸。\n![平面图](plan.svg)\n- 当班 3 人\n- **无**监护\n请回答：",
        Case(
            (
                Part(r"速度 $v=\frac{s}{t}$ 对不对？", Judge("对")),
                Part("![现场](a.png)", Judge("错")),
            )
        ),
    ),
)


def paper() -> Paper:
    """All of them."""
    parts = (
        ("single", SINGLES, AllRight()), ("judge", JUDGES, AllRight()), ("blank", BLANKS, ByPart()),
        ("match", MATCHES, ByPart()), ("case", CASES, ByPart()),
    )  # fmt: skip
    sections = tuple(Section(k, Fraction(4), s, q) for k, q, s in parts)
    return Paper("2026年安全生产知识测评试卷", "从业人员", sections, timedelta(minutes=60))
