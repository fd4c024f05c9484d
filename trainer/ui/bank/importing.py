"""Bringing a bank in: what the file holds, what is wrong with it, and only then the act."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer.banks import ImportReport
from trainer.library import BANK
from trainer.trouble import Trouble
from trainer.ui.bank.findings import Findings
from trainer.ui.bank.import_words import act, aftermath
from trainer.ui.context import Context
from trainer.ui.desk import Job, run
from trainer.ui.parts.buttons import Button, primary, secondary
from trainer.ui.parts.fields import Field, TextField
from trainer.ui.parts.header import PageHeader
from trainer.ui.parts.text import Paragraph
from trainer.ui.said import said
from trainer.ui.words import t

PAUSE_MS = 300


class Importing(QWidget):
    """`left` when the person goes back; `imported` carries the bank and the report."""

    left = Signal()
    imported = Signal(str, object)

    def __init__(self, context: Context, file: Path, banks: dict[str, int]) -> None:
        super().__init__()
        self.context, self.theme, self.file = context, context.theme, file
        self.data = b""
        self.report: ImportReport | None = None
        self.findings = Findings(self.theme, file.name)
        self.bank = TextField(self.theme, file.stem.strip())
        self.field = Field(self.theme, t("放进题库"), self.bank, _known(banks))
        self.findings.add_field(self.field)
        self.words = Paragraph(self.theme, t("正在读文件，还什么都没有写。"), tone="ink2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.act_button = primary(self.theme, t("导入"))
        self.act_button.setEnabled(False)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._try)
        self.bank.textEdited.connect(self._rename)
        self.act_button.clicked.connect(lambda _=False: self._import())
        self._lay_out()
        self._read()

    @property
    def name(self) -> str:
        """The bank that the questions will go into."""
        return self.bank.text().strip()

    def _lay_out(self) -> None:
        header = PageHeader(
            self.theme,
            t("导入试题"),
            t("核对完再导入，按橙色按钮以前什么都不写"),
            parent_title=t("题库"),
            go_parent=self.left.emit,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.findings, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("part", "top-line")
        row = QHBoxLayout(foot)
        pad = self.theme.gap(16)
        row.setContentsMargins(self.theme.gap(24), pad, self.theme.gap(24), pad)
        row.setSpacing(self.theme.gap(8))
        self.cancel_button: Button = secondary(self.theme, t("取消"))
        self.cancel_button.clicked.connect(lambda _=False: self.left.emit())
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.act_button)
        return foot

    def _read(self) -> None:
        title = t("读“{}”").format(self.file.name)
        file = self.file
        run(
            self.context.desk,
            lambda _: _bytes(file),
            self._have,
            self._fail,
            owner=self,
            title=title,
        )

    def _have(self, data: bytes) -> None:
        self.data = data
        self._try()

    def _rename(self) -> None:
        self.report = None
        self.act_button.setEnabled(False)
        self._pause.start()

    def _try(self) -> None:
        """See what the import would do, writing nothing."""
        banks, data, file, bank = self.context.services.banks, self.data, self.file.name, self.name
        run(
            self.context.desk,
            lambda _: (bank, banks.import_(data, file, bank, dry_run=True)),
            lambda tried: self._show(*tried),
            self._refuse,
            owner=self,
            title=t("核对“{}”").format(file),
        )

    def _show(self, bank: str, report: ImportReport) -> None:
        if bank != self.name:
            return
        self.report = report
        self.field.fail("")
        self.findings.show_report(report)
        self.words.say(aftermath(report))
        self.act_button.setText(act(report, bank))
        self.act_button.setEnabled(report.added + report.changed > 0)

    def _import(self) -> None:
        if self.report is None:
            return
        self.act_button.setEnabled(False)
        self.bank.setEnabled(False)
        banks, data, file, bank = self.context.services.banks, self.data, self.file.name, self.name

        def work(job: Job[ImportReport]) -> ImportReport:
            done: ImportReport = banks.import_(data, file, bank, report=job.report)
            return done

        run(
            self.context.desk,
            work,
            lambda report: self.imported.emit(bank, report),
            self._fail,
            owner=self,
            title=t("导入“{}”").format(file),
            on_cancel=t("取消以后，题库和导入前一样"),
        )

    def _refuse(self, error: Exception) -> None:
        """A name that cannot be, or a file that cannot be read at all."""
        self.field.fail(said(error))
        self.words.say(t("还什么都没有写。"))

    def _fail(self, error: Exception) -> None:
        self.bank.setEnabled(True)
        self.act_button.setEnabled(self.report is not None)
        self.words.say(t("没有导入，题库和原来一样。"))
        self.context.error(said(error))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        sentence = t("读不了文件“{}”（{}）。").format(file.name, error.strerror)
        raise Trouble(sentence) from error


def _known(banks: dict[str, int]) -> str:
    known = "、".join(f"{name}（{count:,} 题）" for name, count in banks.items() if name != BANK)
    return t("写一个新名字，或者已有的：{}").format(known) if known else t("给这个题库起个名字")
