"""Pictures on their way into a question: from a file or the clipboard, made smaller where too large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QImage

from trainer.formats.picture_check import picture_fault
from trainer.quiz.picture import MOST_BYTES, Picture, media_of, picture
from trainer.quiz.refusals import Invalid
from trainer.ui.words import t

_LARGEST_FILE: Final = 60_000_000
_SMALLER: Final = 0.8
_QUALITY: Final = 88


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture that a question may show; *said* tells what was done to it, if anything."""

    picture: Picture
    said: str = ""


def picture_bytes(source: QMimeData) -> bytes:
    """The picture on the clipboard, an image or one file; nothing where there are words."""
    if source.hasText() and not source.hasUrls():
        return b""
    if source.hasImage():
        return _encoded(QImage(source.imageData()), "PNG")
    urls = source.urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return _file(urls[0].toLocalFile())
    return b""


def taken(data: bytes) -> Taken:
    """*data* as it may be shown. Raises Invalid for what is no picture."""
    if len(data) > _LARGEST_FILE:
        raise Invalid(t("图片太大，请先缩小到 60 MB 以内。"))
    media = media_of(data)
    said = ""
    if media is None or (media != "svg" and len(data) > MOST_BYTES):
        data, said = _made_smaller(data)
        media = media_of(data)
    fault = picture_fault(data)
    if fault or media is None:
        raise Invalid(t("这个文件{}。").format(fault))
    return Taken(picture(data, media), said)


def _made_smaller(data: bytes) -> tuple[bytes, str]:
    image = QImage.fromData(QByteArray(data))
    if image.isNull():
        return data, ""
    form = "PNG" if image.hasAlphaChannel() else "JPEG"
    made = _encoded(image, form)
    while len(made) > MOST_BYTES:
        size = image.size() * _SMALLER
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        made = _encoded(image, form)
    words = t("图片原来有 {:.1f} MB，已缩小到 {} × {} 像素。")
    return made, words.format(len(data) / 1_000_000, image.width(), image.height())


def _encoded(image: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, _QUALITY if form == "JPEG" else -1)  # type: ignore[call-overload]  # takes a name
    return bytes(buffer.data().data())


def _file(name: str) -> bytes:
    try:
        with open(name, "rb") as file:
            return file.read(_LARGEST_FILE + 1)
    except OSError:
        return b""
