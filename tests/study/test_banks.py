"""Banks: what comes in, what is refused, what goes out and how it is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from clockwork import NINE, Clock

from trainer.banks import Banks
from trainer.formats.batch import Plan
from trainer.formats.reading import Progress, silent
from trainer.intake import Intake
from trainer.library import BANK, shipped
from trainer.quiz import rich
from trainer.quiz.listing import Query
from trainer.quiz.refusals import Invalid, NotFound
from trainer.store import Store
from trainer.study import Study

FILE = """\
- id: own-1
  kind: single
  stem: 叉车通道里可以站人吗？
  options: {A: 可以, B: 不可以}
  answer: B
  topics: [危险作业]
  audience: [从业人员]
  difficulty: 易
- id: own-2
  kind: judge
  stem: 叉车可以载人。
  answer: 错
  explanation: 叉车只运货。
  source: {document: 厂内规定, issuer: 本单位, date: "2026"}
- id: own-3
  kind: judge
  stem: 缺答案。
"""


@pytest.fixture
def banks(tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Banks]:
    store = Store(f"sqlite:///{tmp_path / 'jz.db'}")
    store.prepare()
    yield Banks(store, clock)
    store.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Banks]:
    """With the shipped questions, for tests that only look."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('banks') / 'jz.db'}")
    store.prepare()
    Study(store, shipped(), Clock()).refresh()
    yield Banks(store, lambda: datetime(2026, 11, 23, tzinfo=UTC))
    store.close()


def looked(banks: Banks, text: str | bytes, bank: str, name: str = "own.yaml") -> Plan:
    intake = Intake(banks.store, banks.clock)
    data = text.encode() if isinstance(text, str) else text
    return intake.plan(intake.read([(name, data)]), bank)


def brought(
    banks: Banks, text: str | bytes, bank: str, name: str = "own.yaml", report: Progress = silent
) -> Plan:
    plan = looked(banks, text, bank, name)
    Intake(banks.store, banks.clock).commit(plan, "王工", report)
    return plan


def ids(banks: Banks) -> list[str]:
    return list(banks.ids(Query()))


def test_good_questions_come_in_and_the_others_are_told(banks: Banks) -> None:
    report = brought(banks, FILE, "本厂")
    assert (report.read, report.accepted) == (3, 2)
    assert (report.count("review"), report.count("rejected")) == (0, 1)
    assert report.by_kind() == {"single": 1, "judge": 1}
    assert [str(p) for p in report.problems()] == ["own.yaml:15: 缺少“answer”，请补上。"]
    assert ids(banks) == ["own-1", "own-2"]


def test_looking_keeps_nothing(banks: Banks) -> None:
    plan = looked(banks, FILE, "本厂")
    assert ids(banks) == []
    assert plan == brought(banks, FILE, "本厂")


