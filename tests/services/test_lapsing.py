"""Laws that the content says are over, the unit's table, and the questions that rest on them."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clockwork import Clock

from trainer.clocks import CHINA
from trainer.house import House, build
from trainer.library import BANK
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.law import Law
from trainer.quiz.question import Ground, Question
from trainer.quiz.review import PENDING, USABLE, State

TITLE = "特种作业人员安全技术培训考核管理规定"
BEFORE = f"""\
- title: {TITLE}
  kind: 部门规章
  issuer: 应急管理部
  about: 管特种作业人员的培训、考核和操作证。
  versions:
  - {{version: "2010-05-24", number: 国家安全生产监督管理总局令第30号, since: "2010-07-01"}}
"""
AFTER = f"""\
- title: {TITLE}
  kind: 部门规章
  issuer: 应急管理部
  about: 管特种作业人员的培训、考核和操作证。
  versions:
  - {{version: "2010-05-24", number: 国家安全生产监督管理总局令第30号, since: "2010-07-01", until: "2026-06-01"}}
  - version: "2025-12"
    number: 应急管理部令第19号
    since: "2026-06-01"
    articles:
      第一条: 为了规范培训考核。
"""
SHIPPED = f"""\
- id: shipped-1
  kind: judge
  stem: 特种作业操作证每三年复审一次。
  answer: 对
  explanation: 原规定这样写。
  source: {{law: {TITLE}, version: "2010-05-24", article: 第二十一条}}
  topics: [教育培训]
  audience: [从业人员]
"""
REMARK = (
    f"《{TITLE}》（国家安全生产监督管理总局令第30号）自2026年6月1日起由应急管理部令第19号代替，"
    "请按现行规定核对后再用。"
)


@pytest.fixture
def place(empty_file: Path, tmp_path: Path, clock: Clock) -> Iterator[House]:
    """A unit of whose content laws.yaml can be written."""
    (tmp_path / "content" / "questions").mkdir(parents=True)
    url = f"sqlite:///{shutil.copy(empty_file, tmp_path / 'jingzhong.db')}"
    seed = itertools.count(1).__next__
    made = build(url, tmp_path, tmp_path / "content", clock=clock, zone=CHINA, seed=seed)
    yield made
    made.close()


def content(house: House, laws: str, questions: str = SHIPPED) -> int:
    (house.content / "laws.yaml").write_text(laws, encoding="utf-8")
    (house.content / "questions" / "a.yaml").write_text(questions, encoding="utf-8")
    return house.study.refresh()


def own(house: House, ref: str, version: str, title: str = TITLE) -> None:
    """A question of the unit's own bank, in use."""
    ground = Ground(title, "第二十一条", version)
    question = Question(ref, f"操作证每三年复审一次（{ref}）。", Judge("对"), ground=ground)
    with house.store.work() as work:
        versioned = replace(question, version=ref)
        work.questions.put_many([versioned], "本厂题库", who="张三", at=house.clock())
        work.questions.set_state([ref], USABLE, who="李四", at=house.clock())


def state(house: House, ref: str) -> tuple[State, str]:
    stored = house.editing.desk(ref).stored
    assert stored is not None
    return stored.state, stored.remark


def test_the_three_year_review_goes_to_be_reviewed_when_order_19_takes_the_place_of_order_30(
    place: House,
) -> None:
    content(place, BEFORE)
    own(place, "own-30", "2010-05-24")
    own(place, "own-19", "2025-12")
    own(place, "own-other", "2010-05-24", "别的规定")
    assert content(place, AFTER) > 0
    assert state(place, "own-30") == (PENDING, REMARK)
    assert state(place, "shipped-1") == (PENDING, REMARK)
    assert state(place, "own-19") == (USABLE, "")
    assert state(place, "own-other") == (USABLE, "")
    old, new = next(c.versions for c in place.laws.all() if c.title == TITLE)
    assert (old.until, new.number) == (date(2026, 6, 1), "应急管理部令第19号")


def test_questions_that_name_an_older_version_or_none_go_too(place: House) -> None:
    content(place, BEFORE)
    own(place, "own-none", "")
    own(place, "own-amended", "2015-05-29")
    own(place, "own-future", "2027-01-01")
    content(place, AFTER)
    assert state(place, "own-none") == (PENDING, REMARK)
    assert state(place, "own-amended") == (PENDING, REMARK)
    assert state(place, "own-future") == (USABLE, "")


