"""Columns whose head says one thing and whose cells say another, and what became of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from trainer.formats.tables.header import Header
from trainer.formats.tables.roles import MANY, ROLES, head_of, hint_of

Notes = tuple[tuple[int, str], ...]
Rows = Sequence[Sequence[str]]
_TOKEN: Final = re.compile(r"##|\*\*|\$\$|\|")
_SAMPLE: Final = 300
_OURS: Final = frozenset(("编号", "填空顺序", "依据", "对象", "标签"))
"""Together only in the form that we write ourselves, where any id is one."""


def settled(header: Header, rows: Rows) -> tuple[Header, Notes]:
    """*header* after a look at the cells: heads that claim the same, numbers that are no ids."""
    if not header.row:
        return header, ()
    sample = [row for row in rows[header.first : header.first + _SAMPLE] if any(row)]
    roles, notes = list(header.roles), []
    for at, head in enumerate(header.heads):
        role = head_of(head).role
        if roles[at] or role not in ROLES or not role or role in MANY or role not in roles:
            continue
        first = roles.index(role)
        if _filled(sample, first) == 0 < _filled(sample, at):
            roles[at], roles[first], first, at = role, "", at, first  # noqa: PLW2901
        said = f"“{header.heads[first]}”已经是{ROLES[role]}，这一列没有导入。"
        notes.append((at, said))
    if (
        "id" in roles
        and not set(header.heads) >= _OURS
        and _only_numbers(sample, roles.index("id"))
    ):
        notes.append((roles.index("id"), "这一列只是序号，没有当作编号。"))
        roles[roles.index("id")] = ""
    return header._replace(roles=tuple(roles)), tuple(notes)


def _filled(rows: Rows, at: int) -> int:
    return sum(bool(row[at].strip()) for row in rows)


def _only_numbers(rows: Rows, at: int) -> bool:
    return all(not row[at].strip() or row[at].strip().isdigit() for row in rows)


def hint_notes(header: Header, rows: Rows) -> Notes:
    """Where a head names a mark between options that the cells do not have."""
    if "options" not in header.roles:
        return ()
    at = header.roles.index("options")
    named = _TOKEN.search(hint_of(header.heads[at]))
    cells = [row[at] for row in rows if row[at].strip()]
    if named is None or not cells or any(named[0] in cell for cell in cells):
        return ()
    said = f"列名说选项之间用“{named[0]}”隔开，格里却不是这样；已按格里的写法分开，请核对。"
    return ((at, said),)
