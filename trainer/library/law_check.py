"""The laws among themselves, and what questions and pages cite of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from trainer.formats.placed import Placed
from trainer.formats.problem import Problem
from trainer.quiz.law import Law, Statute
from trainer.quiz.question import Ground, Question
from trainer.training.primer import Primer


def statute_problems(statutes: Sequence[Placed[Statute]]) -> Iterator[Problem]:
    """Names that stand twice, and successors that are not there or do not know of it."""
    first: dict[str, Placed[Statute]] = {}
    for placed in statutes:
        for name in placed.value.names:
            known = first.setdefault(name, placed)
            if known is not placed:
                yield placed.problem(f"“{name}”在第{known.line}行已经有了，请合在一起。", "title")
    for placed in statutes:
        law = placed.value
        after = first.get(law.replaced_by)
        if law.replaced_by and after is None:
            yield placed.problem(f"法规表里没有“{law.replaced_by}”，请补上。", "replaced_by")
        elif after and law.title not in after.value.replaces:
            said = f"“{after.value.title}”的“replaces”里没有“{law.title}”，请补上。"
            yield placed.problem(said, "replaced_by")
        for at, title in enumerate(law.replaces):
            before = first.get(title)
            if before is None or before.value.replaced_by != law.title:
                said = f"“{title}”不在法规表里，或没有写“replaced_by: {law.title}”，请补上。"
                yield placed.problem(said, "replaces", at)


@dataclass(frozen=True, slots=True)
class Citing:
    """One ground, and how to say what is wrong with it."""

    ground: Ground
    thing: Placed[Question] | Placed[Primer]
    at: tuple[str | int, ...]

    def problem(self, sentence: str) -> Problem:
        """*sentence* said of where the ground stands."""
        return self.thing.problem(sentence, *self.at)


def citing(
    questions: Iterable[Placed[Question]], primers: Iterable[Placed[Primer]]
) -> Iterator[Citing]:
    """Whatever cites a law; documents that are no laws are not among it."""
    for question in questions:
        ground = question.value.ground
        if ground.document and not ground.issuer:
            yield Citing(ground, question, ("source",))
    for primer in primers:
        for ground in primer.value.grounds:
            yield Citing(ground, primer, ("laws",))


def ended_problems(
    cited: Iterable[Citing], statutes: Iterable[Statute], today: date
) -> Iterator[Problem]:
    """What rests on a version that is over by *today*, or not yet in force."""
    table = {law.title: law for law in statutes}
    for each in cited:
        statute = table.get(each.ground.document)
        law = statute.edition(each.ground.version) if statute else None
        if statute and law and law.until and law.until <= today:
            yield each.problem(
                f"{_named(law)}{law.until}起失效{_after(statute, law)}，请改引现行规定。"
            )
        elif law and law.since and law.since > today:
            yield each.problem(f"{_named(law)}{law.since}才施行，请改引现行的版本。")


def unknown_hints(cited: Iterable[Citing], statutes: Iterable[Statute]) -> Iterator[Problem]:
    """What cites a law, a version or an article that nothing is known of."""
    table = {law.title: law for law in statutes}
    if not table:
        return
    for each in cited:
        ground = each.ground
        statute = table.get(ground.document)
        if statute is None:
            yield each.problem(f"法规表里没有《{ground.document}》，请补上或改正名称。")
        elif statute.edition(ground.version) is None:
            known = "、".join(law.version for law in statute.versions)
            said = f"没有{ground.version}版，有：{known}。"
            yield each.problem(f"法规表里《{ground.document}》{said}")
        elif unknown := statute.unknown(ground.article, ground.version):
            said = f"法规表里《{ground.document}》没有{'、'.join(unknown)}的要点，请补上。"
            yield each.problem(said)


def _named(law: Law) -> str:
    return f"《{law.title}》{law.version}版自"


def _after(statute: Statute, law: Law) -> str:
    later = [other for other in statute.versions if other.version > law.version]
    if later:
        return f"，现有{later[-1].version}版（{later[-1].number or '文号不详'}）"
    return f"，由《{statute.replaced_by}》代替" if statute.replaced_by else ""