def test_questions_are_sent_once_and_stay_where_a_person_puts_them(place: House) -> None:
    content(place, BEFORE)
    own(place, "own-30", "2010-05-24")
    content(place, AFTER)
    place.editing.judge(["own-30"], USABLE, who="李四")
    assert content(place, AFTER) == 0
    content(place, AFTER + "  # 改了一个字\n")
    assert state(place, "own-30") == (USABLE, "")


def test_sending_can_be_undone(place: House) -> None:
    content(place, BEFORE)
    own(place, "own-30", "2010-05-24")
    content(place, AFTER)
    (act,) = (a for a in place.editing.recent() if a.who == "警钟")
    place.editing.undo(act.id, who="李四")
    assert state(place, "own-30") == (USABLE, "")


def test_what_the_unit_entered_or_revised_is_never_overwritten(place: House) -> None:
    mine = Law(TITLE, "2010-05-24", "总局30号令", note="本厂自己记的")
    place.laws.put(mine)
    own(place, "own-30", "2010-05-24")
    content(place, AFTER)
    versions = next(c.versions for c in place.laws.all() if c.title == TITLE)
    assert versions[0] == mine
    assert state(place, "own-30") == (PENDING, REMARK)


def test_a_unit_that_ended_the_version_itself_is_not_asked_again(place: House) -> None:
    content(place, BEFORE)
    own(place, "own-30", "2010-05-24")
    place.laws.revise(TITLE, date(2026, 6, 1), None, "李四")
    place.editing.judge(["own-30"], USABLE, who="王五")
    content(place, AFTER)
    assert state(place, "own-30") == (USABLE, "")


def test_what_the_unit_took_out_of_the_table_does_not_come_back(place: House) -> None:
    content(place, BEFORE)
    place.laws.drop(TITLE, "2010-05-24")
    content(place, BEFORE + "  short: 特种作业规定\n")
    versions = next(c.versions for c in place.laws.all() if c.title == TITLE)
    assert versions == ()


def test_a_law_that_ends_later_sends_questions_on_the_day(place: House, clock: Clock) -> None:
    later = AFTER.replace("2026-06-01", "2026-12-01")
    content(place, BEFORE)
    own(place, "own-30", "2010-05-24")
    content(place, later)
    assert state(place, "own-30") == (USABLE, "")
    clock.on(days=7)
    assert place.study.refresh() == 0
    assert state(place, "own-30") == (USABLE, "")
    clock.on(days=1)
    place.study.refresh()
    assert state(place, "own-30")[0] == PENDING


def test_a_shipped_question_that_was_mended_is_in_use_again(place: House) -> None:
    content(place, BEFORE)
    content(place, AFTER)
    assert state(place, "shipped-1")[0] == PENDING
    mended = SHIPPED.replace("每三年复审一次", "六年到期换证").replace("2010-05-24", "2025-12")
    content(place, AFTER, mended)
    assert state(place, "shipped-1") == (USABLE, "")


def test_a_law_replaced_by_another_says_so(place: House) -> None:
    replaced = BEFORE.replace('since: "2010-07-01"', 'since: "2010-07-01", until: "2026-06-01"')
    new = (
        "  replaced_by: 新规定\n- title: 新规定\n  kind: 部门规章\n  issuer: 应急管理部\n"
        f'  versions: [{{version: "2026"}}]\n  replaces: [{TITLE}]\n'
    )
    own(place, "own-30", "2010-05-24")
    content(place, replaced + new)
    assert "起由《新规定》代替，请" in state(place, "own-30")[1]


def test_the_gist_of_an_article_is_found_by_what_a_question_cites(place: House) -> None:
    content(place, AFTER)
    found = place.study.citation(Ground(TITLE, "第一条", "2025-12"))
    assert found is not None
    assert (found.text, found.law.since) == ("为了规范培训考核。", date(2026, 6, 1))
    assert place.study.citation(Ground("没有的法", "第一条", "2025-12")) is None
    assert place.study.citation(Ground(case="c")) is None


def test_the_shipped_questions_are_still_in_their_bank(place: House) -> None:
    content(place, AFTER)
    stored = place.editing.desk("shipped-1").stored
    assert stored is not None
    assert stored.bank == BANK
