"""The bar under a question: back, mark, how far one is, on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from trainer.ui.exam import words
from trainer.ui.exam.sheet import AnswerSheet
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.text import ElidedLabel
from trainer.ui.tokens import Theme
from trainer.ui.words import t

HEIGHT = 88
BUTTON = 48


class PlayerFoot(QFrame):
    """Its buttons are public; the player connects them."""

    def __init__(self, theme: Theme, sheet: AnswerSheet) -> None:
        super().__init__()
        self.theme, self._sheet = theme, sheet
        self.setProperty("part", "top-line")
        self.setFixedHeight(theme.px(BUTTON) + theme.gap(HEIGHT - BUTTON))
        self.back = self._button("back", t("上一题"), "arrow-left")
        self.flag = self._button("flag", t("标记"), "flag")
        self.flag.setCheckable(True)
        self.overview = self._button("overview", "", "layout-grid")
        self.forward = self._button("forward", t("下一题"))
        self.forward.set_kind("primary")
        self.forward.setMinimumWidth(theme.px(152))
        self.hint = ElidedLabel(theme, "", tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(40), 0, theme.gap(40), 0)
        row.setSpacing(theme.gap(16))
        for button in (self.back, self.flag, self.overview):
            row.addWidget(button)
        row.addSpacing(theme.gap(8))
        row.addWidget(self.hint, 1)
        row.addWidget(self.forward)

    def refresh(self, *, narrow: bool) -> None:
        """Show the words that fit the question open now."""
        sheet = self._sheet
        self.back.setEnabled(sheet.place > 0)
        flagged = sheet.flagged(sheet.item)
        self.flag.setChecked(flagged)
        self.flag.setText(t("已标记") if flagged else t("标记"))
        done = len(sheet.items) - len(sheet.open_items())
        self.overview.setText(t("已答 {} / {}").format(done, len(sheet.items)))
        self.overview.setVisible(narrow)
        self.forward.setText(t("检查并交卷") if sheet.last else t("下一题  →"))
        self.forward.setAccessibleName(t("检查并交卷") if sheet.last else t("下一题"))
        self.hint.setText("" if narrow else words.hint(sheet.item))

    def _button(self, name: str, text: str, icon: str = "") -> Button:
        button = Button(self.theme, text, "secondary", icon, size="large")
        button.setObjectName(name)
        button.setFixedHeight(self.theme.px(BUTTON))
        return button
