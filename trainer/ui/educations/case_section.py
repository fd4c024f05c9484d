"""Section 2: the case as told here, the talk and what was said in the discussion."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QGridLayout

from trainer.training.education import Education
from trainer.ui.educations.draft import Draft
from trainer.ui.educations.section import Section
from trainer.ui.parts.fields import Field, TextArea
from trainer.ui.tokens import Theme
from trainer.ui.words import t

PAUSE_MS = 800


class CaseSection(Section):
    """Stores a text a moment after the last key, and when the field is left."""

    def __init__(self, theme: Theme, draft: Draft) -> None:
        super().__init__(theme, 2, t("案例和讨论"))
        self.draft = draft
        self.areas = {
            "facts": TextArea(theme, lines=6),
            "causes": TextArea(theme, lines=6),
            "lessons": TextArea(theme, lines=5),
            "talk": TextArea(theme, lines=5),
            "discussion": TextArea(theme, "", t("谁说了什么，大家怎么看，本单位怎么办"), lines=4),
        }
        words = {
            "facts": (t("事故情况"), ""),
            "causes": (t("原因"), ""),
            "lessons": (t("教训"), ""),
            "talk": (t("讨论什么（一行一个问题）"), ""),
            "discussion": (t("讨论情况"), t("必填：归档前要写。")),
        }
        self.fields: dict[str, Field] = {}
        grid = QGridLayout()
        grid.setSpacing(theme.gap(12))
        columns = 1 if theme.narrow else 2
        for place, (name, area) in enumerate(self.areas.items()):
            field = self.fields[name] = Field(theme, *_swap(words[name], area))
            wide = name == "discussion"
            spot = (
                (2, 0, 1, 2) if wide and columns == 2 else (place // columns, place % columns, 1, 1)
            )
            grid.addWidget(field, *spot)
        self.body.addLayout(grid)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep)
        for area in self.areas.values():
            area.textChanged.connect(self._timer.start)
            area.installEventFilter(self)

    def show_education(self, education: Education) -> None:
        """Show what is stored; a field in use keeps its words."""
        for name, area in self.areas.items():
            stored = getattr(education, name)
            text = "\n".join(stored) if name == "talk" else stored
            if not area.hasFocus() and area.text() != text:
                area.blockSignals(True)
                area.setPlainText(text)
                area.blockSignals(False)
            area.setReadOnly(education.archived is not None)
        self.fields["discussion"].below.setVisible(education.archived is None)
        done = bool(education.facts and education.lessons and education.discussion.strip())
        self.show_state(t("已从案例带入，只在这份记录里改"), done=done)

    def keep(self) -> None:
        """Store what the fields say."""
        self._timer.stop()
        if self.draft.education.archived is not None:
            return
        said = {name: area.text() for name, area in self.areas.items()}
        talk = tuple(line.strip() for line in said.pop("talk").splitlines() if line.strip())
        self.draft.write(talk=talk, **said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store at once when a field is left."""
        if event.type() == QEvent.Type.FocusOut and self._timer.isActive():
            self.keep()
        return super().eventFilter(watched, event)


def _swap(words: tuple[str, str], area: TextArea) -> tuple[str, TextArea, str]:
    return words[0], area, words[1]
