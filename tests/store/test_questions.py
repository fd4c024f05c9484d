"""Questions: their versions, how far they have come, and what becomes of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from clockwork import NINE
from hypothesis import given
from hypothesis import strategies as st
from quiz.strategies import OF_KIND
from specimens import judge, multiple, paper, single

from trainer.quiz.listing import Query
from trainer.quiz.question import Ground, Question
from trainer.quiz.refusals import NotFound
from trainer.store import Store, bodies
from trainer.store.question_writing import Written

LATER = NINE + timedelta(hours=1)
BANK = (single(1), single(2, "B"), multiple(), judge())


def put(store: Store, *questions: Question, bank: str = "本厂") -> Written:
    with store.work() as work:
        return work.questions.put_many(questions, bank, who="王工", at=NINE)


@given(st.one_of(*OF_KIND.values()).map(lambda kind: replace(single(), kind=kind)))
def test_a_question_of_any_kind_reads_back_as_it_was_written(question: Question) -> None:
    assert bodies.read(bodies.written(question)) == question


def test_what_is_put_is_there_as_it_was(store: Store) -> None:
    assert put(store, *BANK) == Written(("S001", "S002", "M001", "J001"))
    with store.work() as work:
        kept = tuple(work.questions.all())
        assert [replace(q, version="") for q in kept] == list(BANK)
        assert all(q.version for q in kept)
        stored = work.questions.stored("S002")
        assert stored.question == kept[1] == work.questions.get("S002")
        assert (stored.bank, stored.state, stored.seq, stored.author) == ("本厂", "可用", 1, "王工")
        assert (stored.changed, stored.used, stored.judge) == (NINE, 0, "王工")


def test_a_question_of_one_makes_is_a_draft_until_somebody_says_otherwise(store: Store) -> None:
    with store.work() as work:
        assert work.questions.put(single(), "本厂", who="王工", at=NINE) == 1
        assert work.questions.stored("S001").state == "草稿"
        work.questions.put(single(), "本厂", who="李工", at=LATER, state="待审")
        stored = work.questions.stored("S001")
    assert (stored.state, stored.seq, stored.author, stored.judge) == ("待审", 1, "王工", "李工")


def test_only_another_content_makes_another_version(store: Store) -> None:
    put(store, *BANK)
    assert put(store, *BANK) == Written()
    changed = replace(single(), explanation="改过")
    assert put(store, changed, judge()) == Written(changed=(("S001", 1),))
    with store.work() as work:
        assert work.questions.get("S001").explanation == "改过"
        assert work.questions.stored("J001").seq == 1


def test_a_change_that_keeps_an_old_fingerprint_is_not_lost(store: Store) -> None:
    put(store, single())
    with store.work() as work:
        kept = work.questions.get("S001")
        work.questions.put(replace(kept, stem="改过"), "本厂", who="王工", at=LATER)
        assert work.questions.get("S001").stem == "改过"
        assert work.questions.get("S001").version != kept.version


def test_every_version_stays_with_who_wrote_it_and_why(store: Store) -> None:
    put(store, single())
    with store.work() as work:
        changed = replace(single(), stem="改过")
        assert work.questions.put(changed, "本厂", who="李工", at=LATER, note="改错字") == 2
        now, before = work.questions.history("S001")
        assert (now.seq, now.who, now.note, now.at) == (2, "李工", "改错字", LATER)
        assert (before.seq, before.who, before.at) == (1, "王工", NINE)
        assert (now.question.stem, before.question.stem) == ("改过", single().stem)
        assert work.questions.stored("S001").author == "李工"
        assert work.questions.past([("S001", 1), ("gone", 1)]) == (before.question,)
        assert work.questions.past([("S001", 7)]) == ()
        with pytest.raises(NotFound, match="没有编号为“gone”的试题"):
            work.questions.history("gone")


def test_a_question_is_sought_by_what_it_says_now(store: Store) -> None:
    put(store, single(1), single(2))
    with store.work() as work:
        work.questions.put(replace(single(2), stem="动火前审批"), "本厂", who="王工", at=LATER)
        assert work.questions.find("动火") == ("S002",)
        assert work.questions.find("第2道") == ()
        assert work.questions.find("第1道") == ("S001",)
        assert work.questions.find("通风") == ("S001", "S002")
        assert work.questions.find("通风", 1) == ("S001",)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("第1道单选", True),
        ("凭经验", True),
        ("后作业", True),
        ("有限空间作业安全规定", True),
        ("S001", True),
        ("凭 验判", True),
        ("先 进入 经验判断", True),
        ("验经", False),
        ("判断有限", False),
    ],
)
def test_stem_options_explanation_and_law_are_sought(store: Store, words: str, found: bool) -> None:
    put(store, single(), judge())
    with store.work() as work:
        assert work.questions.find(words) == (("S001",) if found else ())


def test_marks_of_a_text_do_not_part_a_word(store: Store) -> None:
    put(store, replace(judge(), stem="先**通风**再检测"))
    with store.work() as work:
        assert work.questions.find("先通风再检测") == ("J001",)
        assert work.questions.page(Query())[0].stem == "先通风再检测"


def test_a_state_is_set_with_who_and_why_for_many_at_once(store: Store) -> None:
    put(store, *BANK)
    with store.work() as work:
        work.questions.set_state(["S001", "J001"], "停用", "法规改了", who="李工", at=LATER)
        stored = work.questions.stored("J001")
        assert (stored.state, stored.remark, stored.judge) == ("停用", "法规改了", "李工")
        assert (stored.author, stored.changed, stored.seq) == ("王工", LATER, 1)
        assert work.questions.stored("S002").state == "可用"
        query = Query(ticked={"states": frozenset({"停用"})})
        assert work.questions.ids(query) == ("S001", "J001")


def test_a_question_moves_to_another_bank_as_it_is(store: Store) -> None:
    put(store, *BANK)
    with store.work() as work:
        work.questions.move(["S001"], "别厂")
        assert work.questions.banks() == {"别厂": 1, "本厂": 3}
        assert [q.id for q in work.questions.all("别厂")] == ["S001"]
    put(store, judge(), bank="别厂")
    with store.work() as work:
        assert work.questions.banks() == {"别厂": 2, "本厂": 2}
        assert work.questions.stored("J001").seq == 1


def test_a_paper_says_which_questions_it_holds_and_they_are_not_dropped(store: Store) -> None:
    put(store, *BANK, single(3))
    with store.work() as work:
        kept = [work.papers.add(paper()) for _ in range(2)]
        assert work.questions.papers_of("S001") == tuple(kept)
        assert work.questions.stored("S001").used == 2
        used = work.questions.ids(Query(ticked={"uses": frozenset({"用过"})}))
        assert used == ("S001", "S002", "M001", "J001")
        assert work.questions.drop(["S001", "S003", "gone"]) == ("S001",)
        assert {q.id for q in work.questions.all()} == {"S001", "S002", "M001", "J001"}


def test_what_is_dropped_leaves_nothing_behind(store: Store) -> None:
    put(store, *BANK)
    with store.work() as work:
        assert work.questions.drop(["S001", "S002"]) == ()
        assert work.questions.find("有限空间作业安全规定") == ()
        with pytest.raises(NotFound, match="没有编号为“S001”的试题"):
            work.questions.get("S001")
    assert put(store, single(1)) == Written(("S001",))
    with store.work() as work:
        assert [q.id for q in work.questions.all()] == ["M001", "J001", "S001"]
        assert work.questions.find("先通风") == ("S001",)


def test_questions_are_found_by_what_they_lead_to(store: Store) -> None:
    grounded = replace(single(3), ground=Ground(case="tank"), cases=("tank",))
    duty = replace(judge(), duties=("packer/1", "packer2/1"))
    put(
        store,
        single(1, case="tank"),
        single(2),
        grounded,
        duty,
        replace(multiple(), cases=("pit",)),
    )
    with store.work() as work:
        assert [q.id for q in work.questions.about_case("tank")] == ["S001", "S003"]
        assert [q.id for q in work.questions.about_card("packer")] == ["J001"]
        assert work.questions.about_card("pack") == ()
        work.questions.set_state(["S001"], "停用", who="李工", at=LATER)
        work.questions.put(replace(grounded, cases=()), "本厂", who="李工", at=LATER)
        assert [q.id for q in work.questions.about_case("tank")] == ["S003"]
        work.questions.put(single(3), "本厂", who="李工", at=LATER)
        assert work.questions.about_case("tank") == ()


def test_an_import_is_told_what_is_there(store: Store) -> None:
    put(store, single(1), judge())
    put(store, single(2), bank="别厂")
    with store.work() as work:
        known = work.questions.known("本厂")
        assert {ref: bank for ref, (bank, _) in known.versions.items()} == {
            "S001": "本厂", "J001": "本厂", "S002": "别厂",
        }  # fmt: skip
        assert set(known.identities.values()) == set(known.cores) == {"S001", "J001"}
        assert known.cores["J001"] == "第1道判断可以不检测就下井"


def test_many_are_fetched_in_the_order_asked_for(store: Store) -> None:
    put(store, *BANK)
    with store.work() as work:
        found = work.questions.many(["J001", "gone", "S001", "J001"])
        assert [q.id for q in found] == ["J001", "S001"]
        assert work.questions.many([]) == ()
        heads = work.questions.heads(["S001", "gone"])
        assert {ref: (h.bank, h.author, h.used) for ref, h in heads.items()} == {
            "S001": ("本厂", "王工", 0)
        }


def test_the_letters_of_right_options_are_counted(store: Store) -> None:
    put(store, single(1, "A"), single(2, "B"), single(3, "B"), multiple(), judge())
    with store.work() as work:
        assert work.questions.letters() == {"A": 1, "B": 2}


def test_an_import_tells_how_far_it_is_and_what_it_raises_undoes_it(store: Store) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, whole: int) -> None:
        assert (done, whole) == (4, 4)
        raise Stopped

    with pytest.raises(Stopped), store.work() as work:
        work.questions.put_many(BANK, "本厂", who="王工", at=NINE, report=stop)
    with store.work() as work:
        assert work.questions.banks() == {}
        assert work.questions.find("") == ()
