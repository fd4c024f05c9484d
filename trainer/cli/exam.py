"""`trainer exam draw / sit / results`."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from trainer.cli.answers import EXAMPLE, response
from trainer.cli.output import Output, read, write
from trainer.cli.parsing import say_as_json
from trainer.quiz.marks import plain
from trainer.quiz.paper import Paper
from trainer.quiz.prompt import Response
from trainer.quiz.refusals import Invalid

if TYPE_CHECKING:
    from trainer.exams import Result
    from trainer.house import House


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    under = commands.add_parser("exam", help="测评").add_subparsers(required=True, metavar="命令")
    drawn = under.add_parser("draw", help="按组卷方案抽一份试卷")
    drawn.add_argument("blueprint", metavar="BLUEPRINT", help="方案编号或名称，如 cadres")
    drawn.add_argument("--seed", type=int, metavar="N", help="同样的种子和题库抽出同样的卷")
    drawn.add_argument("-o", dest="out", required=True, metavar="PAPER.json", help="写到这个文件")
    drawn.set_defaults(run=_draw)
    sat = under.add_parser("sit", help="按答案文件答一份试卷并判分")
    sat.add_argument("paper", metavar="PAPER.json", help="试卷文件")
    sat.add_argument("--person", required=True, metavar="NO", help="工号")
    sat.add_argument("--answers", required=True, metavar="A.json", help=EXAMPLE)
    say_as_json(sat)
    sat.set_defaults(run=_sit)
    results = under.add_parser("results", help="一场测评的成绩")
    results.add_argument("exam", type=int, metavar="EXAM", help="测评编号")
    say_as_json(results)
    results.add_argument("-o", dest="out", metavar="FILE", help="另存成绩单（PDF）")
    results.set_defaults(run=_results)


def _draw(given: argparse.Namespace, house: House, output: Output) -> int:
    paper = house.authoring.draw(house.authoring.blueprint(given.blueprint), given.seed)
    target = write(given.out, house.authoring.write(paper))
    output.say(f"已抽{len(paper)}题，满分{plain(paper.possible)}分，种子{paper.seed}，写入{target}")
    return 0


def _sit(given: argparse.Namespace, house: House, output: Output) -> int:
    paper = house.authoring.read(read(given.paper))
    answers = tuple(_answers(given.answers, paper))
    exam_id = house.exams.set_or_find(paper, given.person)
    desk = house.exams.begin(exam_id, given.person, nonce=uuid4())
    for number, answer in answers:
        house.exams.answer(desk.seat, given.person, number, answer, nonce=uuid4())
    score = house.exams.hand_in(desk.seat, given.person, nonce=uuid4())
    due = score.passed and desk.exam.certificate_months is not None
    certificate = house.awards.issue(desk.seat).number if due else None
    output.say(
        f"{plain(score.earned)}分（满分{plain(score.possible)}分），{score.word}，测评编号{exam_id}"
    )
    if certificate:
        output.say(f"证书{certificate}")
    output.give(
        {
            "exam": exam_id,
            "person": given.person,
            "score": float(score.earned),
            "possible": float(score.possible),
            "passed": score.passed,
            "pending": score.pending,
            "certificate": certificate,
        }
    )
    return 0


def _answers(path: str, paper: Paper) -> Iterator[tuple[int, Response]]:
    slots = {str(s.number): s for s in paper}
    for number, given in _given(path).items():
        if number not in slots:
            raise Invalid(f"{path}：试卷没有第{number}题，题号是1～{len(slots)}。")
        try:
            yield int(number), response(given, slots[number].question.kind.prompt())
        except Invalid as error:
            raise Invalid(f"{path}第{number}题：{error}") from None


def _given(path: str) -> dict[str, object]:
    try:
        given = json.loads(read(path), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        line = f"第{error.lineno}行" if isinstance(error, json.JSONDecodeError) else ""
        raise Invalid(f"{path}{line}不是有效的 JSON，请改正后再试。") from error
    except Invalid as error:
        raise Invalid(f"{path}：{error}") from None
    if not isinstance(given, dict):
        raise Invalid(f'{path}要写成 {{"题号": ["答案"]}} 的样子。')
    return given


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise Invalid(f"“{twice}”写了两次，请只留一个。")
    return found


def _results(given: argparse.Namespace, house: House, output: Output) -> int:
    exam, results = house.exams.exam(given.exam), house.exams.results(given.exam)
    output.say(exam.title)
    for result in results:
        earned = plain(result.score.earned) if result.score else "—"
        output.say(f"{result.person.no}\t{result.person.name}\t{earned}\t{result.word}")
    if given.out:
        if Path(given.out).suffix.lower() != ".pdf":
            raise Invalid("成绩单只能存为 PDF，请把文件名写成 .pdf 结尾。")
        output.say(f"已写入{write(given.out, house.printing.results(given.exam))}")
    output.give({"exam": exam.id, "title": exam.title, "results": [_line(r) for r in results]})
    return 0


def _line(result: Result) -> dict[str, object]:
    return {
        "no": result.person.no,
        "name": result.person.name,
        "score": float(result.score.earned) if result.score else None,
        "word": result.word,
    }
