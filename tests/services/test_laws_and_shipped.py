"""A revised law and the questions that come with the program."""

from __future__ import annotations

import itertools
import shutil
from datetime import date
from pathlib import Path

from clockwork import Clock

from trainer.clocks import CHINA
from trainer.house import build
from trainer.library import BANK
from trainer.quiz.listing import Query

QUESTION = """\
- id: shipped-1
  kind: judge
  stem: 有限空间作业要先通风。
  answer: 对
  explanation: {}
  source: {{law: 某条例, version: "2020-01-01", article: 第一条}}
  topics: [安全责任制]
  audience: [从业人员]
"""


def test_a_refresh_brings_no_question_of_a_revised_law_back_into_use(
    empty_file: Path, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "content" / "questions").mkdir(parents=True)
    file = tmp_path / "content" / "questions" / "a.yaml"
    file.write_text(QUESTION.format("先通风"), encoding="utf-8")
    url = f"sqlite:///{shutil.copy(empty_file, tmp_path / 'jingzhong.db')}"
    seed = itertools.count(1).__next__
    house = build(url, tmp_path, tmp_path / "content", clock=clock, zone=CHINA, seed=seed)
    house.study.refresh()
    house.laws.revise("某条例", date(2026, 5, 31), None, "李四")
    file.write_text(QUESTION.format("先通风，再检测"), encoding="utf-8")
    assert house.study.refresh() == 1
    stored = house.editing.desk("shipped-1").stored
    assert stored is not None
    assert (stored.bank, stored.seq, stored.state) == (BANK, 2, "待审")
    assert house.banks.ids(Query(ticked={"states": frozenset({"可用"})})) == ()
    house.close()
