"""Certificates 合格证书: one landscape sheet of A4 each, the engraving held once per document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from trainer.prints import guilloche
from trainer.prints.box import Box
from trainer.prints.colours import DARK, GOLD, NAVY, SEAL, SECONDARY, WHITE
from trainer.prints.document import Document
from trainer.prints.qr import qr
from trainer.prints.style import Style
from trainer.prints.surface import Pen, Surface
from trainer.prints.type import TooLong, fit, width, wrap
from trainer.quiz.certificate import Certificate, packed

WIDTH, HEIGHT, MARGIN = 297.0, 210.0, 46.0
CENTRE = WIDTH / 2
_ISSUER = 226.0  # the middle of unit, date and seal
_CADRES = ("领导干部", "主要负责人")
_FOOT = "本证书证明参加本次测评并合格，不代替法律法规规定的安全资格证和特种作业操作证。"
_BELL = (
    "M50 12 C33 12 27 26 27 42 L27 56 C27 64 18 68 16 76 L84 76 C82 68 73 64 73 56 L73 42 "
    "C73 26 67 12 50 12 Z"
)
_CLAPPER = "M40 81 C41 88 59 88 60 81 Z O50 10 4.5"
_SHINE = "M34 60 L34 43 C34 30 39 22 47 20"


def certificates(issued: Sequence[Certificate], signer: str = "") -> bytes:
    """A sheet for each; the same certificates give the same bytes.

    With the issuer's public key *signer* the PDF carries them to be verified.
    """
    issuer = issued[0].issuer if issued else ""
    document = Document("合格证书", issuer, packed(issued, signer) if signer else "")
    grounds: dict[str, str] = {}
    for it in issued:
        words = f"{it.issuer}{it.title}合格证书"
        sheet = document.sheet(WIDTH, HEIGHT)
        if words not in grounds:
            grounds[words] = name = f"ground-{len(grounds)}"
            document.form(name, (WIDTH, HEIGHT), partial(_engraving, words=words))
        sheet.show(grounds[words], 0, HEIGHT)
        _sheet(sheet, it)
    return document.finished()


def certificate(it: Certificate, signer: str = "") -> bytes:
    """One sheet."""
    return certificates([it], signer)


def _engraving(surface: Surface, words: str) -> None:
    guilloche.ground(surface, (CENTRE, 112), 58)
    guilloche.frame(surface, words)
    _title(surface)


def _title(surface: Surface) -> None:
    spot = (CENTRE - 6.5, 31.5, 0.13)
    surface.svg(_BELL, spot, NAVY)
    surface.svg(_CLAPPER, spot, NAVY)
    surface.svg(_SHINE, spot, pen=Pen(3, WHITE, cap=1))
    style = Style(46, bold=True, colour=NAVY, align="centre", track=9)
    surface.text(CENTRE, 65, "合格证书", style)
    surface.across(CENTRE - 34, CENTRE + 34, 72, Pen(0.9, GOLD))
    diamond = [(CENTRE, 70.7), (CENTRE + 1.3, 72), (CENTRE, 73.3), (CENTRE - 1.3, 72)]
    surface.poly(diamond, GOLD)


def _sheet(surface: Surface, it: Certificate) -> None:
    number = Style(10, colour=DARK, align="right")
    surface.text(WIDTH - 32, 34, f"证书编号：{it.number}", number)
    _holder(surface, it.holder)
    _body(surface, it)
    _facts(surface, it)
    _check(surface, it)
    _issuer(surface, it)
    surface.text(CENTRE, 183.4, _FOOT, Style(8, colour=SECONDARY, align="centre"))


def _holder(surface: Surface, name: str) -> None:
    """The name on its line; two characters stand apart, more than five a little smaller."""
    shown = f"{name[0]}　{name[1]}" if len(name) == 2 else name
    style = Style(22 if len(name) <= 5 else 18, bold=True)
    wide = width(shown, style)
    if wide > 150:
        raise TooLong("姓名", wide - 150)
    surface.text(MARGIN, 91, shown, style)
    surface.across(MARGIN - 1, MARGIN + wide + 3, 93.4, Pen(0.6))
    surface.text(MARGIN + wide + 6, 91, "同志：", Style(16))


def _body(surface: Surface, it: Certificate) -> None:
    """What was passed; the closing phrase begins a line where that costs none."""
    said = f"参加**{it.title}**，成绩**{it.result}**，", "经审核合格，特发此证。"
    style = Style(16, lead=1.9, first=2, rich=True)
    place = Box(MARGIN, 97.5, WIDTH - 2 * MARGIN, 29)
    parted, whole = (wrap(by.join(said), style, place.w) for by in ("\v", ""))
    if 1 < len(whole) == len(parted):
        said = said[0], f"\v{said[1]}"
    style, lines = fit("".join(said), style.sizes(16, 15, 14), (place.w, place.h), "测评名称")
    surface.lines(place, lines, style)


def _facts(surface: Surface, it: Certificate) -> None:
    """Label and value, row by row, up from a fixed foot."""
    post = "职　　务" if it.audience in _CADRES else "岗　　位"
    until = _day(it.valid_until) if it.valid_until else ""
    rows = [
        ("单　　位", it.unit),
        ("工　　号", it.staff_no),
        (post, it.post),
        ("有效期至", until),
    ]
    y = 151.2
    for label, value in reversed([row for row in rows if row[1]]):
        style, lines = fit(value, [Style(12, lead=1.3, ragged=True)], (112, 12), label)
        y -= max(7.2, len(lines) * style.step + 1.2)
        middle = y + style.step / 2
        surface.level(MARGIN, middle, label, Style(11, colour=SECONDARY))
        surface.lines(Box(MARGIN + 23, y, 112, 0), lines, style)


def _check(surface: Surface, it: Certificate) -> None:
    qr(surface, Box(MARGIN - 2, 153.6, 25, 25), it.code, quiet=2)
    note = Style(9, lead=1.5, ragged=True)
    words = f"扫码或在本单位程序中核验编号。\n校验码　{it.check_word}"
    surface.paragraph(MARGIN + 26, 160, 70, words, note)


def _issuer(surface: Surface, it: Certificate) -> None:
    """The issuer above the date; the ring is only a place: no seal is ever drawn."""
    ring = Pen(0.5, SEAL, dash=(2.2, 1.6))
    surface.circle(_ISSUER, 156, 21, pen=ring)
    surface.text(_ISSUER, 172.4, "（印　章）", Style(9, colour=GOLD, align="centre"))
    style = Style(15, bold=True, align="centre", lead=1.2, ragged=True)
    name = Box(_ISSUER - 44, 143.4, 88, 13)
    styles = [style, *style.sizes(14, 13)]
    style, lines = fit(it.issuer, styles, (name.w, name.h), "发证单位")
    surface.lines(Box(name.x, 154 - len(lines) * style.step, name.w, 0), lines, style)
    surface.text(_ISSUER, 162, _day(it.issued), Style(13, align="centre"))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
