"""A picture with its hazards, found or not, and the places somebody pointed at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.quiz.kinds.spot import Spotting, place
from trainer.quiz.prompt import Response
from trainer.ui import tokens
from trainer.ui.answers.base import Pictures
from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.answers.spot_marks import LEGEND, Found
from trainer.ui.answers.spot_view import SpotView
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.scene import scene
from trainer.ui.parts.text import Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class SpotReview(QWidget):
    """Hazards carry the numbers of their list; rings those of the order pointed at."""

    def __init__(
        self, theme: Theme, kind: Spotting, response: Response, pictures: Pictures
    ) -> None:
        super().__init__()
        self.setObjectName("spot-review")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        drawn = scene(pictures(kind.picture))
        if drawn is None:
            column.addWidget(Banner(theme, "warn", t("这道题的图没有找到，只能看文字。")))
            return
        found = set(kind.found(response))
        canvas = SpotCanvas(theme, drawn)
        canvas.lock()
        canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.show_found(tuple(Found(h.shape, n in found) for n, h in enumerate(kind.hazards)))
        canvas.show_points(tuple(at for text in response if (at := place(text))))
        canvas.setAccessibleName(t("隐患图，标出了全部隐患"))
        column.addWidget(Paragraph(theme, t(LEGEND), tokens.SECTION, tone="ink2"))
        column.addWidget(SpotView(theme, canvas))
