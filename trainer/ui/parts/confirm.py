"""Asks once before what cannot come back, and says what will follow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from trainer.ui import tokens
from trainer.ui.parts.buttons import Button, Kind
from trainer.ui.parts.ring import FocusRing
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

WIDTH = 480


class Dialog(QDialog):
    """A window of its own with a title, a body (`add`) and buttons at its foot."""

    def __init__(self, theme: Theme, parent: QWidget | None, title: str, text: str = "") -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(theme.px(WIDTH))
        outer = QVBoxLayout(self)
        pad = theme.gap(24)
        outer.setContentsMargins(pad, pad, pad, theme.gap(20))
        outer.setSpacing(theme.gap(12))
        outer.addWidget(Paragraph(theme, title, tokens.SECTION, bold=True))
        if text:
            outer.addWidget(Paragraph(theme, text, tone="ink2"))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.gap(12))
        outer.addLayout(self.body, 1)
        outer.addItem(_slack())
        outer.addSpacing(theme.gap(8))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.gap(8))
        self.foot.addStretch()
        outer.addLayout(self.foot)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ring = FocusRing(theme, self)

    def sizeHint(self) -> QSize:
        """Be as high as the words need at this width."""
        hint, layout = super().sizeHint(), self.layout()
        width = max(hint.width(), self.minimumWidth())
        height = layout.totalHeightForWidth(width) if layout else hint.height()
        return QSize(width, height)

    def showEvent(self, event: QShowEvent) -> None:
        """Grow to what the words need now that the style sheet counts."""
        super().showEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Grow when something is said that had no room yet, as a line under a field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def _grow(self) -> None:
        self.resize(self.size().expandedTo(self.sizeHint()))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget to the body."""
        self.body.addWidget(widget, stretch)

    def add_button(self, text: str, kind: Kind = "secondary") -> Button:
        """Add a button at the foot, the act last; connect it yourself."""
        button = Button(self.theme, text, kind)
        self.foot.addWidget(button)
        return button


def _slack() -> QSpacerItem:
    policy = QSizePolicy.Policy
    return QSpacerItem(0, 0, policy.Minimum, policy.Expanding)


class ConfirmDialog(Dialog):
    """A question in the title, what follows in the text; the safe way has the focus."""

    def __init__(  # noqa: PLR0913 - each is a choice of the caller
        self,
        theme: Theme,
        parent: QWidget | None,
        *,
        question: str,
        text: str,
        act: str,
        stay: str = "",
        danger: bool = True,
    ) -> None:
        super().__init__(theme, parent, question, text)
        self.stay_button = self.add_button(stay or t("取消"))
        self.act_button = self.add_button(act, "danger" if danger else "primary")
        self.stay_button.clicked.connect(lambda _=False: self.reject())
        self.act_button.clicked.connect(lambda _=False: self.accept())
        safe = self.stay_button if danger else self.act_button
        safe.setDefault(True)
        safe.setFocus()


def confirm(  # noqa: PLR0913 - each is a choice of the caller
    theme: Theme,
    parent: QWidget | None,
    *,
    question: str,
    text: str,
    act: str,
    stay: str = "",
    danger: bool = True,
) -> bool:
    """Ask and wait; tell whether the person wants the act."""
    dialog = ConfirmDialog(
        theme, parent, question=question, text=text, act=act, stay=stay, danger=danger
    )
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return wanted
