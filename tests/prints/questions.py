"""Sample questions of every kind, so many of each."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.paper import Paper, Section
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question
from trainer.quiz.scoring import AllRight, ByPart, PerRight

LAW = Ground("中华人民共和国安全生产法", "第二十八条", "2021-06-10")
WHY = "解析用的句子，考生不该看见。"


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(key, text) for key, text in zip("ABCDE", texts, strict=False))


def _question(number: int, stem: str, kind: Single | Multiple | Judge | Blank | Short) -> Question:
    return Question(f"q{number}", stem, kind, WHY, LAW)


def single(n: int) -> Question:
    stem = "生产经营单位应当建立安全生产教育和培训档案，如实记录培训的（　　）以及考核结果等情况。"
    texts = ("时间、内容、参加人员", "地点、费用、教师", "照片、录像", "签到表")
    if n % 3 == 0:
        stem, texts = (
            "危险化学品单位新上岗人员的安全培训不得少于多少学时？",
            ("24", "32", "48", "72"),
        )
    return _question(n, stem, Single(options(*texts), "A"))


def multiple(n: int) -> Question:
    texts = ("会前点名", "检查与会人员状态", "安排部署任务", "组织教育培训", "强调注意事项")
    return _question(n, "晨会的程序包括（　　）。", Multiple(options(*texts), ("A", "B", "E")))


def judge(n: int) -> Question:
    return _question(n, "没有经过审批和检测，不得进入有限空间作业。", Judge("对"))


def blank(n: int) -> Question:
    stem = "生产经营单位的主要负责人是本单位安全生产（　　），对本单位的安全生产工作（　　）。"
    return _question(n, stem, Blank((("第一责任人",), ("全面负责", "负全面责任"))))


def short(n: int) -> Question:
    points = (Point("撤出人员并设置警戒标志", 3), Point("立即报告", 2))
    return _question(n, "排查出重大事故隐患，企业应当做哪些事？", Short(points))


def paper(many: int = 8, title: str = "2026年安全生产知识测评试卷") -> Paper:
    """A paper of all kinds; *many* single choices, fewer of the others."""
    few = max(1, many // 4)
    parts = (
        ("single", 2, AllRight(), [single(i) for i in range(many)]),
        ("multiple", 4, PerRight(Fraction(1)), [multiple(i) for i in range(few)]),
        ("judge", 2, AllRight(), [judge(i) for i in range(few)]),
        ("blank", 2, ByPart(), [blank(i) for i in range(few)]),
        ("short", 10, ByPart(), [short(i) for i in range(max(1, few // 4))]),
    )
    sections = tuple(Section(k, Fraction(p), s, tuple(q)) for k, p, s, q in parts)
    return Paper(title, "领导干部", sections, timedelta(minutes=90))
