"""Sample records: meetings and sessions of invented people on a real accident."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from prints.samples import NAMES
from trainer.prints.education_record import TestResult
from trainer.training.attendance import Attendee, State
from trainer.training.briefing import Briefing
from trainer.training.education import Education, Finding

BEGAN = datetime(2026, 11, 22, 23, 45, tzinfo=UTC)  # 07:45 in China
CASE = "江苏省苏州昆山市中荣金属制品有限公司“8·2”特别重大爆炸事故"
QUESTIONS = ("集尘桶里的铝粉为什么会自己发热？", "除尘器异响怎么办？")


def roll(count: int) -> tuple[Attendee, ...]:
    """So many people; the fifth is ill at home, the sixth slept badly."""
    marks = {4: (State.ABSENT, "病假"), 5: (State.TIRED, "调整为码垛辅助，班长10时看一次")}
    names = [f"{NAMES[i % 12]}{i // 12 or ''}" for i in range(count)]
    return tuple(
        Attendee(f"{i:04}", name, *marks.get(i, (State.PRESENT, "")))
        for i, name in enumerate(names)
    )


def briefing(people: int = 12, times: int = 1) -> Briefing:
    """A meeting; *times* makes its texts longer."""
    return Briefing(
        "CH-2026-0012",
        date(2026, 11, 23),
        "包装车间甲班",
        "王五（班组长）",
        place="包装车间班前会点（监控05号范围内）",
        began=BEGAN,
        ended=BEGAN + timedelta(minutes=12),
        roll=roll(people),
        tasks=("包装3号线生产200袋，张三、李四封口。", "10时至11时停线清扫除尘器。") * times,
        training=("除尘系统长时间未清理，铝粉受潮放热引爆粉尘云。",) * times,
        cautions=("清扫前先停机、断电、挂牌。", "歪垛先报告，不用手扶。") * times,
    )


def education(people: int = 12, times: int = 1) -> Education:
    """A session on the Kunshan explosion; *times* makes its texts longer."""
    return Education(
        "JY-2026-0003",
        date(2026, 11, 23),
        "昆山“8·2”警示教育",
        "kunshan",
        "李四（安全总监）",
        "赵六（注册安全工程师）",
        "公司一楼培训室",
        began=BEGAN,
        ended=BEGAN + timedelta(minutes=90),
        hours=Fraction(2),
        facts="30日报告期内97人死亡、163人受伤，直接经济损失3.51亿元。" * times,
        causes="除尘系统较长时间未按规定清理，铝粉尘集聚；集尘桶锈蚀破损，桶内铝粉受潮。" * times,
        lessons="每班清扫；铝镁粉防潮；泄爆、隔爆、锁气卸灰完好。" * times,
        talk=("我们车间哪里最容易积粉？",),
        discussion="张三：投料口也有积粉，建议下班前拍照留痕。" * times,
        findings=(
            Finding("集尘桶底锈蚀", False, "更换不锈钢桶", "周九", date(2026, 11, 27)),
            Finding("泄爆口前无堆放", True),
        ),
        roll=roll(people),
    )


def results(people: int = 12) -> tuple[TestResult, ...]:
    """Everyone who was there, the last of them failed."""
    there = [a.name for a in roll(people) if a.state.there]
    return tuple(TestResult(n, "60" if n == there[-1] else "100", n != there[-1]) for n in there)
