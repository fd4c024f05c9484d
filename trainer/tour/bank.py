"""Leg of the bank: looked through, brought in from a doubtful table, mended, written, looked after, given out."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Final

from trainer.tour.guide import Guide
from trainer.tour.stage import Lost
from trainer.ui.bank.import_source import Source

BANK: Final = "车间题库"
_DOUBTFUL: Final = """示例化工有限公司2026年车间安全题库,,,,,,,
序号,题型,题目内容,A,B,C,D,正确答案,答案说明
1,单选题,动火作业前首先要做的是（　　）。,办理审批,直接点火,叫人帮忙,拍照,A,没有批准不得动火。
2,单选题,叉车行驶时，货叉上（　　）站人。,可以,不得,下坡时可以,看情况,AB,
3,多选题,进入有限空间以前要（　　）。,通风,检测,审批,直接进入,ABC,先通风、再检测、后作业。
4,判断题,发现事故隐患应当立即报告。,,,,,√,
5,判断题,灭火器可以用来挡门。,,,,,大概错,
6,单选题,触电时首先要（　　）。,断开电源,拉伤者,泼水,打电话,E,
7,填空题,先通风、再检测、后（　　）。,,,,,作业,
8,单选题,车间里禁止（　　）。,吸烟,,,,,
,,以上题目由安全科整理,,,,,,
"""
_KINDS: Final = ("number", "order", "match", "case", "spot")


def look(guide: Guide) -> None:
    """Read a question of each new kind, as the teacher and as the candidate sees it."""
    page = guide.visit("bank")
    for kind in _KINDS:
        page.library.choose(f"a-{kind}-01")
        guide.settle()
        guide.see(f"bank-{kind}")
        guide.stage.press(page.library.pane, "考生看到的")
        guide.see(f"bank-{kind}-candidate")
        guide.stage.press(page.library.pane, "带答案")


def bring_in(guide: Guide) -> None:
    """A table with doubts in it: looked at, two mended, the rest kept to be mended later."""
    page = guide.visit("bank")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{BANK}.csv"
        file.write_text(_DOUBTFUL, encoding="gb18030")
        page.arrivals.open(Source((file,)))
        guide.settle()
        view = page.over
        guide.stage.wait(lambda: view.plan is not None, "the file to be read")
    guide.see("import")
    if view.columns is not None:
        view.columns.fold_button.click()
        guide.see("import-columns")
        view.columns.fold_button.click()
    _look_at_doubts(guide, view)
    view.foot.who.setText("王安全")
    guide.stage.idle(0.4)
    guide.settle()
    counted = view.plan.count
    guide.done["import"] = {
        "read": view.plan.read,
        "new": counted("new"),
        "review": counted("review"),
    }
    guide.stage.wait(view.foot.act_button.isEnabled, "the import to be ready")
    guide.see("import-ready")
    view.foot.act_button.click()
    guide.settle()
    guide.stage.wait(lambda: page.over is None, "the questions to be in")
    guide.see("bank-imported")
    page.arrivals.mend_waiting()
    guide.settle()
    guide.see("bank-waiting")
    page.go_back()


def _look_at_doubts(guide: Guide, view: Any) -> None:
    view.repair.list.tabs.choose("every")
    guide.see("import-all")
    view.repair.list.tabs.choose("doubtful")
    guide.settle()
    view.repair.list.step(1)
    guide.see("import-repair")
    view.repair.list.step(1)
    guide.see("import-repair-2")


def write(guide: Guide) -> None:
    """The form of a plain question and that of hazards in a picture, on copies of the shipped ones."""
    page = guide.visit("bank")
    editing = guide.house.editing
    for kind, question in (("single", "c-case-01"), ("spot", "a-spot-01"), ("case", "a-case-01")):
        copied = guide.ask(lambda question=question: editing.copy(question, BANK, "王安全"))  # type: ignore[misc]
        page.refresh()
        guide.settle()
        page.library.write(copied)
        guide.stage.wait(lambda: page.library.pane.editor.form is not None, "the form")
        guide.see(f"editor-{kind}")
        page.go_back()
        guide.settle()


def look_after(guide: Guide) -> None:
    """The health of the bank, and the dialog that gives it out."""
    page = guide.visit("bank")
    page.health_button.click()
    guide.settle()
    guide.stage.idle(0.5)
    guide.see("bank-health")
    page.go_back()
    guide.settle()
    page.export_button.click()
    dialog = guide.dialog("the export")
    guide.stage.idle(0.3)
    guide.stage.look(dialog, "bank-export")
    dialog.close()
    guide.settle()


def give_out(guide: Guide) -> None:
    """All questions in each format that can be written, as files beside the pictures."""
    banks = guide.house.banks
    for form in banks.writable():
        data = guide.ask(lambda name=form.name: banks.export(format=name))  # type: ignore[misc]
        if not data:
            raise Lost(f"nothing was written as {form.name}")
        name = f"bank-{form.name}{form.suffixes[0]}"
        (guide.stage.out / name).write_bytes(data)
        guide.done.setdefault("exports", []).append(name)
    template = guide.ask(banks.template)
    (guide.stage.out / "bank-template.xlsx").write_bytes(template)
