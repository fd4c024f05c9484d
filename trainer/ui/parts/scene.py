"""A picture ready to be drawn at any size."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from trainer.quiz.picture import media_of


class Scene(Protocol):
    """Knows its size and draws itself."""

    def size(self) -> QSizeF:
        """Width and height; only their ratio matters."""

    def drawn(self, size: QSize, ratio: float) -> QPixmap:
        """Draw it *size* px large for a screen of so many dots a px."""


class _Photo:
    def __init__(self, image: QImage) -> None:
        self._image = image

    def size(self) -> QSizeF:
        return QSizeF(self._image.size())

    def drawn(self, size: QSize, ratio: float) -> QPixmap:
        whole, smooth = (
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image = QPixmap.fromImage(self._image.scaled(size * ratio, whole, smooth))
        image.setDevicePixelRatio(ratio)
        return image


class _Plan:
    def __init__(self, data: bytes) -> None:
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only when first drawn

        self._renderer = QSvgRenderer(QByteArray(data))

    def size(self) -> QSizeF:
        box = self._renderer.viewBoxF()
        return box.size() if box.isValid() else QSizeF(self._renderer.defaultSize())

    def drawn(self, size: QSize, ratio: float) -> QPixmap:
        image = QPixmap(size * ratio)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        self._renderer.render(painter, QRectF(image.rect()))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image


def scene(data: bytes | None) -> Scene | None:
    """The picture in *data*; None for what is none."""
    if not data:
        return None
    made: Scene
    if media_of(data) == "svg":
        made = _Plan(data)
    else:
        image = QImage.fromData(data)
        if image.isNull():
            return None
        made = _Photo(image)
    return made if made.size().width() >= 1 and made.size().height() >= 1 else None
