"""Giving a bank out as a file: which one, in which format, and where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.trouble import Trouble
from trainer.ui.context import Context
from trainer.ui.desk import run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select
from trainer.ui.said import said
from trainer.ui.words import t


class ExportDialog(Dialog):
    """Asks which bank; `export_button` goes on to the file."""

    def __init__(self, context: Context, parent: QWidget, banks: dict[str, int]) -> None:
        words = t("文件里带着答案和解析，请放在考生看不到的地方。导出不改变题库。")
        super().__init__(context.theme, parent, t("导出题库"), words)
        self.context = context
        total = sum(banks.values())
        options = [("", t("全部（{:,} 题）").format(total))]
        options += [(name, t("{}（{:,} 题）").format(name, n)) for name, n in banks.items()]
        self.bank = Select(self.theme, options, "")
        self.formats = context.services.banks.formats()
        self.format = Select(self.theme, [(name, label) for name, label, _ in self.formats])
        self.add(Field(self.theme, t("题库"), self.bank))
        self.add(Field(self.theme, t("格式"), self.format))
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.export_button = self.add_button(t("选位置并导出…"), "primary")
        self.export_button.clicked.connect(lambda _=False: self._choose_file())

    def _choose_file(self) -> None:
        _, label, suffixes = next(f for f in self.formats if f[0] == self.format.value())
        name = f"{self.bank.value() or t('全部题库')}{suffixes[0]}"
        pattern = " ".join(f"*{suffix}" for suffix in suffixes)
        wanted, _ = QFileDialog.getSaveFileName(self, t("导出题库"), name, f"{label} ({pattern})")
        if wanted:
            self.accept()
            export(self.context, self.bank.value(), self.format.value(), Path(wanted))


def export(context: Context, bank: str, form: str, file: Path) -> None:
    """Write the bank on the desk and say how it went."""
    banks = context.services.banks
    run(
        context.desk,
        lambda _: _written(file, lambda: banks.export(bank, form)),
        lambda _: context.toast(t("已导出到“{}”").format(file.name)),
        lambda error: context.error(said(error)),
        title=t("导出“{}”").format(file.name),
    )


def _written(file: Path, made: Callable[[], bytes]) -> None:
    """Write the whole file or none."""
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(made())
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        sentence = t("写不了文件“{}”（{}）。换个地方再导出一次。").format(file.name, error.strerror)
        raise Trouble(sentence) from error
