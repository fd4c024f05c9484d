"""What QTI packages carry comes back as it was, in either version."""

from __future__ import annotations

import io
import zipfile

import pytest
from formats.moodle.exchanged import KINDS, gapped, questions
from hypothesis import HealthCheck, given, settings
from quiz.strategies import PHOTO, PICTURES, SCENE

from trainer.formats.bank import NO_HINTS, Format
from trainer.formats.qti import QTI21, QTI30, lost
from trainer.formats.qti.writing import whole
from trainer.quiz.kinds.case import Case, Part
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.picture import pictures_of
from trainer.quiz.question import Question

VERSIONS = pytest.mark.parametrize("version", [QTI21, QTI30], ids=lambda version: version.name)


def back(question: Question, version: Format) -> Question:
    assert version.write is not None
    assert version.read is not None
    reading = version.read(version.write([question], PICTURES), "q.zip", NO_HINTS)
    assert reading.troubles == ()
    (entry,) = reading.entries
    assert entry.verdict == "accepted", entry.doubts
    assert entry.question is not None
    if not any("\\![" in text for text in question.texts()):  # a picture that is not meant as one
        assert set(pictures_of(question)) <= set(reading.pictures)
    return entry.question


@VERSIONS
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(question=questions)
def test_what_is_not_lost_comes_back(version: Format, question: Question) -> None:
    missing = lost(question)
    if whole(missing):
        assert version.write is not None
        with zipfile.ZipFile(io.BytesIO(version.write([question], PICTURES))) as archive:
            assert archive.namelist() == ["imsmanifest.xml"]
    elif not missing:
        assert back(question, version) == question
    else:
        assert set(missing) <= {"空白和换行", "数的写法"}


@VERSIONS
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_ordinary_questions_lose_nothing(kind: object, version: Format) -> None:
    stem = "材料\n\n讲了事故。" if isinstance(kind, Case) else f"题干 $x^2$ ![图]({PHOTO.id})"
    question = gapped(Question("q 1", stem, kind, "解析 **要点**"))  # type: ignore[arg-type]
    assert lost(question) == ()
    assert back(question, version) == question


@VERSIONS
def test_a_material_may_hold_every_kind_of_part(version: Format) -> None:
    parts = [
        Part("写要点", Short((Point("报告", 2),)), 3, "见预案"),
        Part("找出来", next(k for k in KINDS if isinstance(k, Spotting))),
    ]
    question = Question("q-1", f"![现场]({SCENE.id})", Case(tuple(parts)))
    assert lost(question) == ()
    assert back(question, version) == question


@VERSIONS
def test_the_same_questions_make_the_same_bytes(version: Format) -> None:
    assert version.write is not None
    bank = [gapped(Question(f"q-{n}", "题干", kind)) for n, kind in enumerate(KINDS)]
    assert version.write(bank, PICTURES) == version.write(bank, PICTURES)
