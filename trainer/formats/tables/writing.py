"""Questions into a table of our own form, and that form empty with hints and drop-downs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from trainer.formats.bank import Pictures
from trainer.formats.drafting import drafted
from trainer.formats.losses import WHOLE, losses
from trainer.formats.reading import Entry
from trainer.formats.settled import settled_zip
from trainer.formats.tables.cells import Grid
from trainer.formats.tables.header import header_of
from trainer.formats.tables.segment import Segment
from trainer.quiz.kinds import KINDS
from trainer.quiz.options import LETTERS
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, Question

if TYPE_CHECKING:
    from openpyxl import Workbook

    from trainer.formats.tables.drawing_writing import Laid

HEADS: Final = (
    "编号", "题型", "题干", *(f"选项{letter}" for letter in LETTERS), "答案", "填空顺序", "解析",
    "依据", "主题", "对象", "难度", "标签",
)  # fmt: skip
_WIDTHS: Final = {"题干": 60, "解析": 40, "依据": 32, "答案": 12, "编号": 16, "标签": 14}
_HELD: Final = tuple(k.label for n, k in KINDS.items() if n not in ("case", "spot"))
_ILLEGAL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]|\r")
_LONGEST: Final = 32_000  # characters that a cell holds
_TOPICS: Final = HEADS.index("主题")
_HINTS: Final = (
    ("题型", f"写这些之一：{'、'.join(_HELD)}。空着时从选项和答案看得出来的也行。"),
    ("题干", "填空题在要填的地方写（　　）。"),
    ("选项A", "单选、多选从 A 起一列一个；排序题按正确的先后写；连线题一列一对，写成“左=右”。"),
    (
        "答案",
        "单选写 B，多选写 ABD，判断写对或错；填空各空用“；”隔开，同样算对的写法用“|”隔开；"
        "数值写成 12±0.5 米；简答一行一个要点，可在行尾写（2分）；排序、连线不用写。",
    ),
    ("填空顺序", "各空可以调换的写“无序”，否则空着。"),
    ("依据", "如：《中华人民共和国安全生产法》（2021-06-10）第二十八条"),
    ("主题", "几个主题用“、”隔开；不在主题表里的会当作标签。"),
    ("对象", f"可写：{'、'.join(AUDIENCES)}。"),
    ("难度", "易、中、难，空着当作中。"),
)


def write(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """An xlsx of our own form, with pictures over the cells whose texts show them."""
    from trainer.formats.tables.drawing_writing import height, laid, with_pictures  # noqa: PLC0415  (brings in lxml)

    book = _book()
    sheet: Any = book.create_sheet("题库")
    _dress(sheet)
    over: list[Laid] = []
    with closing(sheet):  # also where the person stops it: half a sheet complains when it is let go
        for at, row in enumerate(chain((HEADS,), _rows(questions))):
            found = laid(at, row, pictures)
            if found:
                sheet.row_dimensions[at + 1].height = height(found)
                over += found
            sheet.append([_text(sheet, cell) for cell in row])
    return with_pictures(_saved(book), over) if over else _saved(book)


def write_csv(questions: Sequence[Question], pictures: Pictures) -> bytes:
    """The same as CSV in UTF-8, with the mark by which Excel knows it; pictures are not in it."""
    del pictures
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(chain((HEADS,), _rows(questions)))
    return out.getvalue().encode("utf-8-sig")


def template() -> bytes:
    """The form with no question in it: hints on the heads, drop-downs where a list is given."""
    from openpyxl.comments import Comment  # noqa: PLC0415  (slow, and rarely needed)
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415  (likewise)

    book = _book(write_only=False)
    sheet: Any = book.active
    sheet.title = "题库"
    _dress(sheet)
    sheet.append(HEADS)
    for head, hint in _HINTS:
        comment = Comment(hint, "警钟")
        comment.width, comment.height = 320, 40 + 12 * len(hint) // 10
        sheet.cell(1, HEADS.index(head) + 1).comment = comment
    for head, words in (("题型", _HELD), ("难度", DIFFICULTIES), ("填空顺序", ("有序", "无序"))):
        column = sheet.cell(1, HEADS.index(head) + 1).column_letter
        choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
        choice.error, choice.errorTitle = f"请从这些里选：{'、'.join(words)}。", head
        choice.add(f"{column}2:{column}10000")
        sheet.add_data_validation(choice)
    return _saved(book)


def lost(question: Question) -> tuple[str, ...]:
    """What of *question* a row of a workbook cannot carry."""
    return _lost(question, pictures=False)


def lost_csv(question: Question) -> tuple[str, ...]:
    """What of *question* a line of text cannot carry."""
    return _lost(question, pictures=True)


def _lost(question: Question, *, pictures: bool) -> tuple[str, ...]:
    row = _row(question)
    if row is None:
        return (f"{WHOLE}（表格里写不下{question.kind.label}）",)
    back = _back(row)
    held = back.question if isinstance(back, Entry) and not back.doubts else None
    if held is None or any(map(_unwritable, row)):
        return (f"{WHOLE}（内容在表格里会读成别的）",)
    return losses(question, held, "内容在表格里会读成别的", pictures=pictures)


def _back(row: Sequence[str]) -> object:
    """What the row is read as."""
    stripped = [cell.strip() for cell in row]
    rows = [[*HEADS, ""], [*stripped, ""]]
    header = header_of([list(HEADS)])
    assert header is not None  # they are our own
    segment = Segment(Grid("题库", rows), header, "")
    segment.learn(rows[1:])
    return segment.read(1, rows[1])


def _unwritable(cell: str) -> bool:
    return bool(_ILLEGAL.search(cell)) or len(cell) > _LONGEST


def _rows(questions: Iterable[Question]) -> Iterable[tuple[str, ...]]:
    for question in questions:
        row = _row(question)
        if row is not None and not any(said.startswith(WHOLE) for said in lost(question)[:1]):
            yield row


def _row(question: Question) -> tuple[str, ...] | None:
    draft = drafted(question)
    if draft is None or len(draft.options) > len(LETTERS):
        return None
    options = (*draft.options, *[""] * (len(LETTERS) - len(draft.options)))
    return (
        draft.id, question.kind.label, draft.stem, *options, draft.answer,
        "" if draft.ordered else "无序", draft.explanation, draft.source,
        "、".join(question.topics), "、".join(question.audience), question.difficulty,
        "、".join(question.tags),
    )  # fmt: skip


def _book(*, write_only: bool = True) -> Workbook:
    from openpyxl import Workbook  # noqa: PLC0415  (slow, and rarely needed)

    book = Workbook(write_only=write_only)
    book.properties.creator = "警钟"
    return book


def _dress(sheet: Any) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  (slow, and rarely needed)

    sheet.freeze_panes = "D2"
    for place, head in enumerate(HEADS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(head, 18)


def _text(sheet: Any, value: str) -> Any:
    """A cell of text, so that `=…` is no formula and `3-5` no date."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  (slow, and rarely needed)

    cell = WriteOnlyCell(sheet, None)
    cell.value = value
    if value:
        cell.data_type = "s"
        cell.number_format = "@"
    return cell


def _saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return settled_zip(out.getvalue())
