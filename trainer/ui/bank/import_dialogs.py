"""Beside an import: text that is pasted, what was left out, and pairs that are nearly the same."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer.formats.batch import Likely, Plan
from trainer.formats.reading import LeftOut
from trainer.ui import style, tokens
from trainer.ui.bank.import_list import stem_of
from trainer.ui.parts.buttons import secondary
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import TextArea
from trainer.ui.parts.table import ListTable
from trainer.ui.parts.table_model import Cell, Column
from trainer.ui.parts.text import Label
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_WIDTH: Final = 760
_ROWS: Final = 8


class PasteDialog(Dialog):
    """`text()` is what was pasted."""

    def __init__(self, theme: Theme, parent: QWidget, text: str) -> None:
        hint = t("从 Word、网页或聊天里复制的试题，题干、选项和答案照原样贴进来。")
        super().__init__(theme, parent, t("粘贴试题"), hint)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.box = TextArea(theme, text, lines=16)
        self.box.setTabChangesFocus(True)
        self.box.setAccessibleName(t("试题的文字"))
        self.box.textChanged.connect(self._look)
        self.add(self.box, 1)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.act_button = self.add_button(t("核对这些题"), "primary")
        self.act_button.clicked.connect(lambda _=False: self.accept())
        self.finished.connect(self.deleteLater)
        self._look()
        (self.act_button if text.strip() else self.box).setFocus()

    def text(self) -> str:
        """The text as it now stands."""
        return self.box.text()

    def _look(self) -> None:
        self.act_button.setEnabled(bool(self.box.text().strip()))


class LeftOutDialog(Dialog):
    """Everything in the files that is no question, where it stands and why."""

    def __init__(self, theme: Theme, parent: QWidget, left_out: Sequence[LeftOut]) -> None:
        title = t("文件里不是试题的 {:,} 处").format(len(left_out))
        super().__init__(
            theme, parent, title, t("这些没有读成题；如果里面有题，改好文件再导一次。")
        )
        self.setMinimumWidth(theme.px(_WIDTH))
        self.table = ListTable(
            theme,
            [Column(t("原文"), _said), Column(t("为什么"), lambda one: one.why, 300, small=True)],
            name=title,
            two_lines=True,
        )
        self.table.set_rows(left_out)
        self.table.setMinimumHeight(theme.px(tokens.ROW_TWO_LINES) * _ROWS)
        self.add(self.table, 1)
        close = self.add_button(t("关闭"))
        close.clicked.connect(lambda _=False: self.accept())
        self.finished.connect(self.deleteLater)


def _said(one: LeftOut) -> Cell:
    return Cell(one.text or t("（空的）"), str(one.place))


class NearDialog(Dialog):
    """Pairs one after the other, the difference marked; `unwanted` carries the place of an entry."""

    unwanted = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        plan: Plan,
        pairs: Sequence[Likely],
        stems: dict[str, str],
    ) -> None:
        title = t("{:,} 对题很像").format(len(pairs))
        super().__init__(theme, parent, title, t("不选就都要。标出来的是不一样的字。"))
        self.plan, self.pairs, self._stems = plan, list(pairs), stems
        self.setMinimumWidth(theme.px(_WIDTH))
        self.at = 0
        self.number = Label(theme, "", tokens.SMALL, tone="ink2")
        self.here, self.there = _Side(theme, t("文件里")), _Side(theme, t("另一题"))
        for part in (self.number, self.here, self.there):
            self.add(part)
        self.no_button = secondary(theme, t("不要这题"))
        self.both_button = secondary(theme, t("都要"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.both_button)
        buttons.addWidget(self.no_button)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.both_button.clicked.connect(lambda _=False: self._next())
        self.no_button.clicked.connect(lambda _=False: self._drop())
        self.add_button(t("看完了")).clicked.connect(lambda _=False: self.accept())
        self.finished.connect(self.deleteLater)
        self._show()

    def _show(self) -> None:
        pair = self.pairs[self.at]
        one = stem_of(self.plan.batch.entries[pair.at])
        if pair.ref:
            other, place = self._stems.get(pair.ref, ""), t("题库里已有")
        else:
            other = stem_of(self.plan.batch.entries[pair.other])
            place = self.plan.place(pair.other)
        self.number.setText(
            t("第 {:,} 对，共 {:,} 对，{:.0%} 相同").format(
                self.at + 1, len(self.pairs), pair.share
            )
        )
        self.here.show_text(self.plan.place(pair.at), one, other)
        self.there.show_text(place, other, one)

    def _drop(self) -> None:
        self.unwanted.emit(self.pairs[self.at].at)
        self._next()

    def _next(self) -> None:
        if self.at + 1 < len(self.pairs):
            self.at += 1
            self._show()
        else:
            self.accept()


class _Side(QWidget):
    def __init__(self, theme: Theme, place: str) -> None:
        super().__init__()
        self._theme = theme
        self.place = Label(theme, place, tokens.SMALL, tone="ink2")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setFont(style.font(theme, tokens.BODY))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        column.addWidget(self.place)
        column.addWidget(self.text)

    def show_text(self, place: str, text: str, other: str) -> None:
        """Show *text* with what is not in *other* marked."""
        self.place.setText(place)
        ground = self._theme.color("warnsoft")
        parts = []
        for what, a, b, _, _ in SequenceMatcher(None, text, other, autojunk=False).get_opcodes():
            piece = escape(text[a:b])
            marked = f'<b style="background:{ground}">{piece}</b>'
            parts.append(piece if what == "equal" or not piece else marked)
        self.text.setText("".join(parts))
        self.text.setAccessibleName(text)
