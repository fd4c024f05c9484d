"""What an import is going to do, in words that leave nothing open."""

from __future__ import annotations

from trainer.banks import ImportReport
from trainer.ui.words import t


def act(report: ImportReport, bank: str) -> str:
    """The words of the button."""
    if report.added and report.changed:
        words = t("导入 {:,} 道新题、更新 {:,} 道到“{}”")
        return words.format(report.added, report.changed, bank)
    if report.changed:
        return t("更新“{}”里的 {:,} 道题").format(bank, report.changed)
    if report.added:
        return t("导入 {:,} 道题到“{}”").format(report.added, bank)
    return t("没有可以导入的题")


def done(report: ImportReport, bank: str) -> str:
    """What is said afterwards."""
    parts = (
        t("新增 {:,} 题").format(report.added) if report.added else "",
        t("更新 {:,} 题").format(report.changed) if report.changed else "",
    )
    return t("题库“{}”{}").format(bank, "，".join(part for part in parts if part))


def aftermath(report: ImportReport) -> str:
    """What will not come in, and what will stay as it is."""
    parts = [
        t("不能用的 {:,} 题不会进来，改好文件可以再导一次").format(report.rejected)
        if report.rejected
        else "",
        t("待核对的 {:,} 题不会进来").format(report.review) if report.review else "",
        t("已有且一样的 {:,} 题跳过").format(report.same) if report.same else "",
        t("更新的题在旧试卷里不变") if report.changed else "",
    ]
    said = "；".join(part for part in parts if part)
    return t("现在还什么都没有写。{}").format(f"{said}。" if said else "")
