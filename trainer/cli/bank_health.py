"""The health of a bank, as lines and as a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trainer.quiz.health import Balance, Bias, Health

_LACKS = ("解析", "依据", "主题", "对象")


def health(found: Health) -> dict[str, Any]:
    """Everything found, for programs."""
    outline, tales, twins = found.outline, found.telltales, found.twins
    return {
        "total": outline.total,
        "retired": outline.retired,
        "waiting": outline.waiting,
        "by_state": dict(outline.counts["states"]),
        "lacking": {what: outline.lacking(what) for what in _LACKS},
        "coverage": {topic: dict(levels) for topic, levels in outline.levels.items()},
        "kinds": {topic: dict(kinds) for topic, kinds in outline.kinds.items()},
        "single": _balance(tales.single),
        "multiple": _balance(tales.multiple),
        "judge": _balance(tales.judge),
        "first": _bias(tales.first),
        "last": _bias(tales.last),
        "longest": _bias(tales.longest),
        "all_right": _bias(tales.all_right),
        "doubles": [list(group) for group in twins.doubles],
        "near": [
            {"one": pair.one, "other": pair.other, "alike": round(pair.share, 3)}
            for pair in twins.near
        ],
    }


def _balance(balance: Balance) -> dict[str, Any]:
    return {
        "of": balance.of,
        "counts": dict(balance.counts),
        "worth_guessing": balance.worth_guessing,
    }


def _bias(bias: Bias) -> dict[str, Any]:
    return {
        "of": bias.of,
        "share": round(bias.share, 3),
        "chance": round(bias.chance, 3),
        "telling": bias.telling,
        "ids": list(bias.ids),
    }


def health_lines(found: Health) -> Iterator[tuple[str, str]]:
    """Label and words, for people."""
    outline, tales, twins = found.outline, found.telltales, found.twins
    yield "共", f"{outline.total}题，另有{outline.retired}题停用"
    for what in _LACKS:
        yield f"缺{what}", f"{outline.lacking(what)}题"
    yield "待处理的导入", f"{outline.waiting}题"
    yield "单选答案", _letters(tales.single)
    yield "多选答案", _letters(tales.multiple)
    yield "判断答案", _letters(tales.judge)
    yield "最长的是答案", _habit(tales.longest)
    yield "第一个是答案", _habit(tales.first)
    yield "最后一个是答案", _habit(tales.last)
    yield "以上都对是答案", _habit(tales.all_right)
    yield "完全重复", f"{len(twins.doubles)}组"
    yield "近似", f"{len(twins.near)}对"


def _letters(balance: Balance) -> str:
    counts = "，".join(f"{key} {number}" for key, number in balance.counts.items()) or "无"
    if not balance.enough:
        return f"{counts}；题还少，先不看这个"
    if balance.worth_guessing:
        return f"{counts}；只猜{balance.best}就占便宜"
    return f"{counts}；猜同一个占不到便宜"


def _habit(bias: Bias) -> str:
    if not bias.enough:
        return "题还少，先不看这个"
    verdict = "照这个猜占便宜" if bias.telling else "照这个猜占不到便宜"
    return f"{bias.share:.0%}，瞎猜是{bias.chance:.0%}；{verdict}"
