"""Who we are: name, trades, the hour of the meeting, the phones on pocket cards."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.office import Profile
from trainer.training.vocabulary import TRADES
from trainer.ui import tokens
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button, IconButton
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label
from trainer.ui.parts.tick_grid import TickGrid
from trainer.ui.tokens import Theme
from trainer.ui.words import t

MOST_PHONES = 5


class UnitPanel(Panel):
    """`kept(profile)` when the person saves; `refuse` says what is wrong with it."""

    kept = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("本单位"), t("印在证书、记录和责任卡上"))
        self.banner = Banner(theme, "error", " ")
        self.banner.hide()
        self.unit = TextField(theme)
        self.meeting = TextField(theme, placeholder="07:30")
        self.trades = TickGrid(theme, TRADES)
        self.phones = PhoneRows(theme)
        self.save = Button(theme, t("保存"), "primary", keys="Ctrl S")
        self.save.clicked.connect(lambda _=False: self.send())
        self._arrange()

    def show_profile(self, profile: Profile) -> None:
        """Show what is kept."""
        self.refuse("")
        self.unit.setText(profile.unit)
        self.meeting.setText(profile.meeting)
        self.trades.set_ticked(profile.trades)
        self.phones.show_phones(profile.phones)

    def send(self) -> None:
        """Ask to keep what the fields say."""
        self.kept.emit(
            Profile(
                self.unit.text().strip(),
                self.trades.ticked(),
                self.meeting.text().strip(),
                self.phones.phones(),
            )
        )

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        self.banner.say(sentence)
        self.banner.setVisible(bool(sentence))

    def _arrange(self) -> None:
        theme = self.theme
        self.add(self.banner)
        row = QHBoxLayout()
        row.setSpacing(theme.gap(16))
        row.addWidget(Field(theme, t("单位名称"), self.unit), 3)
        row.addWidget(Field(theme, t("晨会时间"), self.meeting), 1)
        self.add(row)
        self.add(Label(theme, t("行业（决定法定学时和推荐的案例）"), tokens.SMALL, tone="ink2"))
        self.add(self.trades)
        self.add(Label(theme, t("责任卡上的电话"), tokens.SMALL, tone="ink2"))
        self.add(self.phones)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.add(foot)
        self.body.setSpacing(theme.gap(12))


class PhoneRows(QWidget):
    """Names and numbers, a row each; empty rows are not kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: list[tuple[QWidget, TextField, TextField]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(8))
        self.more = Button(theme, t("加一个电话"), "link", "plus", size="small")
        self.more.clicked.connect(lambda _=False: self._add("", "").setFocus())
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def show_phones(self, phones: tuple[tuple[str, str], ...]) -> None:
        """Show other phones."""
        while self.rows:
            self._drop(self.rows[0][0])
        for name, number in phones:
            self._add(name, number)

    def phones(self) -> tuple[tuple[str, str], ...]:
        """Give what is written, without empty rows."""
        pairs = [(name.text().strip(), number.text().strip()) for _, name, number in self.rows]
        return tuple(pair for pair in pairs if pair[0])

    def _add(self, name: str, number: str) -> TextField:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.theme.gap(8))
        fields = (TextField(self.theme, name, t("名称")), TextField(self.theme, number, t("号码")))
        for field, words in zip(fields, (t("电话名称"), t("电话号码")), strict=True):
            field.setAccessibleName(words)
            layout.addWidget(field, 1)
        away = IconButton(self.theme, "trash-2", t("去掉这个电话"))
        away.clicked.connect(lambda _=False: self._drop(row))
        layout.addWidget(away)
        self.rows.append((row, *fields))
        self._column.insertWidget(self._column.count() - 1, row)
        self.more.setVisible(len(self.rows) < MOST_PHONES)
        return fields[0]

    def _drop(self, row: QWidget) -> None:
        self.rows = [kept for kept in self.rows if kept[0] is not row]
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.more.setVisible(len(self.rows) < MOST_PHONES)
