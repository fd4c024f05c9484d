"""A certificate says what was frozen, fits by rule, and a hundred weigh little more than one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from prints import golden
from trainer.prints.certificate import certificate, certificates
from trainer.prints.fonts import MissingGlyph
from trainer.prints.type import TooLong
from trainer.quiz.certificate import Certificate

IT = Certificate(
    number="JZ-2026-000128",
    holder="张三",
    staff_no="0217",
    unit="示例化工有限公司",
    post="副总经理",
    title="2026年领导干部安全生产知识测评",
    audience="领导干部",
    result="92分（满分100分）",
    issued=date(2026, 11, 23),
    valid_until=date(2027, 11, 22),
    issuer="示例化工有限公司",
    signature="ab" * 64,
)


def text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].get_textpage().get_text_bounded()


def test_it_looks_as_approved(request):
    golden.check("certificate", certificate(IT), approve=request.config.getoption("--approve"))


def test_same_data_same_bytes():
    assert certificate(IT) == certificate(IT)


def test_it_says_who_what_when_and_how_to_check():
    said = text(certificate(IT))
    for word in ("张　三", IT.number, IT.title, "92分", "2027年11月22日", IT.check_word, "不代替"):
        assert word in said


def test_a_hundred_weigh_less_than_three():
    assert len(certificates([IT] * 100)) < 3 * len(certificate(IT))


def test_a_cadre_has_an_office_and_a_worker_a_post():
    assert "职　　务" in text(certificate(IT))
    assert "岗　　位" in text(certificate(replace(IT, audience="从业人员")))


def test_a_certificate_without_an_end_does_not_speak_of_one():
    assert "有效期" not in text(certificate(replace(IT, valid_until=None)))


def test_a_long_unit_takes_two_lines_and_a_longer_one_is_refused():
    assert "第二分公司" in text(
        certificate(replace(IT, unit="示例精细化工新材料股份有限公司第二分公司生产技术部安全科"))
    )
    with pytest.raises(TooLong, match="单　　位"):
        certificate(replace(IT, unit="示例化工有限公司" * 12))


def test_a_title_beyond_three_lines_is_refused():
    with pytest.raises(TooLong, match="测评名称"):
        certificate(replace(IT, title=IT.title * 8))


def test_a_name_no_font_can_draw_is_refused_by_its_code_point():
    with pytest.raises(MissingGlyph, match=r"U\+2A000"):
        certificate(replace(IT, holder="张\U0002a000"))
