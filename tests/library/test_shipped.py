"""What ships is whole, quick to read and marked by a digest."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trainer.assets import font
from trainer.library import digest, load, shipped
from trainer.library.glyphs import drawable
from trainer.library.loading import Library
from trainer.quiz.kinds.case import Case
from trainer.training.vocabulary import LAYERS

TODAY = date(2026, 11, 23)  # the day that the content is written for


@pytest.fixture(scope="module")
def library() -> Library:
    return load(shipped(), TODAY)


def test_shipped_content_has_no_problems(library: Library) -> None:
    assert [str(p) for p in library.problems] == []


def test_every_law_that_is_cited_is_in_the_table_and_its_articles_have_a_gist(
    library: Library,
) -> None:
    assert [str(h) for h in library.hints if h.sentence.startswith("法规表里")] == []


def test_shipped_content_is_as_much_as_promised(library: Library) -> None:
    full = [case for case in library.cases if not case.only_seed]
    assert len(full) >= 36
    assert len(library.cards) >= 40
    assert len(library.questions) >= 890
    parts = [q.kind.questions for q in library.questions if isinstance(q.kind, Case)]
    assert sum(map(len, parts)) >= 150
    assert sum(q.kind.name == "spot" for q in library.questions) >= 24
    assert len(library.primers) >= 10


def test_every_case_card_and_topic_is_asked_about(library: Library) -> None:
    thin = ("考这起案例的题", "考这个岗位的题", "没有给")
    assert [str(h) for h in library.hints if h.sentence.startswith(thin)] == []


def test_cases_and_cards_name_each_other(library: Library) -> None:
    assert [str(h) for h in library.hints if "里没有这" in h.sentence] == []


def test_cards_stand_from_the_top_layer_down(library: Library) -> None:
    order = [(LAYERS.index(card.layer), card.id) for card in library.cards]
    assert order == sorted(order)
    assert {card.layer for card in library.cards} == set(LAYERS)


def test_every_shipped_question_has_its_own_version(library: Library) -> None:
    assert len({q.version for q in library.questions}) == len(library.questions)
    assert {len(q.version) for q in library.questions} == {12}


def quickest(work: Callable[[Path], object], folder: Path) -> float:
    """The best of three, so that a busy machine does not count."""
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        work(folder)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def test_shipped_content_is_read_quickly_and_marked_more_quickly() -> None:
    assert quickest(load, shipped()) < 3  # some 1,300 questions take 0.6 s on a quiet machine
    assert quickest(digest, shipped()) < 0.05


def test_the_digest_changes_with_every_byte_and_every_name(content: Path) -> None:
    marks = {digest(content)}
    card = content / "responsibility_cards" / "packer.yaml"
    card.write_bytes(card.read_bytes() + b"\n")
    marks.add(digest(content))
    card.rename(card.with_name("baker.yaml"))
    marks.add(digest(content))
    assert len(marks) == 3


def test_the_digest_of_the_library_is_that_of_its_folder(content: Path) -> None:
    assert load(content).digest == digest(content)


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    (problem,) = load(tmp_path).problems
    assert problem.sentence.endswith(
        "里没有内容，应有 cases、responsibility_cards、questions、knowledge 文件夹。"
    )


def test_the_fonts_draw_what_is_needed_and_not_everything() -> None:
    assert {ord(c) for c in "安全生产A1，。（）《》〔〕“”…—·％　"} <= drawable()
    assert ord("😀") not in drawable()


def test_the_glyph_reader_agrees_with_the_one_that_prints() -> None:
    ttfonts = pytest.importorskip("reportlab.pdfbase.ttfonts")
    theirs = {
        code
        for weight in ("regular", "bold")
        for code in ttfonts.TTFontFile(str(font(weight))).charToGlyph
    }
    assert theirs >= drawable()
    assert len(theirs - drawable()) < 300
