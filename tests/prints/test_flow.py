"""Rows are placed whole, in order, and only running text is cut."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trainer.prints.flow import Row, paginate, painted, prose_cell, relaxed, text_cell, total
from trainer.prints.type import TooLong

TEXT = "除尘系统较长时间未按规定清理，铝粉尘集聚。" * 30


def block(tall: float, *, keep: bool = False, name: str = "") -> Row:
    cell = painted(100, tall, lambda surface, box: None)
    label = text_cell(20, name)
    return Row((cell, label), tall, step=0.0, keep=keep)


def heights(pages: list[tuple[Row, ...]]) -> list[list[float]]:
    return [[row.height for row in page] for page in pages]


def test_rows_fill_a_page_and_go_on():
    assert heights(paginate([block(40)] * 5, 100, 80)) == [[40, 40], [40, 40], [40]]


def test_a_heading_goes_with_what_follows():
    rows = [block(85), block(10, keep=True), block(20)]
    assert heights(paginate(rows, 100, 100)) == [[85], [10, 20]]


def test_a_chain_longer_than_a_page_is_broken_and_nothing_is_lost():
    rows = [block(30, keep=True)] * 6 + [block(30)]
    pages = paginate(rows, 100, 100)
    assert heights(pages) == [[30, 30, 30], [30, 30, 30], [30]]


def test_the_head_of_a_table_is_repeated():
    head = block(7, name="头")
    rows = [head, *([replace(block(40), head=(head,))] * 4)]
    assert heights(paginate(rows, 100, 100)) == [[7, 40, 40], [7, 40, 40]]


def test_running_text_is_cut_between_lines_and_complete():
    row = Row((prose_cell(100, TEXT),))
    pages = paginate([block(60), row], 100, 100)
    lines = [line.text for page in pages for r in page for c in r.cells for line in c.lines]
    assert "".join(lines) == TEXT
    assert len(pages) > 1
    assert all(total(page) <= 100.01 for page in pages)


def test_no_line_of_running_text_stands_alone():
    row = Row((prose_cell(100, TEXT),))
    for room in range(60, 96):
        for page in paginate([block(float(room)), row], 100, 100):
            assert all(len(r.cells[0].lines) != 1 for r in page)


def test_a_drawing_taller_than_a_page_is_refused_with_the_excess():
    with pytest.raises(TooLong, match="第7题") as refused:
        paginate([block(130, name="第7题")], 100, 100)
    assert refused.value.excess == pytest.approx(30)


def test_white_is_given_only_where_the_page_has_it():
    row = Row((prose_cell(100, "短"),), spare=18.0)
    assert [r.white for r in relaxed([row], 100)] == [18.0]
    assert [r.white for r in relaxed([row, block(80)], 100)] == [9.0, 0.0]


def test_rows_grow_by_the_grid():
    texts = (TEXT[:10], TEXT[:40], TEXT[:90])
    assert [Row((prose_cell(100, t),)).height for t in texts] == [9.0, 13.5, 22.5]