def test_the_same_id_is_the_same_question_changed_and_keeps_its_place(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    brought(banks, FILE.replace("可以站人", "能站人"), "本厂")
    assert ids(banks) == ["own-1", "own-2"]
    assert banks.question("own-1").stem == "叉车通道里能站人吗？"
    assert [q.id for q in banks.search("能站人")] == ["own-1"]
    assert banks.search("可以站人") == ()


def test_new_questions_go_behind(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    brought(banks, FILE.replace("own-2", "an-2"), "本厂")
    assert ids(banks) == ["own-1", "own-2", "an-2"]


def test_an_id_of_another_bank_gets_one_of_its_own(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    report = brought(banks, FILE, "别厂")
    assert (report.accepted, report.renumbered) == (2, (0, 1))
    assert banks.stats().by_bank == {"本厂": 2, "别厂": 2}
    assert banks.question("own-1").stem == "叉车通道里可以站人吗？"


@pytest.mark.parametrize("bank", ["", "  ", BANK])
def test_the_shipped_bank_and_a_nameless_one_take_no_imports(banks: Banks, bank: str) -> None:
    with pytest.raises(Invalid, match="请写另一个题库名称"):
        brought(banks, FILE, bank)


def test_a_file_of_unknown_format_is_told(banks: Banks) -> None:
    plan = looked(banks, FILE, "本厂", "own.exe")
    assert "不认识“own.exe”的格式" in plan.problems()[0].sentence
    assert plan.read == 0


def test_an_import_that_breaks_off_keeps_nothing(
    banks: Banks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr("trainer.store.ledger.Ledger.note", full_disk)
    with pytest.raises(OSError, match="full"):
        brought(banks, FILE, "本厂")
    assert ids(banks) == []


def test_an_import_is_written_into_the_log(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    with banks.store.work() as work:
        (entry,) = work.ledger.recent()
    assert entry.what == "导入试题2道到题库“本厂”：own.yaml"


def test_what_goes_out_comes_in_again_the_same(full: Banks, banks: Banks) -> None:
    with full.store.work() as there, banks.store.work() as here:
        for case in there.shelf.cases():
            here.shelf.put_case(case)
        for place, card in enumerate(there.shelf.cards()):
            here.shelf.put_card(card, place)
    report = brought(banks, full.export(BANK), "副本", "all.yaml")
    assert (report.count("rejected"), report.problems()) == (0, ())
    assert set(banks.search()) == set(full.search())


def test_an_empty_bank_and_an_unknown_format_are_not_given_out(full: Banks) -> None:
    with pytest.raises(Invalid, match=f"题库“没有”里没有试题，现有题库：{BANK}"):
        full.export("没有")
    with pytest.raises(Invalid, match="没有“exe”这种题库格式"):
        full.export(BANK, "exe")


@pytest.mark.parametrize("words", ["爆炸", "中毒"])
def test_two_characters_are_found_wherever_they_stand(full: Banks, words: str) -> None:
    found = full.search(words)
    assert any(words in q.stem for q in found)
    stems = {q.id for q in full.search() if words in q.stem}
    assert stems <= {q.id for q in found}


def test_filters_narrow_and_the_limit_cuts(full: Banks) -> None:
    found = full.search(
        kinds=["judge"], topics=["消防安全", "有限空间"], audience=["从业人员"], difficulties=["易", "中"],
        banks=[BANK],
    )  # fmt: skip
    assert found
    assert all(
        q.kind.name == "judge"
        and {"消防安全", "有限空间"} & set(q.topics)
        and "从业人员" in q.audience
        and q.difficulty != "难"
        for q in found
    )
    assert full.search(banks=["没有"]) == ()
    assert full.search(limit=3) == full.search()[:3]


def test_the_counts_add_up(full: Banks) -> None:
    stats = full.stats()
    assert stats.total == sum(stats.by_kind.values()) == sum(stats.by_bank.values())
    assert stats.total == sum(stats.by_difficulty.values()) == len(ids(full))
    assert sum(stats.letters.values()) == stats.by_kind["single"]
    assert list(stats.letters) == ["A", "B", "C", "D"]
    assert (stats.without_explanation, stats.without_source) == (0, 0)


def test_what_lacks_explanation_or_source_is_counted(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    stats = banks.stats()
    assert (stats.total, stats.without_explanation, stats.without_source) == (2, 1, 1)


def test_a_row_says_what_the_table_shows(full: Banks) -> None:
    row = full.page(Query(), 0, 1)[0]
    question = full.question(row.id)
    assert (row.stem, row.bank, row.kind) == (question.stem, BANK, question.kind.label)


def test_the_lines_say_the_same_as_the_questions_decoded(full: Banks) -> None:
    decoded = full.search()
    assert [
        (r.id, r.kind, r.stem, r.topics, r.audience, r.difficulty)
        for r in full.page(Query(), 0, 1000)
    ] == [
        (q.id, q.kind.label, rich.plain(q.stem), q.topics, q.audience, q.difficulty)
        for q in decoded
    ]


def test_a_line_says_what_its_question_lacks(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    assert [row.lacks for row in banks.page(Query())] == [("解析", "依据"), ("主题",)]


def test_the_letters_count_the_keys_of_single_questions(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    assert banks.stats().letters == {"B": 1}


def test_the_list_finds_as_search_does_and_counts_what_it_shows(full: Banks) -> None:
    query = Query("爆炸", {"kinds": frozenset({"单选题"})})
    found = full.search("爆炸", kinds=["single"])
    assert [row.id for row in full.page(query, 0, 1000)] == [q.id for q in found]
    survey = full.survey(query)
    assert (survey.count, survey.total) == (len(found), full.stats().total)
    assert survey.relief["kinds"] == len(full.search("爆炸"))
    assert full.page(Query("爆炸 没有这个词")) == ()


def test_what_is_found_can_be_given_out_alone(full: Banks) -> None:
    query = Query("爆炸", {"kinds": frozenset({"判断题"})})
    data = full.export(query=query)
    assert data.count(b"- id: ") == full.survey(query).count
    with pytest.raises(Invalid, match="没有符合条件的试题"):
        full.export(query=Query("没有这个词"))


def test_the_report_tells_new_changed_and_same_apart(banks: Banks) -> None:
    first = brought(banks, FILE, "本厂")
    assert (first.count("new"), first.count("changed"), first.count("same")) == (2, 0, 0)
    changed = FILE.replace("可以站人", "能站人")
    again = looked(banks, changed, "本厂")
    assert (again.count("new"), again.count("changed"), again.count("same")) == (0, 1, 1)


def test_an_import_tells_how_far_it_is_and_can_be_stopped(banks: Banks) -> None:
    class Stopped(Exception):
        pass

    def stop(count: int, total: int) -> None:
        assert total == 2
        if count == 2:
            raise Stopped

    with pytest.raises(Stopped):
        brought(banks, FILE, "本厂", report=stop)
    assert ids(banks) == []


def test_a_sheet_names_what_the_question_leads_to(full: Banks) -> None:
    sheet = full.sheet(next(q.id for q in full.search() if q.duties and q.cases))
    assert sheet.bank == BANK
    assert all(title for _, title in sheet.cases)
    assert "第" in sheet.duties[0]


def test_a_question_that_leads_nowhere_stays_out_and_each_link_is_told_by_line(
    full: Banks,
) -> None:
    lost = "  cases: [no-case]\n  posts: [packer, no-post]\n  duties: [packer/1, packer/99]"
    linked = FILE.replace("  topics: [危险作业]", lost)
    report = looked(full, linked, "本厂")
    assert (report.read, report.accepted, report.count("rejected")) == (3, 1, 2)
    assert [str(p) for p in report.problems()[:3]] == [
        "own.yaml:6: 没有案例“no-case”，请改正编号或删去。",
        "own.yaml:7: 没有责任卡“no-post”，请改正编号或删去。",
        "own.yaml:8: 没有职责“packer/99”，请改正编号或删去。",
    ]


def test_a_sheet_keeps_links_that_lead_nowhere_as_they_are(banks: Banks) -> None:
    brought(banks, FILE, "本厂")
    links = {"cases": ("no-case",), "posts": ("no-post",), "duties": ("no-post/3",)}
    with banks.store.work() as work:  # as it is when content is taken away later
        linked = replace(work.questions.get("own-1"), **links)
        work.questions.put(linked, "本厂", who="王工", at=NINE)
    sheet = banks.sheet("own-1")
    assert sheet.cases == (("no-case", ""),)
    assert (sheet.posts, sheet.duties) == ((("no-post", ""),), ("no-post/3",))


def test_an_unknown_question_is_refused(full: Banks) -> None:
    with pytest.raises(NotFound, match="没有编号为“nothing”的试题"):
        full.question("nothing")
