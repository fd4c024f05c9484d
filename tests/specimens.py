"""Small things to test with: questions of every kind, people, cases, a card, a paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from uuid import UUID, uuid4

from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.multiple import Multiple
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.paper import Paper, Section
from trainer.quiz.prompt import Option
from trainer.quiz.question import Ground, Question
from trainer.quiz.scoring import AllRight, ByPart, PerRight
from trainer.store import Store
from trainer.training.accident_level import Level
from trainer.training.card import Card, Duty, Emergency, Hazard, Risk, Signed
from trainer.training.case import Case, Cause, Lessons
from trainer.training.person import Person
from trainer.training.source import Source


def options(*texts: str) -> tuple[Option, ...]:
    """Lettered from A."""
    return tuple(Option("ABCDEFGHIJ"[i], text) for i, text in enumerate(texts))


def single(number: int = 1, right: str = "A", case: str = "") -> Question:
    return Question(
        f"S{number:03d}",
        f"第{number}道单选：进入有限空间前先做什么？",
        Single(options("先通风再检测", "先进入再检测", "凭经验判断", "以上都不对"), right),
        explanation="先通风、再检测、后作业。",
        ground=Ground("工贸企业有限空间作业安全规定", "第十一条", "2023-11-29"),
        topics=("有限空间",),
        audience=("从业人员", "班组长"),
        difficulty="易",
        cases=(case,) if case else (),
    )


def multiple(number: int = 1) -> Question:
    return Question(
        f"M{number:03d}",
        f"第{number}道多选：粉尘清扫可以用什么？",
        Multiple(options("吸尘器", "压缩空气", "湿布", "毛刷"), ("A", "C", "D")),
        topics=("粉尘防爆",),
        audience=("从业人员",),
    )


def judge(number: int = 1) -> Question:
    return Question(
        f"J{number:03d}",
        f"第{number}道判断：可以不检测就下井。",
        Judge("错"),
        topics=("有限空间",),
        audience=("从业人员",),
        difficulty="难",
    )


def blank(number: int = 1) -> Question:
    return Question(
        f"B{number:03d}",
        f"第{number}道填空：晨会一般不少于____分钟，氧含量不低于____%。",
        Blank((("5", "五"), ("19.5",))),
        topics=("教育培训",),
        audience=("从业人员",),
    )


def short(number: int = 1) -> Question:
    return Question(
        f"D{number:03d}",
        f"第{number}道简答：谈谈这起事故的教训。",
        Short((Point("通风", 2), Point("检测"))),
        topics=("事故案例",),
        audience=("从业人员",),
    )


def paper(minutes: int = 30, *, written: bool = False) -> Paper:
    """Two singles of 2, a multiple of 3 with 少选得分, a judge of 2, a blank of 2; a short of 5."""
    sections = (
        Section("single", Fraction(2), AllRight(), (single(1), single(2, "B"))),
        Section("multiple", Fraction(3), PerRight(Fraction(1, 2)), (multiple(),)),
        Section("judge", Fraction(2), AllRight(), (judge(),)),
        Section("blank", Fraction(2), ByPart(), (blank(),)),
    )
    tail = (Section("short", Fraction(5), ByPart(), (short(),)),) if written else ()
    return Paper("班组小测", "从业人员", (*sections, *tail), timedelta(minutes=minutes))


PEOPLE = (
    Person("0010", "王建国", "示例化工有限公司", "包装车间", "包装班组", "班组长", "班组长"),
    Person("0011", "张三", "示例化工有限公司", "包装车间", "包装班组", "包装工", joined=date(2019, 4, 8)),
    Person("0012", "刘秀英", "示例化工有限公司", "包装车间", "包装班组", "包装工", joined=date(2026, 3, 2)),
    Person("0020", "李卫东", "示例化工有限公司", "机修车间", "机修班组", "班组长", "班组长"),
    Person("0021", "马永刚", "示例化工有限公司", "机修车间", "机修班组", "焊工", joined=date(2016, 1, 18)),
    Person("L001", "林正", "示例市应急管理局", "局领导", "", "副局长", "领导干部"),
)  # fmt: skip

REPORT = Source("某公司爆炸事故调查报告", "调查组", "2016-02-05", "report")


def case(ref: str = "tank", on: date = date(2015, 8, 12), short_: str = "某公司罐区爆炸") -> Case:
    return Case(
        id=ref,
        title=f"{short_}事故",
        short=short_,
        date=on,
        province="某省",
        place="某市某港",
        sources=(REPORT,),
        story="硝化棉干燥后自燃，引起爆炸，多人中毒。",
        dead=2,
        injured=3,
        loss_wan=4468.0,
        stated_level=Level.ORDINARY.label,
        direct_cause="硝化棉失去湿润剂。",
        causes=(Cause("某公司", ("违规堆存", "无证经营")),),
        lessons=Lessons(workers=("看清标签", "不超量堆放", "先通风再进入")),
        checks=("危险化学品是否分类存放？", "湿润剂是否足量？"),
        talk=("我们厂有没有这样的东西？",),
    )


CARD = Card(
    id="packer",
    post="包装工",
    layer="一般从业人员",
    trades=("危险化学品",),
    summary="包装成品",
    duties=(Duty("检查包装机防护罩", "看防护罩"),),
    hazards=(
        Hazard("机械致害", "包装机", Risk.YELLOW, "手指受伤", ("停机断电",), "停机", "gears"),
    ),
    emergency=(Emergency("手被卷入", ("按急停", "呼救")),),
    quick=("看", "停", "报", "救"),
    ppe=(Signed("安全帽", "helmet"),),
    prohibitions=(Signed("严禁烟火", "flame"),),
    slogan="停机再伸手",
    sources=(REPORT,),
    cases=("tank",),
)


STOCKED = datetime(2026, 11, 1, tzinfo=UTC)


def stock(store: Store) -> None:
    """People, cases, a card, and a bank of 26 questions."""
    bank = (
        *(single(n, "ABCD"[n % 4], "tank" if n <= 2 else "") for n in range(1, 13)),
        *(multiple(n) for n in range(1, 6)),
        *(judge(n) for n in range(1, 6)),
        *(blank(n) for n in range(1, 3)),
        *(short(n) for n in range(1, 3)),
    )
    with store.work() as work:
        for person in PEOPLE:
            work.people.put(person)
        work.shelf.put_case(case())
        work.shelf.put_case(case("pit", date(2020, 11, 23), "某公司污水池中毒"))
        work.shelf.put_card(CARD, 0)
        work.questions.put_many(bank, "样题", who="管理员", at=STOCKED)


def nonce() -> UUID:
    return uuid4()
