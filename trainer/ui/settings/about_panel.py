"""Which key signs our certificates, which program this is, and its manual."""

from __future__ import annotations

from textwrap import wrap

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from trainer import __version__
from trainer.ui import tokens
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.flow import Flow
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

LICENCES = (
    ("警钟", "Apache License 2.0"),
    ("思源黑体 Noto Sans SC", "SIL Open Font License 1.1"),
    ("Lucide 图标", "ISC"),
    ("Qt 和 PySide6", "LGPL 3"),
    ("SQLAlchemy、Alembic、Pydantic、openpyxl、PyYAML、argon2-cffi", "MIT"),
    ("ReportLab、pypdfium2、segno、Markdown", "BSD"),
    ("cryptography", "Apache 2.0 / BSD"),
)


class KeyPanel(Panel):
    """The public key that checks this unit's certificates; `copied()` once it is taken."""

    copied = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("证书公钥指纹"), icon="key-round")
        words = t("别的单位核对本单位签发的证书时，对这一串。只有这一串能公开，密钥不出本机。")
        self._key = ""
        self.key = Paragraph(theme, "")
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = Button(theme, t("复制"), icon="copy", size="small")
        self.copy.clicked.connect(lambda _=False: self._copy())
        buttons = Flow(theme.gap(8))
        buttons.add(self.copy)
        self.add(Paragraph(theme, words, tokens.SMALL, tone="ink2"))
        self.add(self.key)
        self.add(buttons)
        self.body.setSpacing(theme.gap(12))

    def show_key(self, key: str) -> None:
        """Show it in groups of four, as one reads it out."""
        self._key = key
        self.key.say(" ".join(wrap(key, 4)))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._key)
        self.copied.emit()


class AboutPanel(Panel):
    """Version, licences, `manual_asked()`."""

    manual_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, t("关于"), icon="info")
        self.add(Paragraph(theme, t("警钟 {0}　安全生产培训与知识测评").format(__version__)))
        lines = "\n".join(f"{t(name)}：{licence}" for name, licence in LICENCES)
        self.add(Paragraph(theme, lines, tokens.SMALL, tone="ink2"))
        self.manual = Button(theme, t("使用手册"), icon="book-open", keys="F1")
        self.manual.clicked.connect(lambda _=False: self.manual_asked.emit())
        buttons = Flow(theme.gap(8))
        buttons.add(self.manual)
        self.add(buttons)
        self.body.setSpacing(theme.gap(12))
