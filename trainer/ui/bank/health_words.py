"""What the figures of a bank's health mean, and what to do about them, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trainer.quiz.health import Balance, Bias, Grid, Outline
from trainer.ui.words import t


def few() -> str:
    """Of a handful of questions nothing can be said."""
    return t("题还少，先不看这个。")


def letters(balance: Balance, none: str) -> str:
    """Whether somebody who always ticks the same letter does well; *none* where nothing asks so."""
    if not balance.of:
        return none
    if not balance.enough:
        return few()
    if balance.worth_guessing:
        words = t("{} 偏多：只猜 {} 就比瞎猜多得 {:.0%} 的分。改几题的选项次序。")
        return words.format(balance.best, balance.best, balance.gain)
    return t("各字母相差不大，猜同一个字母占不到便宜。")


def truths(balance: Balance) -> str:
    """Whether somebody who always says the same does well."""
    if not balance.of:
        return t("还没有判断题。")
    if not balance.enough:
        return few()
    if balance.worth_guessing:
        words = t("多数该判“{}”：全判“{}”就比瞎猜多得 {:.0%} 的分。补几道该判“{}”的题。")
        other = "错" if balance.best == "对" else "对"
        return words.format(balance.best, balance.best, balance.gain, other)
    return t("对和错相差不大，全判一样占不到便宜。")


def habit(bias: Bias, none: str, todo: str) -> str:
    """Whether somebody who guesses by a habit of the author does well; *todo* is what mends it."""
    if not bias.of:
        return none
    if not bias.enough:
        return few()
    shares = t("{:.0%}，瞎猜是 {:.0%}").format(bias.share, bias.chance)
    if bias.telling:
        return t("{}：不懂的人照这个猜也能得分。{}").format(shares, todo)
    return t("{}：照这个猜占不到便宜。").format(shares)


def gaps(topics: Sequence[str], columns: Sequence[str], counts: Grid) -> str:
    """Which topics have no questions, or how many cells are empty."""
    none = [topic for topic in topics if not counts.get(topic)]
    if none:
        return t("还没有题的主题：{}。").format("、".join(none))
    empty = sum(not counts[topic].get(column) for topic in topics for column in columns)
    if empty:
        return t("每个主题都有题，{} 个格子还空着；空格子里的题抽不到。").format(empty)
    return t("每个主题的每一格都有题。")


def shares(counts: Mapping[str, int]) -> str:
    """Names and numbers as one line to read out."""
    return "，".join(f"{name} {number:,}" for name, number in counts.items())


def head(outline: Outline) -> str:
    """How many questions are looked at."""
    words = t("{:,} 题").format(outline.total)
    retired = t("，另有 {:,} 题停用，不算在内").format(outline.retired) if outline.retired else ""
    return words + retired
