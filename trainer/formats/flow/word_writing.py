"""Word files: a bank with its answers to be read again, and a paper without them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from trainer.formats.bank import Pictures
from trainer.formats.flow.typing_out import typed_out
from trainer.formats.flow.word_picture import Insets
from trainer.formats.settled import settled_zip
from trainer.quiz import rich
from trainer.quiz.kinds import KINDS
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.options import LETTERS
from trainer.quiz.paper import numeral
from trainer.quiz.picture import SHOWN
from trainer.quiz.prompt import (
    Arrange,
    Choose,
    Fill,
    Number,
    Option,
    Pair,
    Prompt,
    Several,
    Spot,
    Write,
)
from trainer.quiz.question import Question

_WIDEST: Final = 14.0  # cm that a picture may take
_INDENTED: Final = 8.0  # cm beside the letter of an option
_ROOM: Final = 4  # lines to write on
_SERIF, _SANS = "宋体", "黑体"


def write(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """A bank with answers, as it is typed; what `lost` names is not in it."""
    page = _Page(pictures)
    for line in typed_out(questions):
        page.line(line.text, bold=line.what == "heading", indent=line.what in ("option", "note"))
    return page.saved()


def write_paper(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """The questions as candidates get them, without a key."""
    page = _Page(pictures)
    order, kinds = list(KINDS), [q.kind.name for q in questions]
    places = sorted(range(len(kinds)), key=lambda place: order.index(kinds[place]))
    for at, (kind, group) in enumerate(groupby(places, key=lambda p: kinds[p]), start=1):
        page.line(f"{numeral(at)}、{KINDS[kind].label}", bold=True)
        for number, question in enumerate((questions[place] for place in group), start=1):
            page.text(f"{number}．{question.stem}")
            judged = isinstance(question.kind, Judge)
            page.asked(question.kind.prompt(), judged=judged)
    return page.saved()


class _Page:
    """A document that grows line by line."""

    def __init__(self, pictures: Pictures) -> None:
        from docx import Document  # noqa: PLC0415  (slow, and rarely needed)
        from docx.oxml.ns import qn  # noqa: PLC0415  (likewise)
        from docx.shared import Cm, Pt  # noqa: PLC0415  (likewise)

        self._document: Any = Document()
        self._insets, self._cm, self._qn = Insets(self._document, pictures), Cm, qn
        style = self._document.styles["Normal"]
        style.font.size, style.font.name = Pt(10.5), "Times New Roman"
        style.element.rPr.rFonts.set(qn("w:eastAsia"), _SERIF)
        style.paragraph_format.space_after = Pt(3)
        section = self._document.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)

    def line(self, text: str, *, bold: bool = False, indent: bool = False) -> None:
        """One paragraph as it stands, soft breaks where the text has lines."""
        paragraph = self._paragraph(indent=indent)
        at = 0
        for found in SHOWN.finditer(text):
            self._run(paragraph, text[at : found.start()], bold=bold)
            if not self._insets.put(paragraph, found[2], found[1], _widest(indent=indent)):
                self._run(paragraph, found[0], bold=bold)
            at = found.end()
        self._run(paragraph, text[at:], bold=bold)

    def _run(self, paragraph: Any, text: str, *, bold: bool) -> None:
        run = paragraph.add_run(text)
        run.bold = bold
        if bold:
            run.font.name = "Arial"
            run._element.rPr.rFonts.set(self._qn("w:eastAsia"), _SANS)  # noqa: SLF001  (no other way)

    def text(self, text: str, *, indent: bool = False) -> None:
        """A text with its bold words and pictures as they are read."""
        for block in rich.parsed(text):
            match block:
                case rich.Paragraph(inlines):
                    self._inlines(inlines, indent=indent)
                case rich.Items(items):
                    for item in items:
                        self._inlines((rich.Words("· "), *item), indent=True)
                case rich.TableBlock(rows):
                    self._table(rows)
                case rich.PictureBlock(alt, ref):
                    self._show(self._paragraph(indent=indent), ref, alt, indent=indent)
                case rich.FormulaBlock(tex):
                    self.line(tex, indent=True)

    def asked(self, prompt: Prompt, *, judged: bool = False) -> None:  # noqa: PLR0912  (one a prompt)
        """Room for the answer to *prompt*."""
        match prompt:
            case Choose(options):
                for option in () if judged else options:
                    self.text(_lettered(option), indent=True)
                if judged:
                    self.line("（　　）", indent=True)
            case Arrange(options):
                for option in options:
                    self.text(_lettered(option), indent=True)
                self.line(f"正确的先后：{'＿＿' * len(options)}", indent=True)
            case Pair(lefts, options):
                for number, left in enumerate(lefts, start=1):
                    self.text(f"（{number}）{left}　——　（　　）", indent=True)
                for option in options:
                    self.text(_lettered(option), indent=True)
            case Fill() | Number():
                for text in _gaps(prompt):
                    self.line(text, indent=True)
            case Spot(picture, count):
                self._show(self._paragraph(indent=False), picture, "", indent=False)
                for number in range(1, count + 1):
                    self.line(f"（{number}）{'＿' * 30}", indent=True)
            case Several(parts):
                for number, part in enumerate(parts, start=1):
                    self.text(f"（{number}）{part.stem}", indent=True)
                    self.asked(part.prompt, judged=_is_judge(part.prompt))
            case Write():
                for _ in range(_ROOM):
                    self.line("＿" * 36, indent=True)

    def saved(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self._document.save(out)
        return settled_zip(out.getvalue())

    def _paragraph(self, *, indent: bool) -> Any:
        paragraph = self._document.add_paragraph()
        if indent:
            paragraph.paragraph_format.left_indent = self._cm(0.74)
        return paragraph

    def _inlines(self, inlines: rich.Inlines, *, indent: bool) -> None:
        self._fill(self._paragraph(indent=indent), inlines, indent=indent)

    def _fill(self, paragraph: Any, inlines: rich.Inlines, *, indent: bool) -> None:
        for inline in inlines:
            match inline:
                case rich.Words(text, bold):
                    paragraph.add_run(text).bold = bold
                case rich.Formula(tex):
                    paragraph.add_run(tex).italic = True
                case rich.PictureInline(alt, ref):
                    self._show(paragraph, ref, alt, indent=indent)

    def _table(self, rows: Sequence[Sequence[rich.Inlines]]) -> None:
        table = self._document.add_table(rows=len(rows), cols=max(map(len, rows), default=1))
        table.style = "Table Grid"
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                self._fill(table.cell(at, place).paragraphs[0], cell, indent=True)

    def _show(self, paragraph: Any, ref: str, alt: str, *, indent: bool) -> None:
        if not self._insets.put(paragraph, ref, alt, _widest(indent=indent)):
            paragraph.add_run("［图片请在程序里看］")


def _widest(*, indent: bool) -> float:
    return _INDENTED if indent else _WIDEST


def _lettered(option: Option) -> str:
    return f"{option.key}．{option.text}"


def _is_judge(prompt: Prompt) -> bool:
    return isinstance(prompt, Choose) and all(o.key not in LETTERS for o in prompt.options)


def _gaps(prompt: Fill | Number) -> Iterator[str]:
    if isinstance(prompt, Number):
        yield f"＿＿＿＿＿＿＿＿ {prompt.unit}"
        return
    for number in range(1, prompt.blanks + 1):
        yield f"第{number}空：＿＿＿＿＿＿＿＿"
