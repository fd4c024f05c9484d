"""隐患排查题: a picture, and where in it the hazards are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trainer.quiz.kinds.spot import MOST
from trainer.ui import tokens
from trainer.ui.bank.editor.body import Body, Ways, as_list
from trainer.ui.bank.editor.growing import GrowingText
from trainer.ui.bank.editor.lines import Item, Lines
from trainer.ui.bank.editor.shapes import Drawn, ShapeCanvas, drawn_of, written_shape
from trainer.ui.bank.editor.short import MOST_WEIGHT, whole
from trainer.ui.parts.buttons import Button
from trainer.ui.parts.choices import Option, Segments
from trainer.ui.parts.fields import Field, SpinBox, TextField
from trainer.ui.parts.scene import scene
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.pictures import PictureShelf
from trainer.ui.words import t

_WRONG: Final = 2
_WEIGHT_WIDTH: Final = 92


class HazardItem(Item):
    """What is wrong there, by which clause, why, for how many points."""

    def __init__(self, ways: Ways) -> None:
        super().__init__()
        theme = ways.theme
        self.shape: Drawn | None = None
        self.title = Label(theme, "1", tokens.BODY, bold=True)
        self.what = GrowingText(theme, "", t("是什么隐患"), one=True)
        self.clause = TextField(theme, "", t("依据条款，可以不写"))
        self.explanation = GrowingText(theme, "", t("为什么，可以不写"), one=True)
        self.points = SpinBox(theme, 1, MOST_WEIGHT, 1, t("分"))
        self.points.setFixedWidth(theme.px(_WEIGHT_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.gap(8))
        column.setSpacing(theme.gap(4))
        for widgets in ((self.title, self.what), (self.clause, self.points)):
            row = QHBoxLayout()
            row.setSpacing(theme.gap(8))
            for widget in widgets:
                row.addWidget(widget, 0 if widget in {self.title, self.points} else 1)
            column.addLayout(row)
        column.addWidget(self.explanation)
        self.what.textChanged.connect(self.changed)
        self.explanation.textChanged.connect(self.changed)
        self.clause.textEdited.connect(lambda _: self.changed.emit())
        self.points.valueChanged.connect(lambda _: self.changed.emit())

    def value(self) -> dict[str, Any]:
        """Give the hazard as the form holds it."""
        body = {
            "what": self.what.text(),
            **(written_shape(self.shape) if self.shape else {}),
            "clause": self.clause.text().strip(),
            "explanation": self.explanation.text(),
            "points": self.points.value(),
        }
        return {key: value for key, value in body.items() if value != ""}

    def show_value(self, value: Any) -> None:
        """Show a hazard."""
        body = dict(value) if isinstance(value, Mapping) else {}
        self.blockSignals(True)
        self.shape = drawn_of(body)
        self.what.setPlainText(str(body.get("what", "")))
        self.clause.setText(str(body.get("clause", "")))
        self.explanation.setPlainText(str(body.get("explanation", "")))
        self.points.setValue(whole(body.get("points")))
        self.blockSignals(False)

    def number(self, place: int) -> None:
        """Show the number, as in the picture."""
        self.title.setText(str(place + 1))
        self.what.setAccessibleName(t("隐患 {}").format(place + 1))
        self.clause.setAccessibleName(t("隐患 {} 的条款").format(place + 1))
        self.explanation.setAccessibleName(t("隐患 {} 的解释").format(place + 1))
        self.points.setAccessibleName(t("隐患 {} 的分值").format(place + 1))

    def texts(self) -> list[GrowingText]:
        """Give the texts."""
        return [self.what, self.explanation]


class SpotBody(Body):
    """Drawing a shape adds a hazard; the list says what each is."""

    keys = ("picture", "wrong", "hazards")

    def __init__(self, ways: Ways, kind: str) -> None:
        super().__init__(ways, kind)
        self.picture = ""
        theme = self.theme
        self.picture_button = Button(theme, t("选图片…"), icon="camera")
        self.picture_button.clicked.connect(lambda _=False: ways.take(None, self._set_picture))
        forms = [
            Option("rect", t("方框")), Option("ellipse", t("椭圆")), Option("polygon", t("多边形")),
        ]  # fmt: skip
        self.form = Segments(theme, forms, "rect", name=t("画什么形状"), small=True)
        self.form.changed.connect(self._take_form)
        self.canvas = ShapeCanvas(theme)
        self.canvas.setAccessibleName(t("在图上画出隐患"))
        self.hint = Paragraph(
            theme,
            t("在图上拖出隐患的位置；多边形逐点按，双击收口。方向键移动，Ctrl 加方向键改大小。"),
            tokens.SMALL, tone="ink2",
        )  # fmt: skip
        self.lines = Lines(
            theme, lambda: HazardItem(ways), t("加一处隐患"), most=MOST, least=0, adding=False
        )
        self.wrong = SpinBox(theme, 0, MOST, _WRONG, t("次"))
        self._lay_out()
        self._connect()

    def show_form(self, form: Mapping[str, Any]) -> None:
        """Show picture and hazards."""
        self._show_picture(str(form.get("picture", "")))
        self.lines.show_values(as_list(form.get("hazards")))
        self.wrong.blockSignals(True)
        self.wrong.setValue(whole(form.get("wrong"), _WRONG))
        self.wrong.blockSignals(False)
        self._show_shapes(0)

    def values(self) -> dict[str, Any]:
        """Give picture, hazards and how many presses may miss."""
        return {
            "picture": self.picture,
            "wrong": self.wrong.value(),
            "hazards": self.lines.values(),
        }

    def place(self, path: tuple[int | str, ...], sentence: str) -> bool:
        """Below its hazard."""
        at = path[1] if len(path) > 1 and isinstance(path[1], int) else -1
        return path[0] == "hazards" and self.lines.fail(at, sentence)

    def clear(self) -> None:
        """Below no hazard."""
        self.lines.clear_faults()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.gap(8))
        row.addWidget(self.picture_button)
        row.addStretch(1)
        row.addWidget(self.form)
        self.column.addLayout(row)
        for widget in (self.canvas, self.hint, self.below, self.lines):
            self.column.addWidget(widget)
        self.column.addWidget(
            Field(self.theme, t("最多可以点错"), self.wrong), 0, Qt.AlignmentFlag.AlignLeft
        )

    def _connect(self) -> None:
        self.canvas.drawn.connect(self._add)
        self.canvas.moved.connect(self._move)
        self.canvas.chosen.connect(self._choose)
        self.lines.changed.connect(self._heed)
        self.lines.made.connect(self._tell)
        self.wrong.valueChanged.connect(lambda _: self.changed.emit())
        if isinstance(self.ways.pictures, PictureShelf):
            self.ways.pictures.arrived.connect(self._came)

    def _hazards(self) -> list[HazardItem]:
        return [item for item in self.lines.items if isinstance(item, HazardItem)]

    def _set_picture(self, picture: str) -> None:
        self._show_picture(picture)
        self.changed.emit()

    def _show_picture(self, picture: str) -> None:
        self.picture = picture
        self.canvas.show_scene(scene(self.ways.pictures(picture)) if picture else None)
        self.picture_button.setText(t("换图片…") if picture else t("选图片…"))
        self.hint.setVisible(bool(picture))
        self.form.setVisible(bool(picture))

    def _came(self, picture: str) -> None:
        if picture == self.picture and self.canvas.scene is None:
            self._show_picture(picture)

    def _take_form(self, form: Any) -> None:
        self.canvas.form = form
        self.canvas.corners = []

    def _add(self, shape: Drawn) -> None:
        self.lines.add_new(len(self.lines.items))
        self._hazards()[-1].shape = shape
        self._show_shapes(len(self.lines.items) - 1)
        self.changed.emit()

    def _move(self, at: int, shape: Drawn) -> None:
        self._hazards()[at].shape = shape
        self.changed.emit()

    def _choose(self, at: int) -> None:
        self._show_shapes(at)

    def _heed(self) -> None:
        self._show_shapes(min(self.canvas.current, len(self.lines.items) - 1))
        self.changed.emit()

    def _show_shapes(self, current: int) -> None:
        self.canvas.show_shapes([item.shape for item in self._hazards()], current)

    def _tell(self, item: HazardItem) -> None:
        for at, text in enumerate(item.texts()):
            if at:
                self.text_made.emit(text)
            text.focused.connect(lambda: self._show_shapes(self._hazards().index(item)))
