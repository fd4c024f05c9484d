"""Formulas of Word become TeX; those that are not known leave their words and a doubt."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import DOCX
from trainer.formats.reading import Reading

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def formula(inner: str) -> Reading:
    document = docx.Document()
    paragraph = document.add_paragraph("1. 公式 ")._p
    paragraph.append(parse_xml(f'<m:oMath xmlns:m="{MATH}">{inner}</m:oMath>'))
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t> 对吗。（√）</w:t></w:r>"))
    out = io.BytesIO()
    document.save(out)
    assert DOCX.read
    return DOCX.read(out.getvalue(), "题.docx", NO_HINTS)


def m(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inner", "tex"),
    [
        (f"<m:f><m:num>{m('a')}</m:num><m:den>{m('b')}</m:den></m:f>", r"\frac{a}{b}"),
        (f"<m:sSup><m:e>{m('x')}</m:e><m:sup>{m('2')}</m:sup></m:sSup>", "x^{2}"),
        (f"<m:sSub><m:e>{m('ab')}</m:e><m:sub>{m('n')}</m:sub></m:sSub>", "{ab}_{n}"),
        (f"<m:rad><m:deg/><m:e>{m('α+1')}</m:e></m:rad>", r"\sqrt{\alpha +1}"),
        (f"<m:rad><m:deg>{m('3')}</m:deg><m:e>{m('x')}</m:e></m:rad>", r"\sqrt[3]{x}"),
        (
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
            f"<m:sub>{m('i=1')}</m:sub><m:sup>{m('n')}</m:sup><m:e>{m('i')}</m:e></m:nary>",
            r"\sum_{i=1}^{n} i",
        ),
        (f"<m:d><m:e>{m('x≤Ω')}</m:e></m:d>", r"\left(x\le \Omega\right)"),
    ],
)
def test_formulas_become_tex(inner: str, tex: str) -> None:
    (entry,) = formula(inner).entries
    assert entry.draft
    assert entry.draft.stem == f"公式 ${tex}$ 对吗。"


def test_a_formula_that_is_not_known_is_doubted_and_its_words_kept() -> None:
    (entry,) = formula(f"<m:m><m:mr><m:e>{m('a')}</m:e></m:mr></m:m>").entries
    assert entry.draft
    assert entry.draft.stem == "公式 a 对吗。"
    assert entry.verdict == "review"
