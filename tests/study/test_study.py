"""What is taught, as found in the database."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from clockwork import NINE, Clock

from trainer.library import BANK, shipped
from trainer.quiz.listing import GROUPS
from trainer.quiz.paper import Paper, Section
from trainer.quiz.picture import pictures_of
from trainer.quiz.refusals import Invalid, NotFound
from trainer.quiz.scoring import AllRight
from trainer.store import Store
from trainer.study import Study
from trainer.training.vocabulary import LAYERS


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """The shipped content, read once for all tests that only look."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('study') / 'jz.db'}")
    store.prepare()
    made = Study(store, shipped(), Clock())
    made.refresh()
    yield made
    store.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Study]:
    """A copy of the shipped content that a test may change."""
    shutil.copytree(shipped(), tmp_path / "content")
    store = Store(f"sqlite:///{tmp_path / 'jz.db'}")
    store.prepare()
    yield Study(store, tmp_path / "content", Clock())
    store.close()


def change(study: Study, name: str, old: str, new: str) -> None:
    path = study.content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_everything_shipped_comes_in_once(own: Study) -> None:
    changed = own.refresh()
    with own.store.work() as work:
        shelves = (work.shelf.cases(), work.shelf.cards(), work.shelf.primers(), work.laws.all())
        known = sum(map(len, shelves)) + bool(work.shelf.statutes())
        assert changed == known + work.questions.banks()[BANK]
    assert own.refresh() == 0


def test_only_what_changed_counts(own: Study) -> None:
    own.refresh()
    change(own, "responsibility_cards/packer.yaml", "看管包装线", "看好包装线")
    assert own.refresh() == 1
    assert own.card("packer").summary.startswith("看好包装线")
    assert [h.id for h in own.search("看好包装线")] == ["packer"]


def test_what_is_gone_from_the_content_is_dropped_and_nothing_else(own: Study) -> None:
    own.refresh()
    with own.store.work() as work:
        mine = replace(next(work.questions.all()), id="mine-1", stem="自己的题", version="")
        work.questions.put(mine, "我的题库", who="王工", at=NINE)
    text = (own.content / "questions" / "workers-work.yaml").read_text(encoding="utf-8")
    last = text[text.rindex("- id: ") :]
    change(own, "questions/workers-work.yaml", last, "")
    gone = last.split()[2]
    assert own.refresh() == 1
    with own.store.work() as work:
        assert gone not in work.questions.versions()
        assert work.questions.get("mine-1").stem == "自己的题"
        assert gone not in work.questions.find("")


def test_what_is_shipped_no_longer_is_put_away_where_a_paper_holds_it(own: Study) -> None:
    own.refresh()
    file = "questions/workers-work.yaml"
    text = (own.content / file).read_text(encoding="utf-8")
    last = text[text.rindex("- id: ") :]
    gone = last.split()[2]
    with own.store.work() as work:
        question = work.questions.get(gone)
        section = Section(question.kind.name, Fraction(2), AllRight(), (question,))
        work.papers.add(Paper("小测", "", (section,), timedelta(minutes=5)))
    change(own, file, last, "")
    own.refresh()
    with own.store.work() as work:
        assert (work.questions.stored(gone).state, work.questions.stored(gone).used) == ("停用", 1)
    (own.content / file).write_text(text, encoding="utf-8")
    own.refresh()
    with own.store.work() as work:
        assert work.questions.stored(gone).state == "可用"


def test_what_the_unit_changed_in_a_shipped_question_stays(own: Study) -> None:
    own.refresh()
    file = "questions/workers-work.yaml"
    text = (own.content / file).read_text(encoding="utf-8")
    ref = text.split()[2]
    with own.store.work() as work:
        mine = replace(work.questions.get(ref), stem="本厂改过的题干")
        work.questions.put(mine, BANK, who="王工", at=NINE)
    change(own, file, "stem: ", "stem: 新的")
    own.refresh()
    with own.store.work() as work:
        assert work.questions.get(ref).stem == "本厂改过的题干"


def test_shipped_questions_may_be_used_and_show_their_pictures(own: Study) -> None:
    own.refresh()
    with own.store.work() as work:
        assert {b.values[GROUPS.index("states")] for b in work.questions.bunches()} == {("可用",)}
        shown = {ref for q in work.questions.all() for ref in pictures_of(q)}
        assert shown <= work.pictures.known()


def test_content_with_problems_is_refused_and_changes_nothing(own: Study) -> None:
    own.refresh()
    change(own, "responsibility_cards/packer.yaml", "post: 包装工", "posst: 包装工")
    change(own, "cases/tianjin-port-2015.md", "level: 特别重大", "level: 重大")
    with pytest.raises(Invalid) as refused:
        own.refresh()
    assert "内容有3处问题，没有更新" in str(refused.value)
    assert "cases/tianjin-port-2015.md:19: “level”写了重大" in str(refused.value)
    assert own.card("packer").post == "包装工"


def test_an_id_that_another_bank_holds_is_not_taken_from_it(own: Study) -> None:
    own.refresh()
    with own.store.work() as work:
        question = next(work.questions.all())
        work.questions.move([question.id], "我的题库")
        work.ledger.put_setting("content.digest", "")
    with pytest.raises(Invalid, match=f"“{question.id}”已被题库“我的题库”用了"):
        own.refresh()


def test_all_cases_stand_newest_first(study: Study) -> None:
    listed = study.cases()
    dates = [c.date for c in listed.cases]
    assert dates == sorted(dates, reverse=True)
    assert listed.total == len(dates) >= 16


