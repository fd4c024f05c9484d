"""People from a table: 工号 姓名 单位/部门/班组 岗位 类别 入职日期. Nothing is guessed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from trainer.formats.calendar_day import day
from trainer.formats.problem import Problem
from trainer.formats.rows import Cell, Row, Sheet, sheets
from trainer.quiz.refusals import Invalid
from trainer.training.person import CATEGORIES, Person

RosterProblem = Problem
"""*line* is the row, *sheet* the sheet."""

NO, NAME, PLACE, POST, CATEGORY, JOINED = (
    "工号", "姓名", "单位/部门/班组", "岗位", "类别", "入职日期",
)  # fmt: skip
COLUMNS = (NO, NAME, PLACE, POST, CATEGORY, JOINED)
"""What a file must have; in place of the third, the three columns of PARTS will do."""

PARTS = ("单位", "部门", "班组")
_KNOWN = (*COLUMNS, *PARTS)
_HEAD_ROWS = 10


@dataclass(frozen=True, slots=True)
class People:
    """*read* counts the rows below the header that hold anything; each is a person or a problem."""

    people: tuple[Person, ...]
    problems: tuple[Problem, ...]
    read: int


def read_roster(data: bytes, name: str) -> People:
    """The people in an xlsx or csv file. Raises Invalid where no table with all columns is found."""
    reading = _Reading(name)
    found = [(sheet, head) for sheet in sheets(data, name) if (head := _head(sheet))]
    if not found:
        raise Invalid(f"“{name}”的前{_HEAD_ROWS}行里没有表头，请放上一行：{'、'.join(COLUMNS)}。")
    for sheet, head in found:
        reading.sheet(sheet, head)
    return People(tuple(reading.people.values()), tuple(reading.problems), reading.read)


@dataclass(frozen=True, slots=True)
class _Head:
    row: int
    columns: Mapping[str, int]


def _head(sheet: Sheet) -> _Head | None:
    """The row that names most columns, if it names both, or at least three."""
    best, known = None, 2
    for row in sheet.rows[:_HEAD_ROWS]:
        names = [_title(c) for c in row.cells]
        count = len(set(names) & set(_KNOWN))
        if count > known:
            best, known = row, count
    return _Head(best.number, _columns(best, sheet)) if best else None


def _columns(row: Row, sheet: Sheet) -> dict[str, int]:
    names = [_title(c) for c in row.cells]
    where = f"工作表“{sheet.name}”第{row.number}行" if sheet.name else f"第{row.number}行"
    twice = [n for n, times in Counter(names).items() if times > 1 and n in _KNOWN]
    if twice:
        raise Invalid(f"{where}的表头里“{twice[0]}”出现了两次，请改掉一个。")
    place = (PLACE,) if PLACE in names or not set(names) & set(PARTS) else PARTS
    missing = [n for n in (NO, NAME, *place, POST, CATEGORY, JOINED) if n not in names]
    if missing:
        seen = "、".join(n for n in names if n)
        raise Invalid(f"{where}的表头缺少{'、'.join(missing)}，现有{seen}，请补齐后再导入。")
    return {n: names.index(n) for n in _KNOWN if n in names}


def _title(cell: Cell) -> str:
    """A column's name without blanks, width and marks like `*`."""
    text = unicodedata.normalize("NFKC", str(cell or ""))
    return "".join(text.split()).strip("*:").replace("\\", "/")


class _Wrong(Exception):
    """A row that is no person; the message says why."""


@dataclass(slots=True)
class _Reading:
    file: str
    people: dict[str, Person] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    read: int = 0

    def sheet(self, sheet: Sheet, head: _Head) -> None:
        """Take all rows below the header."""
        for row in sheet.rows:
            if row.number > head.row and not row.empty:
                self.read += 1
                self._row(sheet, row, head)

    def _row(self, sheet: Sheet, row: Row, head: _Head) -> None:
        wrong: list[str] = []
        person = _person(_cells(row, head), wrong)
        here = f"工作表“{sheet.name}”第{row.number}行" if sheet.name else f"第{row.number}行"
        if person.no in self.places:
            wrong.append(f"工号“{person.no}”已经出现在{self.places[person.no]}，请核对后只留一行。")
        elif person.no:
            self.places[person.no] = here
        if not wrong:
            self.people[person.no] = person
        self.problems += [Problem(self.file, row.number, said, sheet.name) for said in wrong]


def _cells(row: Row, head: _Head) -> dict[str, Cell]:
    return {n: row.cells[at] if at < len(row.cells) else None for n, at in head.columns.items()}


def _person(cells: Mapping[str, Cell], wrong: list[str]) -> Person:
    unit, department, team = _place(cells, wrong)
    return Person(
        no=_told(cells, NO, wrong),
        name=_told(cells, NAME, wrong),
        unit=unit,
        department=department,
        team=team,
        post=_text(cells, POST, wrong),
        category=_category(cells, wrong),
        joined=_joined(cells, wrong),
    )


def _text(cells: Mapping[str, Cell], column: str, wrong: list[str]) -> str:
    value = cells.get(column)
    if isinstance(value, float | date | bool):
        wrong.append(f"“{column}”写了“{value}”，要写成文字，请改正。")
        return ""
    text = "" if value is None else str(value).strip()
    if text.startswith("#") and text.endswith(("!", "?", "/A")):
        wrong.append(f"“{column}”的公式出错（{text}），请改正。")
        return ""
    return text


def _told(cells: Mapping[str, Cell], column: str, wrong: list[str]) -> str:
    before = len(wrong)
    text = _text(cells, column, wrong)
    if not text and len(wrong) == before:
        wrong.append(f"“{column}”是空的，请补上。")
    return text


def _place(cells: Mapping[str, Cell], wrong: list[str]) -> tuple[str, str, str]:
    if PLACE not in cells:
        unit, department, team = (_text(cells, part, wrong) for part in PARTS)
        return unit, department, team
    text = _text(cells, PLACE, wrong).replace("／", "/")
    parts = [part.strip() for part in text.split("/")]
    if len(parts) > len(PARTS):
        wrong.append(f"“{PLACE}”写了“{text}”，最多三级，请改正。")
    unit, department, team, *_ = (*parts, "", "")
    return unit, department, team


def _category(cells: Mapping[str, Cell], wrong: list[str]) -> str:
    category = _told(cells, CATEGORY, wrong)
    if category and category not in CATEGORIES:
        wrong.append(f"“{CATEGORY}”写了“{category}”，只能是{'、'.join(CATEGORIES)}之一，请改正。")
    return category


def _joined(cells: Mapping[str, Cell], wrong: list[str]) -> date | None:
    value = cells.get(JOINED)
    if value is None or not str(value).strip():
        return None
    found = day(value)
    if found is None:
        wrong.append(f"“{JOINED}”写了“{value}”，认不准是哪一天，请写成 2022-05-08。")
    return found
