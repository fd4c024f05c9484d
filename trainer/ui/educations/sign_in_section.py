"""Section 5: who was there. A press is 到; a second press asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from trainer.training.attendance import Attendee, State
from trainer.training.education import Education
from trainer.ui.educations.draft import Draft
from trainer.ui.educations.section import Section
from trainer.ui.parts.attendance_dialog import AttendanceDialog
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.person_tile import PersonTile
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

NAME = 18


class SignInSection(Section):
    """Tiles by name; `print_asked` wants the sheet to sign on paper."""

    print_asked = Signal()

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, 5, t("签到"))
        self.draft = draft
        self.tiles: list[PersonTile] = []
        self.grid = QGridLayout()
        self.grid.setSpacing(theme.gap(8))
        words = t("按一下是到，再按一下登记缺勤和原因。本人在打印的签到表上签名，不得代签。")
        self.body.addWidget(Paragraph(theme, words, tone="ink2"))
        self.body.addLayout(self.grid)
        self.rest = Button(theme, t("其余都到"), icon="check")
        self.sheet = Button(theme, t("打印签到表"), icon="printer")
        self.rest.clicked.connect(lambda _=False: draft.mark_rest())
        self.sheet.clicked.connect(lambda _=False: self.print_asked.emit())
        row = QHBoxLayout()
        row.setSpacing(theme.gap(8))
        row.addWidget(self.rest)
        row.addWidget(self.sheet)
        row.addStretch()
        self.body.addLayout(row)

    def show_education(self, education: Education) -> None:
        """Show who is signed in."""
        if [tile.attendee.no for tile in self.tiles] != [a.no for a in education.roll]:
            self._make(education.roll)
        archived = education.archived is not None
        for tile, attendee in zip(self.tiles, education.roll, strict=True):
            tile.show_attendee(attendee)
            tile.setEnabled(not archived)
        left = sum(a.state is State.UNMARKED for a in education.roll)
        note = t("{} / {} 人到").format(education.present, len(education.roll))
        self.show_state(note, done=bool(education.roll) and not left)
        self.rest.setVisible(bool(left) and not archived)

    def press(self, place: int) -> None:
        """Sign someone in, or ask how it is if they are signed in already."""
        attendee = self.tiles[place].attendee
        if attendee.state is State.UNMARKED:
            self.draft.mark(attendee.no, State.PRESENT)
        else:
            self._ask(attendee)

    def _make(self, roll: tuple[Attendee, ...]) -> None:
        for tile in self.tiles:
            self.grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [PersonTile(self.theme, n, a, NAME) for n, a in enumerate(roll, 1)]
        columns = 4 if self.theme.narrow else 5
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, n=place: self.press(n))
            self.grid.addWidget(tile, place // columns, place % columns)
        for column in range(columns):
            self.grid.setColumnStretch(column, 1)

    def _ask(self, attendee: Attendee) -> None:
        dialog = AttendanceDialog(self.theme, self.window(), attendee)
        dialog.marked.connect(lambda state, note: self.draft.mark(attendee.no, state, note))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
