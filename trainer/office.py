"""The unit at whose desk the program stands: its name, its administrator, its settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from trainer import seat
from trainer.quiz.recipes import USUAL
from trainer.quiz.refusals import Invalid, NotAllowed
from trainer.seat import Look as Look
from trainer.training.hours import INITIAL, RULES, YEARLY, HoursEntry, HoursRule, rule_for
from trainer.training.person import Person
from trainer.training.unit import Profile as Profile
from trainer.training.vocabulary import TRADES
from trainer.trouble import Trouble, reason

if TYPE_CHECKING:
    from trainer.store import Store, Work

TRIES = 5
"""Wrong passwords before each further try has to wait."""


@dataclass(frozen=True, slots=True)
class _Lock:
    hash: str = ""
    failures: int = 0
    since: datetime | None = None


class WrongPassword(NotAllowed):
    """Not the administrator's password; *wait* seconds until the next try counts."""

    code = "wrong-password"

    def __init__(self, sentence: str, wait: float = 0) -> None:
        super().__init__(sentence)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Office:
    """Settings of the unit. Each method is one transaction."""

    store: Store
    clock: Callable[[], datetime]
    home: Path = Path()

    def profile(self) -> Profile | None:
        """Who we are; None before the welcome."""
        with self.store.work() as work:
            found = work.ledger.profile()
        return found if found.unit else None

    def open(self, profile: Profile, password: str) -> None:
        """The first start: keep the unit and the administrator's password, with usual recipes."""
        _check(profile)
        _strong(password)
        hashed = _hash(password)
        with self.store.work() as work:
            if work.ledger.setting("lock", _Lock, _Lock()).hash:
                raise NotAllowed("本单位已经设置过，请到“设置”里修改。")
            work.ledger.put_setting("profile", profile)
            work.ledger.put_setting("lock", _Lock(hashed))
            work.ledger.put_setting("hours.rules", RULES)
            for blueprint in USUAL:
                work.papers.put_blueprint(blueprint)
            work.ledger.note(self.clock(), "管理员", f"首次设置：{profile.unit}")

    def rename(self, profile: Profile) -> None:
        """Change who we are."""
        _check(profile)
        with self.store.work() as work:
            work.ledger.put_setting("profile", profile)
            work.ledger.note(self.clock(), "管理员", "修改单位设置")

    def unlock(self, password: str) -> None:
        """Raise WrongPassword unless this is the administrator's. Slowed after five wrong tries."""
        with self.store.work() as work:
            work.ledger.hold("lock")  # so that many guesses at once are counted one by one
            lock = work.ledger.setting("lock", _Lock, _Lock())
            wait = _wait(lock, self.clock())
            if wait > 0:
                raise WrongPassword(f"密码输错次数太多，请等{ceil(wait)}秒再试。", wait)
            right = _verify(lock.hash, password)
            failures = 0 if right else lock.failures + 1
            work.ledger.put_setting("lock", _Lock(lock.hash, failures, self.clock()))
        if not right:
            left = max(0, TRIES - failures)
            more = f"再错{left}次后每次要等待。" if left else "从现在起每次输错都要等待。"
            raise WrongPassword(f"密码不对。{more}")

    def change_password(self, old: str, new: str) -> None:
        """Replace the administrator's password."""
        self.unlock(old)
        _strong(new)
        hashed = _hash(new)
        with self.store.work() as work:
            work.ledger.put_setting("lock", _Lock(hashed))
            work.ledger.note(self.clock(), "管理员", "修改管理员密码")

    def look(self) -> Look:
        """How the screens of this machine look."""
        return seat.look(self.home)

    def keep_look(self, look: Look) -> None:
        """Keep how the screens of this machine look. Raises Invalid, Trouble."""
        if not 100 <= look.scale <= 200:
            raise Invalid("字号要在 100%～200% 之间。")
        try:
            seat.keep_look(self.home, look)
        except OSError as error:
            raise Trouble(f"外观没有保存成（{reason(error)}）。") from error

    def hours_rules(self) -> tuple[HoursRule, ...]:
        """The table of owed hours."""
        with self.store.work() as work:
            return work.ledger.hours_rules()

    def change_hours(self, rule: HoursRule) -> None:
        """Replace one row of the table; its basis then says 本单位规定."""
        if rule.initial < 0 or rule.yearly < 0:
            raise Invalid("学时不能小于 0。")
        with self.store.work() as work:
            kept = (
                replace(rule, basis="本单位规定")
                if (r.category, r.high_hazard) == (rule.category, rule.high_hazard)
                else r
                for r in work.ledger.hours_rules()
            )
            work.ledger.put_setting("hours.rules", tuple(kept))
            work.ledger.note(self.clock(), "管理员", f"修改学时规定：{rule.category}")

    def restore_hours(self, category: str, *, high_hazard: bool) -> None:
        """Put one row of the table back as the rule of the state has it."""
        with self.store.work() as work:
            ours = {(r.category, r.high_hazard): r for r in RULES}
            kept = (
                ours[r.category, r.high_hazard]
                if (r.category, r.high_hazard) == (category, high_hazard)
                else r
                for r in work.ledger.hours_rules()
            )
            work.ledger.put_setting("hours.rules", tuple(kept))
            work.ledger.note(self.clock(), "管理员", f"恢复法定学时：{category}")

    def last_backup(self) -> datetime | None:
        """When a backup was last made."""
        with self.store.work() as work:
            said = work.ledger.setting("backup.last", str, "")
        return datetime.fromisoformat(said) if said else None

    def load_examples(self) -> int:
        """Put example people on the roster; how many."""
        with self.store.work() as work:
            for person in EXAMPLES:
                work.people.put(person)
                self._train(work, person)
            work.ledger.note(self.clock(), "管理员", f"载入示例人员{len(EXAMPLES)}人")
        return len(EXAMPLES)

    def _train(self, work: Work, person: Person) -> None:
        """Give an example person the hours that most have by now, unless there are any."""
        rule = rule_for(person.category, work.ledger.profile().trades, work.ledger.hours_rules())
        today, joined = self.clock().date(), person.joined
        if rule is None or joined is None or work.people.hours_of(person.no):
            return
        if joined.year == today.year:
            return  # has just begun, and still learns
        first = HoursEntry(0, person.no, joined, rule.initial, INITIAL, "岗前安全培训（示例）")
        work.people.add_hours(first)
        spring = date(today.year, 3, 16)
        if rule.yearly and spring <= today and person.no not in BEHIND:
            again = HoursEntry(
                0, person.no, spring, rule.yearly, YEARLY, "春季复工安全培训（示例）"
            )
            work.people.add_hours(again)


