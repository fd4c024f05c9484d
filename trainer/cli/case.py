"""`trainer case …` and `trainer card …`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from trainer.cli.output import Output, write
from trainer.cli.parsing import say_as_json, to_file
from trainer.quiz.refusals import Invalid
from trainer.training.case import Case

if TYPE_CHECKING:
    from trainer.house import House


def add(commands: Any) -> None:
    """Put these commands under *commands*."""
    _case(
        commands.add_parser("case", help="事故案例").add_subparsers(required=True, metavar="命令")
    )
    _card(
        commands.add_parser("card", help="岗位责任卡").add_subparsers(required=True, metavar="命令")
    )


def _case(under: Any) -> None:
    listed = under.add_parser("list", help="列出全部案例")
    say_as_json(listed)
    listed.set_defaults(run=_list)
    search = under.add_parser("search", help="按词查案例")
    search.add_argument("words", nargs="+", metavar="WORDS", help="每个词都要有")
    say_as_json(search)
    search.set_defaults(run=_search)
    show = under.add_parser("show", help="看一起案例")
    show.add_argument("id", metavar="ID", help="案例编号，见 trainer case list")
    say_as_json(show)
    show.set_defaults(run=_show)
    printed = under.add_parser("print", help="印案例单（PDF）")
    printed.add_argument("id", metavar="ID", help="案例编号，见 trainer case list")
    to_file(printed)
    printed.set_defaults(run=_print)


def _card(under: Any) -> None:
    listed = under.add_parser("list", help="列出全部岗位")
    say_as_json(listed)
    listed.set_defaults(run=_list_cards)
    printed = under.add_parser("print", help="印责任卡（PDF）")
    printed.add_argument("posts", nargs="+", metavar="POST", help="岗位名称或编号")
    printed.add_argument(
        "--form", choices=("pocket", "poster"), default="pocket", help="随身卡或 A3 墙报"
    )
    printed.add_argument("--blank", action="store_true", help="不印姓名，每岗一张")
    to_file(printed)
    printed.set_defaults(run=_print_cards)


def _brief(case: Case) -> dict[str, object]:
    return {
        "id": case.id,
        "title": case.title,
        "date": case.date.isoformat(),
        "place": case.place,
        "level": case.level.label if case.level else "",
        "dead": case.dead,
        "missing": case.missing,
        "injured": case.injured,
        "loss": case.loss,
        "trades": list(case.trades),
    }


def _tell(cases: tuple[Case, ...], output: Output) -> int:
    for case in cases:
        level = case.level.label if case.level else "未定级"
        output.say(f"{case.id}\t{case.date}\t{level}\t{case.toll or '—'}\t{case.title}")
    output.say(f"共{len(cases)}起。")
    output.give({"cases": [_brief(c) for c in cases]})
    return 0


def _list(given: argparse.Namespace, house: House, output: Output) -> int:
    return _tell(tuple(house.study.cases().cases), output)


def _search(given: argparse.Namespace, house: House, output: Output) -> int:
    return _tell(tuple(house.study.cases(words=" ".join(given.words)).cases), output)


def _show(given: argparse.Namespace, house: House, output: Output) -> int:
    case = house.study.case(given.id)
    figures = "，".join(
        p for p in (case.toll, f"直接经济损失{case.loss}" if case.loss else "") if p
    )
    output.say(f"{case.title}\n{case.date} {case.time} {case.place}\n{figures}".rstrip())
    for head, text in (
        ("", case.seed_note), ("", case.figures_note), ("事故经过", case.story),
        ("直接原因", case.direct_cause), ("责任追究", case.accountability),
    ):  # fmt: skip
        if text:
            output.say(f"\n{head + chr(10) if head else ''}{text}")
    for lessons in (case.lessons.leaders, case.lessons.managers, case.lessons.workers):
        for lesson in lessons:
            output.say(f"教训：{lesson}")
    for source in case.sources:
        output.say(f"出处：{source.sentence()}")
    output.give(
        _brief(case)
        | {
            "story": case.story,
            "direct_cause": case.direct_cause,
            "accountability": case.accountability,
            "seed_note": case.seed_note,
            "figures_note": case.figures_note,
            "sources": [s.sentence() for s in case.sources],
        }
    )
    return 0


def _print(given: argparse.Namespace, house: House, output: Output) -> int:
    output.say(f"已写入{write(given.out, house.printing.case(given.id))}")
    return 0


def _list_cards(given: argparse.Namespace, house: House, output: Output) -> int:
    cards = house.study.cards()
    for card in cards:
        output.say(
            f"{card.id}\t{card.post}\t{card.risk.colour}（{card.risk.label}）\t职责{len(card.duties)}条"
        )
    output.give(
        {
            "cards": [
                {"id": c.id, "post": c.post, "risk": c.risk.colour, "duties": len(c.duties)}
                for c in cards
            ]
        }
    )
    return 0


def _print_cards(given: argparse.Namespace, house: House, output: Output) -> int:
    if given.form == "poster":
        if len(given.posts) != 1:
            raise Invalid("墙报一次印一个岗位，请只写一个。")
        data = house.printing.card_poster(given.posts[0])
    else:
        data = house.printing.pocket_cards(tuple(given.posts), holders=not given.blank)
    output.say(f"已写入{write(given.out, data)}")
    return 0
