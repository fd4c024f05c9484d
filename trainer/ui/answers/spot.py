"""Places to point at in a picture."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from trainer.quiz.kind import Kind
from trainer.quiz.kinds.spot import Spotting, place
from trainer.quiz.prompt import BLANK, Response, Spot
from trainer.quiz.shape import Point
from trainer.ui import tokens
from trainer.ui.answers.base import AnswerControl, Pictures, announce, no_pictures
from trainer.ui.answers.spot_canvas import SpotCanvas
from trainer.ui.answers.spot_marks import LEGEND, Found
from trainer.ui.answers.spot_place import SpotPlace
from trainer.ui.answers.spot_view import SpotView
from trainer.ui.parts.banner import Banner
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.scene import scene
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.tokens import Theme
from trainer.ui.words import t


class SpotAnswer(AnswerControl):
    """A press puts a numbered ring, a press on a ring takes it away."""

    def __init__(self, theme: Theme, prompt: Spot, pictures: Pictures = no_pictures) -> None:
        super().__init__(theme, pictures)
        self._prompt = prompt
        self._response: Response = BLANK
        self._locked = False
        drawn = scene(pictures(prompt.picture))
        self.canvas = SpotCanvas(theme, drawn) if drawn else None
        self.count = Label(theme, "", tokens.SECTION, bold=True)
        self.count.setObjectName("spot-count")
        self.clear = Button(theme, t("全部去掉"), icon="rotate-ccw")
        self.clear.setObjectName("spot-clear")
        self.clear.clicked.connect(lambda _=False: self._take(BLANK))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        if self.canvas is None:
            column.addWidget(self._missing())
        else:
            self._lay_out(column, self.canvas)
        self._refresh()

    def response(self) -> Response:
        """Give the places in the order they were pointed at."""
        return self._response

    def show_response(self, response: Response) -> None:
        """Show what was answered before, without news."""
        self._response = response
        self._refresh()

    def lock(self) -> None:
        """Let nothing change any more."""
        self._locked = True
        if self.canvas is not None:
            self.canvas.lock()
        self._refresh()

    def review(self, kind: Kind) -> None:
        """Show where the hazards are, found or not."""
        if self.canvas is not None and isinstance(kind, Spotting):
            struck = set(kind.found(self._response))
            places = enumerate(kind.hazards)
            self.canvas.show_found(tuple(Found(h.shape, n in struck) for n, h in places))
            self.how.say(t(LEGEND))

    def keep_below(self, room: int) -> None:
        """Leave so much of the screen free below the picture."""
        if self.canvas is not None:
            self.place.below = room

    def begin(self) -> bool:
        """Take the keyboard to the crosshair."""
        if self.canvas is None:
            return False
        self.canvas.setFocus()
        return True

    def press_at(self, point: Point) -> None:
        """Put a ring at *point*, or take the one away that is there."""
        if self.canvas is None or self._locked:
            return
        under = self.canvas.under(point)
        if under is not None:
            self._take(self._response[:under] + self._response[under + 1 :])
            announce(self, t("去掉第 {0} 点，{1}").format(under + 1, self.count.text()))
        elif len(self._response) < self._prompt.most:
            self._take((*self._response, f"{point[0]},{point[1]}"))
            self._say_where(t("第 {} 点").format(len(self._response)), point)
        else:
            self.count.set_tone("warn")
            self.count.setText(t("最多点 {} 处，先去掉一处再点").format(self._prompt.most))
            announce(self, self.count.text())

    def _take(self, response: Response) -> None:
        self._response = response
        self._refresh()
        self.changed.emit(response)

    def _refresh(self) -> None:
        points = tuple(found for text in self._response if (found := place(text)))
        if self.canvas is not None:
            self.canvas.show_points(points)
            self.canvas.setAccessibleDescription(t("方向键移动十字，空格点上或去掉"))
        self.clear.setVisible(bool(self._response) and not self._locked)
        self.count.set_tone("ink")
        self.count.setText(self._words())
        self._name()

    def _words(self) -> str:
        whole, given = self._prompt.count, len(self._response)
        if self._locked:
            return t("点了 {0} 处，共 {1} 处").format(given, whole)
        return t("还可以点 {0} 处，共找 {1} 处").format(max(0, self._prompt.most - given), whole)

    def _name(self) -> None:
        if self.canvas is None:
            return
        at = (t("第 {0} 点：{1}").format(n, _where(p)) for n, p in enumerate(self.canvas.points, 1))
        self.canvas.setAccessibleName("；".join((t("隐患图，{}").format(self.count.text()), *at)))

    def _say_where(self, what: str, point: Point) -> None:
        announce(self, t("{0}，{1}，{2}").format(what, _where(point), self.count.text()))

    def _crossed(self, point: Point) -> None:
        if self.canvas is None:
            return
        at = self.canvas.points.index(point) + 1 if point in self.canvas.points else 0
        announce(self.canvas, (t("第 {} 点，").format(at) if at else "") + _where(point))

    def _lay_out(self, column: QVBoxLayout, canvas: SpotCanvas) -> None:
        canvas.pressed.connect(self.press_at)
        canvas.crossed.connect(self._crossed)
        view = self.view = SpotView(self.theme, canvas)
        zoom = Segments(self.theme, [Option(1, "100 %"), Option(2, "200 %")], 1, name=t("图的大小"))
        zoom.setObjectName("spot-zoom")
        zoom.changed.connect(self.view.zoom)
        how = t("点图上有隐患的地方；再点一次圆圈就去掉。键盘：方向键移动十字，空格点上或去掉。")
        self.how = Paragraph(self.theme, how, tokens.SECTION, tone="ink2")
        tools = (self.clear, zoom)
        self.place = SpotPlace(self.theme, view, self.count, tools, self.how)
        column.addWidget(self.place)

    def _missing(self) -> Banner:
        text = t("请举手告诉监考人。这道题可以先空着，去答别的题。")
        missing = Banner(self.theme, "warn", text, title=t("这道题的图没有找到"))
        missing.setObjectName("picture-missing")
        return missing


def _where(point: Point) -> str:
    """A place in words: how far from the left and from the top."""
    return t("左起 {0}%，上起 {1}%").format(round(point[0] / 10), round(point[1] / 10))