def _check(profile: Profile) -> None:
    if not profile.unit.strip():
        raise Invalid("请填写单位名称，它会印在证书和记录上。")
    unknown = [t for t in profile.trades if t not in TRADES]
    if not profile.trades or unknown:
        raise Invalid(f"请从列表里选择行业{'，不认识：' + '、'.join(unknown) if unknown else ''}。")
    try:
        time.fromisoformat(profile.meeting)
    except ValueError:
        raise Invalid("晨会时间请按 07:30 的样子填写。") from None


def _strong(password: str) -> None:
    if len(password) < 6:
        raise Invalid("管理员密码至少要 6 个字符。")


def _hash(password: str) -> str:
    from argon2 import PasswordHasher  # noqa: PLC0415  (slow to import, needed once)

    return PasswordHasher().hash(password)


def _verify(hashed: str, password: str) -> bool:
    from argon2 import PasswordHasher  # noqa: PLC0415  (slow to import, needed once)
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        return PasswordHasher().verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _wait(lock: _Lock, now: datetime) -> float:
    if lock.failures < TRIES or lock.since is None:
        return 0
    pause = timedelta(seconds=min(300, 5 * 2 ** (lock.failures - TRIES)))
    return min(pause, lock.since + pause - now).total_seconds()  # also where the clock went back


def _example(  # noqa: PLR0913, PLR0917  (a row of a table)
    no: str, name: str, place: str, post: str, category: str, joined: str
) -> Person:
    department, team = place.split("/")
    return Person(
        no, name, "示例化工有限公司", department, team, post, category, date.fromisoformat(joined)
    )


BEHIND = frozenset({"0015", "0023", "0032"})
"""Example people who still owe this year's hours."""

EXAMPLES: tuple[Person, ...] = (
    _example("0001", "赵明远", "公司领导/", "总经理", "主要负责人", "2012-03-01"),
    _example("0002", "钱立本", "安全部/", "安全总监", "安全管理人员", "2014-06-16"),
    _example("0003", "孙晓燕", "安全部/", "安全员", "安全管理人员", "2018-09-03"),
    _example("0010", "王建国", "包装车间/包装班组", "班组长", "班组长", "2011-05-10"),
    _example("0011", "张三", "包装车间/包装班组", "包装工", "从业人员", "2019-04-08"),
    _example("0012", "刘秀英", "包装车间/包装班组", "包装工", "从业人员", "2020-07-01"),
    _example("0013", "陈志强", "包装车间/包装班组", "包装工", "从业人员", "2021-03-15"),
    _example("0014", "周海涛", "包装车间/包装班组", "叉车司机", "从业人员", "2017-11-20"),
    _example("0015", "吴桂兰", "包装车间/包装班组", "粉尘清扫工", "从业人员", "2022-02-21"),
    _example("0016", "郑小龙", "包装车间/包装班组", "包装工", "从业人员", "2026-10-12"),
    _example("0020", "李卫东", "机修车间/机修班组", "班组长", "班组长", "2010-08-30"),
    _example("0021", "马永刚", "机修车间/机修班组", "焊工", "从业人员", "2016-01-18"),
    _example("0022", "朱红梅", "机修车间/机修班组", "电工", "从业人员", "2018-05-07"),
    _example("0023", "胡大勇", "机修车间/机修班组", "打磨抛光工", "从业人员", "2023-09-11"),
    _example("0030", "何建平", "储运车间/装卸班组", "班组长", "班组长", "2013-12-02"),
    _example("0031", "郭文斌", "储运车间/装卸班组", "危化品装卸工", "从业人员", "2015-10-26"),
    _example("0032", "罗春生", "储运车间/装卸班组", "危化品装卸工", "从业人员", "2024-03-04"),
    _example("0033", "梁勇", "储运车间/装卸班组", "有限空间监护人员", "从业人员", "2019-08-19"),
    Person(
        "L001", "林正", "示例市应急管理局", "局领导", "", "副局长", "领导干部", date(2020, 1, 6)
    ),
    Person(
        "L002", "高峰", "示例市工业和信息化局", "局领导", "", "副局长", "领导干部", date(2021, 6, 1)
    ),
    Person(
        "L003",
        "许静",
        "示例市住房和城乡建设局",
        "局领导",
        "",
        "局长",
        "领导干部",
        date(2019, 2, 18),
    ),
)
"""Invented people of an invented unit, to try the program with."""
