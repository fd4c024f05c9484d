"""What an import is going to do and did, in words that leave nothing open."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.formats.batch import PASTED, Batch, Plan
from trainer.formats.reading import Entry
from trainer.intake import Done
from trainer.quiz.kinds import KINDS
from trainer.ui.bank.answer_lines import key_words
from trainer.ui.words import t


def act(plan: Plan) -> str:
    """The words of the button."""
    added, changed, review = (plan.count(fate) for fate in ("new", "changed", "review"))
    parts = (
        t("导入 {:,} 题").format(added) if added else "",
        t("更新 {:,} 题").format(changed) if changed else "",
        t("{:,} 题待核对").format(review) if review else "",
    )
    return "，".join(part for part in parts if part) or t("没有可以导入的题")


def aftermath(plan: Plan) -> str:
    """What becomes of what is not looked at, and what stays out."""
    lost = plan.count("rejected")
    parts = [
        t("没看完也可以导入：剩下的题放进“待核对”，核对前不会被抽到。")
        if plan.count("review")
        else "",
        t("不导入的 {:,} 题不会进来。").format(lost) if lost else "",
        t("更新的题在旧试卷里不变。") if plan.count("changed") else "",
    ]
    return "".join(parts) or t("按橙色按钮以前什么都不写。")


def done(made: Done) -> str:
    """What is said afterwards."""
    parts = (
        t("新增 {:,} 题").format(made.added) if made.added else "",
        t("更新 {:,} 题").format(made.changed) if made.changed else "",
        t("{:,} 题待核对").format(made.waiting) if made.waiting else "",
    )
    said = "，".join(part for part in parts if part) or t("没有变化")
    return t("题库“{}”{}").format(made.bank, said)


def file_words(batch: Batch) -> tuple[str, str]:
    """The name of the file, or how many there are; and what was read of it."""
    names = [reading.file for reading in batch.readings]
    one = t("粘贴的文字") if names == [PASTED] else names[0] if names else ""
    sheets = len({(r.file, table.sheet) for r in batch.readings for table in r.tables})
    count = sum(len(reading.entries) for reading in batch.readings)
    read = t("读到 {:,} 题").format(count)
    head = one if len(names) == 1 else t("{} 个文件").format(len(names))
    return head, t("{} 个工作表，{}").format(sheets, read) if sheets > 1 else read


def understanding(entry: Entry) -> str:
    """What the program took the entry for, and what keeps it from being right."""
    wrong = "".join(dict.fromkeys(doubt.sentence for doubt in entry.doubts))
    if entry.question is None:
        return t("还不成一题：{}").format(wrong)
    kind = entry.question.kind
    taken = t("程序的理解：{}，答案 {}。").format(KINDS[kind.name].label, key_words(kind))
    if not entry.doubts:
        return taken
    if any(doubt.fatal for doubt in entry.doubts):
        return taken + wrong
    return taken + wrong + t("对的话直接按“就是这样”。")


def position(at: int, places: Sequence[int]) -> str:
    """Which of the entries listed this one is."""
    if at not in places:
        return ""
    return t("第 {:,} 题，共 {:,} 题").format(places.index(at) + 1, len(places))


def where(entry: Entry, *, several: bool) -> str:
    """The place of an entry, with its file only where there are several."""
    place = entry.place
    if several:
        return str(place)
    sheet = f"{place.sheet}·" if place.sheet else ""
    return t("{}第 {} {}").format(sheet, place.number, place.unit)
