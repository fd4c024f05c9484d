"""One question of each kind, with the picture that one of them needs: for screens and prints."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from pathlib import Path

from trainer.quiz.kinds import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Hazard, Spotting
from trainer.quiz.paper import Paper, Section
from trainer.quiz.picture import Picture, picture
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question
from trainer.quiz.scoring import usual
from trainer.quiz.shape import Shape

SCENE: Picture = picture((Path(__file__).parent / "scene.svg").read_bytes(), "svg")
SHELF = {SCENE.id: SCENE.data}
LAW = Ground("中华人民共和国安全生产法", "第三十六条", "2021-06-10")

STEPS = (
    "办理有限空间作业审批",
    "打开人孔，机械通风 30 分钟以上",
    "检测氧含量和有毒、可燃气体",
    "设专人监护，佩戴防护用品进入",
    "作业结束清点人员和工具",
)
PAIRS = (
    ("电气设备着火，还没断电", "二氧化碳灭火器"),
    ("金属粉末着火", "干砂或 D 类灭火剂"),
    ("油锅着火", "盖上锅盖，关火"),
    ("纸箱着火", "水"),
)
HAZARDS = (
    Hazard("安全出口前堆放纸箱", Shape("rect", ((745, 455), (955, 755))), "《消防法》第二十八条", "出口要随时畅通。", 2),
    Hazard("传动带没有防护罩", Shape("ellipse", ((360, 380), (580, 570))), "《机械安全防护装置》", "手会被卷入。"),
    Hazard("配电箱开着门，电线拖地", Shape("polygon", ((45, 200), (230, 190), (230, 500), (170, 790), (90, 790), (45, 500)))),
    Hazard("地坑没有盖板和围挡", Shape("ellipse", ((175, 800), (375, 925)))),
    Hazard("气瓶平放，没有固定", Shape("rect", ((725, 840), (955, 930)))),
)  # fmt: skip
MATERIAL = (
    "2014 年 8 月，某金属制品企业抛光车间的除尘系统长期没有清理，铝粉积在管道和集尘桶里。"
    "事故当天早上，企业打开除尘风机，1 号除尘器集尘桶内的铝粉受潮放热，达到引燃温度，"
    "引起系统爆炸，并使车间里沉积的铝粉接连爆炸。\n\n"
    "车间里 265 人正在上班，29 条生产线排得很密。企业没有装泄爆装置，没有按规定每班清扫，"
    "也没有给工人讲过粉尘会爆炸。"
)


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option("ABCDEFGHIJ"[i], text) for i, text in enumerate(texts))


CASE = Case(
    (
        Part("这起事故的直接原因是什么？", Single(options("铝粉受潮放热引燃", "电焊火花", "有人吸烟", "静电"), "A"), 2),
        Part("企业违反了哪些要求？", Multiple(options("每班清扫积尘", "装泄爆装置", "培训工人", "上班打卡"), ("A", "B", "C")), 3, "前三项都有规定。"),
        Part("事故时车间里有多少人？", Numeric("265", unit="人"), 1),
        Part("车间负责人每天应当做什么？", Short((Point("检查清扫", 1), Point("查看除尘系统", 1))), 4),
    )
)  # fmt: skip

KINDS = (
    ("single", "进入有限空间前先做什么？", Single(options("先通风再检测", "先进入再检测", "凭经验判断", "先喊一声"), "A")),
    ("multiple", "粉尘清扫可以用什么？", Multiple(options("防爆吸尘器", "压缩空气", "湿布", "毛刷"), ("A", "C"))),
    ("judge", "可以一边动火一边清扫粉尘。", Judge("错")),
    ("blank", "晨会一般不少于____分钟，有限空间氧含量不低于____%。", Blank((("5", "五"), ("19.5",)))),
    ("number", "某班组 8 人，每人每年再培训不少于 20 学时，全班组一年合计至少多少学时？", Numeric("160", "0", "学时")),
    ("order", "把有限空间作业的步骤按先后排好。", Order(STEPS)),
    ("match", "着火时用什么灭火？给每种情况选一个办法。", Match(PAIRS, ("泡沫灭火器",))),
    ("short", "谈谈这起事故给你的教训。", Short((Point("按时清扫积尘", 2), Point("装泄爆装置")))),
    ("case", MATERIAL, CASE),
    ("spot", "图中的车间有五处隐患，请找出来。", Spotting(SCENE.id, HAZARDS)),
)  # fmt: skip


def question(name: str, why: str = "按规定办。") -> Question:
    """The question of the kind called *name*."""
    stem, kind = next((stem, kind) for found, stem, kind in KINDS if found == name)
    return Question(f"{name}-1", stem, kind, why, LAW)


def paper() -> Paper:
    """All ten, one section each, ten points a question."""
    sections = tuple(
        Section(name, Fraction(10), usual(name), (question(name),)) for name, _, _ in KINDS
    )
    return Paper("十种题型测评", "从业人员", sections, timedelta(minutes=60))


def paper_of(kind: Kind) -> Paper:
    """A paper of one question."""
    asked = Question(f"{kind.name}-1", "题干。", kind)
    section = Section(kind.name, Fraction(10), usual(kind.name), (asked,))
    return Paper("一道题", "从业人员", (section,), timedelta(minutes=30))