@pytest.mark.parametrize("words", ["爆炸", "中毒"])
def test_two_characters_find_cases_cards_and_questions(study: Study, words: str) -> None:
    hits = study.search(words)
    assert {h.kind for h in hits} >= {"case", "card", "question"}
    assert all(words in h.title + h.excerpt for h in hits if h.kind != "question")


def test_every_word_must_be_there(study: Study) -> None:
    both = {c.id for c in study.cases("天津 硝化棉").cases}
    assert both == {"tianjin-port-2015"}
    assert study.cases("天津 没有这个词").cases == ()


def test_a_search_for_nothing_finds_nothing(study: Study) -> None:
    assert study.search("  ") == ()


def test_a_search_gives_no_more_of_each_than_asked(study: Study) -> None:
    kinds = [h.kind for h in study.search("安全", limit=2)]
    assert kinds == [kind for kind in ("case", "card", "primer", "question") for _ in range(2)]


def test_an_excerpt_shows_the_word_in_its_place(study: Study) -> None:
    (hit,) = (h for h in study.search("硝化棉") if h.id == "tianjin-port-2015")
    assert "硝化棉" in hit.excerpt
    assert hit.excerpt.startswith("…")
    assert len(hit.excerpt) < 60


def test_a_facet_counts_what_ticking_it_would_show(study: Study) -> None:
    everything = study.cases()
    for value, count in everything.facets.levels:
        assert len(study.cases(levels=[value]).cases) == count
    for value, count in everything.facets.trades:
        assert len(study.cases(trades=[value]).cases) == count
    for value, count in everything.facets.years:
        assert len(study.cases(years=[value]).cases) == count


def test_ticks_of_a_group_are_joined_by_or_and_groups_by_and(study: Study) -> None:
    two = study.cases(trades=["危险化学品", "造纸"]).cases
    assert all({"危险化学品", "造纸"} & set(c.trades) for c in two)
    both = study.cases(trades=["危险化学品", "造纸"], levels=["特别重大"]).cases
    assert both
    assert set(both) == {c for c in two if c.level and c.level.label == "特别重大"}


def test_other_groups_narrow_the_counts_of_a_group_and_its_own_ticks_do_not(study: Study) -> None:
    free, ticked = study.cases().facets, study.cases(levels=["特别重大"]).facets
    assert ticked.levels == free.levels
    counts = dict(ticked.trades)
    assert counts.keys() == dict(free.trades).keys()
    assert counts["造纸"] == 0 < dict(free.trades)["造纸"]


def test_words_narrow_every_count(study: Study) -> None:
    found = study.cases("爆炸")
    assert sum(count for _, count in found.facets.years) == len(found.cases)


def test_types_follow_the_edition(study: Study) -> None:
    new = dict(study.cases().facets.types)
    old = dict(study.cases(edition="1986").facets.types)
    assert "中毒" in new
    assert "中毒和窒息" in old
    assert "中毒和窒息" not in new
    assert len(study.cases(types=["中毒和窒息"], edition="1986").cases) == old["中毒和窒息"]


def test_an_unknown_edition_is_refused(study: Study) -> None:
    with pytest.raises(Invalid, match="可用：2025、1986"):
        study.cases(edition="2004")


def test_questions_of_a_case_are_those_about_it_or_taken_from_it(study: Study) -> None:
    found = study.case_questions("tianjin-port-2015")
    assert found
    assert all("tianjin-port-2015" in (*q.cases, q.ground.case) for q in found)


def test_questions_of_a_card_stand_under_their_duties(study: Study) -> None:
    found = study.card_questions("packer")
    assert list(found) == list(range(1, 11))
    assert all(f"packer/{n}" in q.duties for n, questions in found.items() for q in questions)
    assert len(found[9]) >= 3


def test_a_card_is_found_by_the_name_of_its_post(study: Study) -> None:
    assert study.card("包装工") == study.card("packer")
    ranks = [LAYERS.index(card.layer) for card in study.cards()]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 3


def test_what_is_not_there_is_refused(study: Study) -> None:
    with pytest.raises(NotFound):
        study.case("nowhere-1999")
    with pytest.raises(NotFound):
        study.card_questions("nobody")


@pytest.mark.parametrize(
    ("today", "case"),
    [
        (date(2026, 8, 12), "tianjin-port-2015"),
        (date(2026, 8, 13), "tianjin-port-2015"),
        (date(2026, 11, 28), "zhangjiakou-shenghua-2018"),
    ],
)
def test_on_this_day_is_the_accident_of_the_day_or_the_last_before_it(
    study: Study, today: date, case: str
) -> None:
    found = study.on_this_day(today)
    assert found is not None
    assert found.id == case


@pytest.mark.parametrize("today", [date(2026, 2, 28), date(2027, 1, 1), date(2027, 12, 31)])
def test_no_other_accident_lies_between_that_of_the_day_and_today(
    study: Study, today: date
) -> None:
    found = study.on_this_day(today)
    assert found is not None
    past = [one.date for one in study.cases().cases if one.date < today]
    since = {(today - day.replace(year=today.year)).days % 365 for day in past}
    assert (today - found.date.replace(year=today.year)).days % 365 == min(since)


def test_on_this_day_never_tells_of_what_is_still_to_come(study: Study) -> None:
    assert study.on_this_day(date(2000, 1, 1)) is None
