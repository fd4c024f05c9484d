"""How pictures come into the question that is written: asked for, checked, kept, shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.trouble import Trouble
from trainer.ui.bank.editor.taking import Taken, taken
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.said import said
from trainer.ui.words import t


class PictureDoor:
    """`take` keeps a picture on the desk and hands its id on; what is no picture is refused in words."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self.context, self._parent = context, parent

    def take(self, data: bytes | None, then: Callable[[str], object]) -> None:
        """Keep *data*, or a file that is asked for."""
        if data is not None:
            self._keep(lambda: data, then)
            return
        name, _ = QFileDialog.getOpenFileName(
            self._parent, t("插入图片"), "", t("图片") + " (*.png *.jpg *.jpeg *.svg *.bmp *.webp)"
        )
        if name:
            self._keep(lambda: _read(Path(name)), then)

    def _keep(self, read: Callable[[], bytes], then: Callable[[str], object]) -> None:
        editing = self.context.services.editing

        def keep(job: object) -> Taken:
            del job
            found = taken(read())
            editing.add_picture(found.picture)
            return found

        run(
            self.context.desk,
            keep,
            lambda found: self._kept(found, then),
            lambda error: self.context.error(said(error)),
            owner=self._parent,
        )

    def _kept(self, found: Taken, then: Callable[[str], object]) -> None:
        self.context.pictures.put(found.picture.id, found.picture.data)
        if found.said:
            self.context.toast(found.said)
        then(found.picture.id)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        sentence = t("读不了文件“{}”（{}）。").format(file.name, error.strerror)
        raise Trouble(sentence) from error
