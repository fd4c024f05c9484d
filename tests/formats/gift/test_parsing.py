"""The grammar against the 51 samples and what is expected of each."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from trainer.formats.gift import syntax as gift
from trainer.formats.gift.blocks import blocks
from trainer.formats.gift.parsing import parsed

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.gift"))
GAP = "_____"


def flat(markup: str, text: str) -> str:
    """Outside hypertext and Markdown the expected parses have no line ends."""
    return text if markup in ("html", "markdown") else re.sub(r"\s+", " ", text)


def text(node: gift.Text | None) -> Any:
    return node and {"format": node.markup, "text": flat(node.markup, node.text)}


def amount(node: gift.Amount | None) -> Any:
    if node is None:
        return {"format": "moodle", "text": "*"}
    if node.form == "simple":
        return {"type": "simple", "number": float(node.low)}
    if node.form == "range":
        return {"type": "range", "number": float(node.low), "range": float(node.high)}
    return {"type": "high-low", "numberLow": float(node.low), "numberHigh": float(node.high)}


def choice(node: gift.Choice | gift.NumberChoice) -> Any:
    said = text(node.text) if isinstance(node, gift.Choice) else amount(node.amount)
    weight = None if node.weight is None else float(node.weight)
    return {
        "isCorrect": node.right, "weight": weight, "text": said, "feedback": text(node.feedback),
    }  # fmt: skip


def body(node: gift.Body) -> dict[str, Any]:  # noqa: PLR0911  (one for each node)
    match node:
        case gift.Description():
            return {"type": "Description"}
        case gift.Essay():
            return {"type": "Essay"}
        case gift.TrueFalse():
            said = {"trueFeedback": text(node.wrong), "falseFeedback": text(node.right)}
            return {"type": "TF", "isTrue": node.true, **said}
        case gift.MultipleChoice():
            return {"type": "MC", "choices": [choice(c) for c in node.choices]}
        case gift.ShortAnswer():
            return {"type": "Short", "choices": [choice(c) for c in node.choices]}
        case gift.Numerical():
            found = [choice(c) for c in node.choices]
            return {"type": "Numerical", "choices": found[0]["text"] if node.bare else found}
        case gift.Matching():
            pairs = [{"subquestion": text(p.left), "subanswer": p.right} for p in node.pairs]
            return {"type": "Matching", "matchPairs": pairs}


def item(node: gift.Item) -> dict[str, Any]:
    parts = [node.before.strip()]
    if node.after is not None:
        parts += [GAP, node.after.strip()]
    stem = flat(node.markup, " ".join(part for part in parts if part))
    found = {
        "id": node.id,
        "tags": list(node.tags) or None,
        "title": node.title,
        "stem": {"format": node.markup, "text": stem},
        "hasEmbeddedAnswers": node.after is not None,
        **body(node.body),
    }
    if not isinstance(node.body, gift.Description):
        found["globalFeedback"] = text(node.general)
    return found


def tree(source: str) -> list[Any]:
    found: list[Any] = []
    for block in blocks(source):
        found += [{"type": "Category", "title": title} for _, title in block.categories]
        if any(block.lines):
            found.append(item(parsed(block.text(), block.id(), block.tags())))
    return found


def test_there_are_51_samples() -> None:
    assert len(SAMPLES) == 51


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_parses_to_what_is_expected_of_it(sample: Path) -> None:
    expected = json.loads(sample.with_suffix(".json").read_text(encoding="utf-8"))
    assert tree(sample.read_text(encoding="utf-8")) == expected


@pytest.mark.parametrize(
    ("source", "part"),
    [
        ("题干{=甲 ~乙", "没有对应的"),
        ("题干=甲 ~乙}", "前面没有"),
        ("题干{=甲{ ~乙}", "花括号里又有"),
        ("一{T}二{F}", "两处花括号"),
        ("题干{甲 =乙}", "多余的文字"),
        ("题干{=甲->乙 =丙}", "有的没有"),
        ("题干{#十二}", "不是数"),
        ("题干{T#一#二#三}", "最多写两段"),
    ],
)
def test_what_breaks_the_grammar_is_said(source: str, part: str) -> None:
    with pytest.raises(gift.Unreadable, match=part):
        parsed(source)
