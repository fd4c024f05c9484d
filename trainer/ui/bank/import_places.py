"""In place of the entries: while files are read, and when none of them could be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.formats.batch import Batch
from trainer.ui import tokens
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import primary, secondary
from trainer.ui.parts.meter import Meter
from trainer.ui.parts.scroll import ScrollPage
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t

_WIDTH = 480


class ReadingPlace(QWidget):
    """How far the reading is, with the way out."""

    cancelled = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.meter = Meter(theme, 0, t("还没有开始"))
        self.meter.setFixedWidth(theme.px(_WIDTH))
        self.words = Label(theme, t("还什么都没有写。"), tokens.SMALL, tone="ink2")
        self.cancel_button = secondary(theme, t("取消"))
        self.cancel_button.clicked.connect(lambda _=False: self.cancelled.emit())
        inner = QVBoxLayout()
        inner.setSpacing(theme.gap(12))
        inner.addStretch()
        inner.addWidget(Label(theme, t("正在读“{}”").format(name), tokens.SECTION, bold=True))
        inner.addWidget(self.meter)
        inner.addWidget(self.words)
        row = QHBoxLayout()
        row.addWidget(self.cancel_button)
        row.addStretch()
        inner.addLayout(row)
        inner.addStretch()
        middle = QHBoxLayout(self)
        middle.addStretch()
        middle.addLayout(inner)
        middle.addStretch()

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        words = t("读了 {:,} / {:,}").format(done, whole)
        self.meter.show_share(done / whole if whole else 0, words)
        self.words.setText(t("{}，还什么都没有写。").format(words))


class Unreadable(ScrollPage):
    """Which file, why, and what works instead."""

    other_asked = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, batch: Batch, formats: Sequence[tuple[str, tuple[str, ...]]]
    ) -> None:
        super().__init__(theme, padding=0, gap=16)
        for reading in batch.readings:
            why = "\n".join(p.sentence for p in reading.troubles) or t("里面没有读到试题。")
            self.add(Banner(theme, "error", why, title=t("没有读“{}”").format(reading.file)))
        known = "\n".join(f"{label}：{' '.join(endings)}" for label, endings in formats)
        self.add(Label(theme, t("可以导入的文件"), bold=True))
        self.add(Paragraph(theme, known, tone="ink2"))
        self.add(
            Paragraph(theme, t("也可以把试题的文字复制过来，在题库页按 Ctrl V 粘贴。"), tone="ink2")
        )
        self.other_button = primary(theme, t("换一个文件…"))
        self.other_button.clicked.connect(lambda _=False: self.other_asked.emit())
        back = secondary(theme, t("回题库"))
        back.clicked.connect(lambda _=False: self.left.emit())
        row = QHBoxLayout()
        row.addWidget(self.other_button)
        row.addWidget(back)
        row.addStretch()
        self.add(row)
