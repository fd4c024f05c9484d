"""Pocket cards fit by rule, meet back to back, and refuse what does not fit."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from prints import golden
from prints.samples import PACKER, PHONES, holders
from trainer.prints.document import Document
from trainer.prints.holder import Phone
from trainer.prints.pocket_back import coding, pocket_back
from trainer.prints.pocket_cards import BLOCK, pocket_cards
from trainer.prints.pocket_front import HEIGHT, WIDTH, holding, pocket_front
from trainer.prints.type import TooLong
from trainer.training.card import Duty

MM = 72 / 25.4


def text(pdf: bytes, page: int) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[page].get_textpage().get_text_bounded()


def places(pdf: bytes, page: int, word: str) -> list[tuple[float, float]]:
    """Centres, in mm from the top left, of each occurrence of a word."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page].get_textpage()
        search, found = sheet.search(word), []
        while (hit := search.get_next()) is not None:
            left, bottom, right, top = sheet.get_charbox(hit[0])
            found.append(((left + right) / 2 / MM, 297 - (top + bottom) / 2 / MM))
    return found


def test_it_looks_as_approved(request):
    pdf = pocket_cards(holders(3))
    golden.check("pocket-cards", pdf, approve=request.config.getoption("--approve"))


def test_same_data_same_bytes():
    assert pocket_cards(holders()) == pocket_cards(holders())


def test_twelve_cards_are_two_sheets_with_their_backs():
    pdf = pocket_cards(holders(12))
    assert [("正面　第" in text(pdf, i), "背面　第" in text(pdf, i)) for i in range(4)] == [
        (True, False),
        (False, True),
    ] * 2
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 4


def test_turned_on_the_long_edge_each_back_lies_behind_its_front():
    pdf = pocket_cards(holders(10))
    for holder in holders(10):
        (front,) = places(pdf, 0, holder.number)
        (back,) = places(pdf, 1, holder.number)
        assert column(210 - back[0]) == column(front[0])
        assert row(back[1]) == row(front[1])


def column(x: float) -> int:
    return int((x - BLOCK.x) // WIDTH)


def row(y: float) -> int:
    return int((y - BLOCK.y) // HEIGHT)


def test_the_measured_offset_moves_backs_only():
    plain, moved = pocket_cards(holders(1)), pocket_cards(holders(1), (1.5, -2))
    assert places(plain, 0, "AB-017") == places(moved, 0, "AB-017")
    (was,), (now,) = places(plain, 1, "AB-017"), places(moved, 1, "AB-017")
    assert (now[0] - was[0], now[1] - was[1]) == pytest.approx((1.5, -2), abs=0.02)


def test_nothing_is_smaller_than_seven_points_or_nearer_than_three_millimetres():
    (holder,) = holders(1)
    for draw in (pocket_front, holding, pocket_back, coding):
        card = Document("卡").sheet(WIDTH, HEIGHT)
        draw(card, holder)
        assert card.smallest >= 7
        assert card.lowest <= HEIGHT - 3


def test_two_hundred_cards_weigh_little_more_than_their_codes():
    assert len(pocket_cards(holders(200))) < 250_000


def test_a_duty_that_does_not_fit_is_refused_by_number():
    long = replace(PACKER, duties=(*PACKER.duties[:5], Duty("安" * 60, "")))
    with pytest.raises(TooLong) as refused:
        pocket_cards(holders(1, long))
    assert refused.value.field == "职责6"
    assert refused.value.excess > 2


def test_eleven_duties_are_refused():
    crowded = replace(PACKER, duties=(*PACKER.duties, PACKER.duties[0]))
    with pytest.raises(TooLong, match="职责"):
        pocket_cards(holders(1, crowded))


def test_more_than_five_hazards_show_the_highest_and_count_the_rest():
    crowded = replace(PACKER, hazards=PACKER.hazards + PACKER.hazards[3:])
    pdf = pocket_cards(holders(1, crowded))
    assert "余2项" in text(pdf, 1)
    assert "余" not in text(pocket_cards(holders(1)), 1)


def test_a_mobile_number_takes_two_rows_and_a_fourth_long_one_is_refused():
    (holder,) = holders(1)
    mobile = Phone("值班室", "13800000000")
    assert "13800000000" in text(pocket_cards([replace(holder, phones=(mobile, *PHONES[1:]))]), 1)
    with pytest.raises(TooLong, match="电话"):
        pocket_cards([replace(holder, phones=(mobile,) * 4)])


def test_a_long_unit_moves_its_shop_to_the_next_line_and_makes_the_post_smaller():
    (holder,) = holders(1)
    long = replace(holder, unit="聊城市东昌府区示例精细化工新材料股份有限公司", shop="第二包装车间")
    said = text(pocket_cards([long]), 0)
    assert "第二包装车间" in said
    with pytest.raises(TooLong, match="单位"):
        pocket_cards([replace(long, unit=long.unit * 2)])


def test_a_long_name_drops_the_note_before_it_is_refused():
    (holder,) = holders(1)
    long = replace(holder, name="阿卜杜热合曼·买买提艾力", number="LC-2026-00017")
    said = text(pocket_cards([long]), 0)
    assert "买买提艾力" in said
    assert "全文扫" not in said
    with pytest.raises(TooLong, match="持卡人"):
        pocket_cards([replace(long, name=long.name * 3)])
