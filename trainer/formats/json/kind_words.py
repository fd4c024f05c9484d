"""The words by which programs call kinds of questions, as the words that people write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from trainer.formats.tables.roles import bare
from trainer.quiz.judging import kind_named

_WORDS: Final = {
    "单选题": "single singlechoice singleselect singleanswer radio dan danxuan danxuanti choicesingle "
    "onechoice single_choice",
    "多选题": "multi multiple multichoice multiselect multipleselect multipleanswer checkbox duoxuan "
    "duoxuanti choicemulti multipleresponse indefinite",
    "判断题": "truefalse judge judgement judgment judging tf boolean bool trueorfalse panduan panduanti "
    "yesno judgequestion",
    "填空题": "fill blank fillblank fillin fillintheblank fillinblank fillblanks completion cloze tiankong "
    "tiankongti blanks gap",
    "简答题": "short shortanswer essay qa subjective answer jianda jiandati openended questionanswer discuss",
    "数值题": "number numeric numerical",
    "排序题": "order ordering sequence",
    "连线题": "match matching",
}
_CHINESE: Final = {
    word: name for name, words in _WORDS.items() for word in map(bare, words.split())
}
_EITHER: Final = frozenset(("multiplechoice", "mcq", "mc"))
"""In English one of several options, or several: what else there is tells."""
_OPEN: Final = frozenset(("choice", "select", "choose", "objective", "choices", "question"))
_TAILS: Final = ("questions", "question", "list", "s", "arr", "array", "items")


class KindWords:
    """Knows all the words that one file uses."""

    def __init__(self, words: Iterable[str]) -> None:
        plain = {bare(word) for word in words}
        self._several = any(_known(word) == "单选题" for word in plain)

    def word(self, text: str) -> str:
        """What people write for *text*; *text* itself where it is no such word."""
        plain = bare(text)
        if kind_named(text) or not plain:
            return text
        if plain.removesuffix("questions").removesuffix("question") in _EITHER or plain in _EITHER:
            return "多选题" if self._several else "选择题"
        if plain in _OPEN:
            return "选择题"
        return _known(plain) or text


def _known(plain: str) -> str:
    for tail in ("", *_TAILS):
        word = plain.removesuffix(tail) if tail else plain
        if word in _CHINESE:
            return _CHINESE[word]
    return ""
