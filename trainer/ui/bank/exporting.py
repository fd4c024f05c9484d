"""Giving questions out as a file: which ones, in which format, what stays behind, and where to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.formats.losses import WHOLE
from trainer.quiz.listing import Query
from trainer.trouble import Trouble
from trainer.ui import tokens
from trainer.ui.context import Context
from trainer.ui.desk import Job, run
from trainer.ui.parts.confirm import Dialog
from trainer.ui.parts.fields import Field, Select
from trainer.ui.parts.panel import Panel
from trainer.ui.parts.text import Label, Paragraph
from trainer.ui.said import said
from trainer.ui.words import t

_WIDTH: Final = 560
_MOST_LINES: Final = 8
ALL, SHOWN, TICKED = "all", "shown", "ticked"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions, and in which format: arguments of `Banks.export`."""

    bank: str
    format: str
    query: Query | None = None
    ids: Collection[str] | None = None

    def arguments(self) -> dict[str, Any]:
        """As they are named there."""
        return {"bank": self.bank, "format": self.format, "query": self.query, "ids": self.ids}


class ExportDialog(Dialog):
    """Asks which questions and how, and says what is lost; `export_button` goes on to the file."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        banks: dict[str, int],
        *,
        query: Query | None = None,
        ids: tuple[str, ...] = (),
    ) -> None:
        words = t("文件里带着答案和解析，请放在考生看不到的地方。导出不改变题库。")
        super().__init__(context.theme, parent, t("导出题库"), words)
        self.context, self.query, self.ids = context, query, ids
        self.job: Job[dict[str, int]] | None = None
        self.setMinimumWidth(self.theme.px(_WIDTH))
        options = _choices(banks, query, ids)
        self.bank = Select(self.theme, options, (TICKED, "") if ids else (ALL, ""))
        self.formats = {f.name: f for f in context.services.banks.writable()}
        names = [(name, f.label) for name, f in self.formats.items()]
        self.format = Select(self.theme, names)
        self._lay_out()
        for select in (self.bank, self.format):
            select.picked.connect(lambda _: self.look())
        self.finished.connect(lambda _: self._stop())
        self.look()

    def _lay_out(self) -> None:
        self.add(Field(self.theme, t("哪些题"), self.bank))
        self.add(Field(self.theme, t("格式"), self.format))
        self.losses = Panel(self.theme, t("这种格式带不走的"))
        self.lines = Paragraph(self.theme, "")
        self.losses.add(self.lines)
        self.note = Label(self.theme, "", tokens.SMALL, tone="ink2")
        self.losses.add(self.note)
        self.note.hide()
        self.add(self.losses)
        self.template_button = self.add_button(t("空白模板（Excel）…"))
        self.template_button.clicked.connect(lambda _=False: self._save_template())
        self.foot.removeWidget(self.template_button)
        self.foot.insertWidget(0, self.template_button)
        self.add_button(t("取消")).clicked.connect(lambda _=False: self.reject())
        self.export_button = self.add_button(t("选位置并导出…"), "primary")
        self.export_button.clicked.connect(lambda _=False: self._choose_file())

    def wanted(self) -> Wanted:
        """What is chosen now."""
        what, bank = self.bank.value()
        return Wanted(
            bank,
            self.format.value(),
            self.query if what == SHOWN else None,
            self.ids if what == TICKED else None,
        )

    def look(self) -> None:
        """See what the format cannot carry of the questions chosen."""
        self._stop()
        self.lines.say(t("正在逐题核对…"))
        self.lines.set_tone("ink2")
        self.note.hide()
        wanted, banks = self.wanted(), self.context.services.banks
        self.job = run(
            self.context.desk,
            lambda job: banks.lost(**wanted.arguments(), report=job.report),
            lambda lost: self._say(wanted, lost),
            lambda error: self._refuse(wanted, error),
            owner=self,
        )
        self.job.progress.connect(self._tell)

    def _tell(self, at: int, total: int) -> None:
        self.note.show()
        self.note.setText(t("看了 {:,} / {:,} 题，不必等看完也可以导出").format(at, total))

    def _say(self, wanted: Wanted, lost: Mapping[str, int]) -> None:
        if wanted != self.wanted():
            return
        self.lines.say("\n".join(told(lost)) or t("全都带得走，再导入进来和现在一样。"))
        self.lines.set_tone("warn" if any(word.startswith(WHOLE) for word in lost) else "ink2")
        self.note.hide()

    def _refuse(self, wanted: Wanted, error: Exception) -> None:
        if wanted == self.wanted():
            self.lines.say(said(error))
            self.note.hide()

    def _stop(self) -> None:
        if self.job is not None:
            self.job.cancel()
            self.job = None

    def _choose_file(self) -> None:
        wanted = self.wanted()
        form = self.formats[wanted.format]
        name = f"{self._name(wanted)}{form.suffixes[0]}"
        pattern = f"{form.label} (*{form.suffixes[0]})"
        file, _ = QFileDialog.getSaveFileName(self, t("导出题库"), name, pattern)
        if file:
            self.accept()
            export(self.context, wanted, Path(file))

    def _name(self, wanted: Wanted) -> str:
        what, _ = self.bank.value()
        return wanted.bank or {SHOWN: t("试题"), TICKED: t("选中的题")}.get(what, t("全部题库"))

    def _save_template(self) -> None:
        name, pattern = t("试题模板.xlsx"), t("Excel 表格 (*.xlsx)")
        file, _ = QFileDialog.getSaveFileName(self, t("空白模板"), name, pattern)
        if file:
            banks, path = self.context.services.banks, Path(file)
            _save(self.context, path, lambda _: banks.template())


def told(lost: Mapping[str, int]) -> list[str]:
    """What is lost as lines: what is not written at all first."""
    lines = []
    for word, count in lost.items():
        if word.startswith(WHOLE):
            why = word.removeprefix(WHOLE).strip("（）：: ")
            lines.append(t("{:,} 题写不进去{}").format(count, f"：{why}" if why else ""))
        else:
            lines.append(t("{:,} 题的{}").format(count, word))
    if len(lines) > _MOST_LINES:
        rest = len(lines) - _MOST_LINES + 1
        lines = [*lines[: _MOST_LINES - 1], t("还有 {} 样").format(rest)]
    return lines


def export(context: Context, wanted: Wanted, file: Path) -> None:
    """Write the questions on the desk and say how it went."""
    banks = context.services.banks
    _save(context, file, lambda job: banks.export(**wanted.arguments(), report=job.report))


def _save(context: Context, file: Path, made: Callable[[Job[None]], bytes]) -> None:
    run(
        context.desk,
        lambda job: _written(file, made, job),
        lambda _: context.toast(t("已导出到“{}”").format(file.name)),
        lambda error: context.error(said(error)),
        title=t("导出“{}”").format(file.name),
        on_cancel=t("取消以后，不会留下半个文件"),
    )


def _written(file: Path, made: Callable[[Job[None]], bytes], job: Job[None]) -> None:
    """Write the whole file or none."""
    beside = file.with_name(f".{file.name}.part")
    data = made(job)
    job.check()
    try:
        beside.write_bytes(data)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        sentence = t("写不了文件“{}”（{}）。换个地方再导出一次。").format(file.name, error.strerror)
        raise Trouble(sentence) from error


def _choices(
    banks: Mapping[str, int], query: Query | None, ids: tuple[str, ...]
) -> list[tuple[tuple[str, str], str]]:
    total = sum(banks.values())
    found = [((TICKED, ""), t("选中的 {:,} 题").format(len(ids)))] if ids else []
    if query is not None and not query.empty:
        found.append(((SHOWN, ""), t("列表里现在显示的题")))
    found.append(((ALL, ""), t("全部（{:,} 题）").format(total)))
    return found + [
        (("bank", name), t("{}（{:,} 题）").format(name, n)) for name, n in banks.items()
    ]
