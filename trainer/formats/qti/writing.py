"""Questions as QTI packages, and what of a question stays behind."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lxml import etree

from trainer.formats.bank import Pictures
from trainer.formats.losses import WHOLE, losses
from trainer.formats.picture_size import Size, picture_size
from trainer.formats.qti.body import explanation_of, told_of
from trainer.formats.qti.dialect import V21, Dialect, spoken
from trainer.formats.qti.interactions import Asking, ask
from trainer.formats.qti.item import item_of
from trainer.formats.qti.package import FOLDER
from trainer.formats.qti.tree import SCORE, Making, Unfit, add
from trainer.formats.reading import Place
from trainer.formats.tag_words import words_of
from trainer.formats.told import Frame, entry_of
from trainer.formats.xml_tree import fit, spaced, written
from trainer.quiz.kind import Kind
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.picture import SHOWN, pictures_of
from trainer.quiz.question import Question

WHY: Final = "QTI 装不下它"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_SOME: Final[Size] = (1000.0, 1000.0)
_TEMPLATES: Final = {
    "match": "match_correct",
    "mapResponse": "map_response",
    "mapResponsePoint": "map_response_point",
}
_LOM: Final = "http://ltsc.ieee.org/xsd/LOM"


def package(questions: Sequence[Question], pictures: Pictures, dialect: Dialect) -> bytes:
    """A package with an item for each question; the same bytes for the same questions."""
    files: dict[str, bytes] = {}
    manifest = _manifest(dialect)
    for question in questions:
        made = None if whole(lost(question)) else item(question, pictures, dialect)
        if made is None:
            continue
        path = f"q{len(manifest[-1]) + 1:05d}.xml"
        made.set("identifier", path.removesuffix(".xml"))
        files[path] = written(spoken(made, dialect))
        shown = [pictures[name] for name in pictures_of(question) if name in pictures]
        files |= {FOLDER + one.id: one.data for one in shown}
        _listed(manifest[-1], question, path, [FOLDER + one.id for one in shown], dialect)
    return _zipped({"imsmanifest.xml": written(manifest), **files})


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def _manifest(dialect: Dialect) -> etree._Element:
    space = f"{{{dialect.package}}}"
    root = etree.Element(f"{space}manifest", identifier="jingzhong", nsmap=_plain(dialect.package))
    about = etree.SubElement(root, f"{space}metadata")
    etree.SubElement(about, f"{space}schema").text = dialect.schema
    etree.SubElement(about, f"{space}schemaversion").text = dialect.schema_version
    etree.SubElement(root, f"{space}organizations")
    etree.SubElement(root, f"{space}resources")
    return root


def _plain(space: str) -> Mapping[str, str]:
    return {None: space}  # type: ignore[dict-item]  # None: without a prefix


def _listed(
    resources: etree._Element,
    question: Question,
    path: str,
    images: Sequence[str],
    dialect: Dialect,
) -> None:
    space = f"{{{dialect.package}}}"
    made = etree.SubElement(
        resources, f"{space}resource", identifier=f"r-{path.removesuffix('.xml')}",
        type=dialect.item_type, href=path,
    )  # fmt: skip
    _described(etree.SubElement(made, f"{space}metadata"), question)
    for href in (path, *images):
        etree.SubElement(made, f"{space}file", href=href)


def _described(metadata: etree._Element, question: Question) -> None:
    lom = etree.SubElement(metadata, f"{{{_LOM}}}lom", nsmap=_plain(_LOM))
    general = etree.SubElement(lom, f"{{{_LOM}}}general")
    name = etree.SubElement(general, f"{{{_LOM}}}identifier")
    etree.SubElement(name, f"{{{_LOM}}}catalog").text = "jingzhong"
    _said(etree.SubElement(name, f"{{{_LOM}}}entry"), question.id)
    for word in words_of(question):
        keyword = etree.SubElement(general, f"{{{_LOM}}}keyword")
        _said(etree.SubElement(keyword, f"{{{_LOM}}}string", language="zh-CN"), word)


def _said(element: etree._Element, text: str) -> None:
    element.text = fit(text)
    spaced(element)


def item(question: Question, pictures: Pictures, dialect: Dialect) -> etree._Element | None:
    """*question* as an item with the names of QTI 2.1; None where none can hold it."""
    root = etree.Element(
        "assessmentItem", identifier="item", title=_title(question), adaptive="false"
    )
    root.set("timeDependent", "false")
    making = Making(root, lambda name: FOLDER + name, dialect.dashed)
    body = etree.Element("itemBody")
    feedback = list(_feedback(question))
    try:
        _ask(making, body, question, pictures)
        _outcomes(root, bool(feedback), question)
        root.append(body)
        _processing(root, making, dialect)
        _afterwards(making, feedback)
    except Unfit:
        return None
    return root


def _title(question: Question) -> str:
    line = " ".join(SHOWN.sub(" ", question.stem).split())
    return fit(line if len(line) <= 60 else line[:59] + "…") or "试题"


def _ask(making: Making, body: etree._Element, question: Question, pictures: Pictures) -> None:
    kind = question.kind
    if not isinstance(kind, Case):
        ask(
            Asking(making, add(body, "div"), "RESPONSE", 1, _size(kind, pictures)),
            question.stem,
            kind,
        )
        return
    making.say(_div(body, "material"), question.stem)
    for number, part in enumerate(kind.questions, 1):
        if isinstance(part.kind, Blank) and not part.kind.ordered:
            raise Unfit("any order")
        within = _div(body, f"part weight-{part.weight}")
        size = _size(part.kind, pictures)
        ask(Asking(making, within, f"RESPONSE_{number}", part.weight, size), part.stem, part.kind)


def _div(parent: etree._Element, name: str) -> etree._Element:
    made = add(parent, "div")
    made.set("class", name)
    return made


def _size(kind: Kind, pictures: Pictures) -> Size:
    shown = pictures.get(kind.picture) if isinstance(kind, Spotting) else None
    return (picture_size(shown.data) if shown else None) or _SOME


def _feedback(question: Question) -> Iterator[tuple[str, str]]:
    if question.explanation:
        yield "EXPLANATION", question.explanation
    if isinstance(question.kind, Case):
        for number, part in enumerate(question.kind.questions, 1):
            if part.explanation:
                yield f"EXPLANATION_{number}", part.explanation


def _outcomes(root: etree._Element, feedback: bool, question: Question) -> None:
    score = add(
        root, "outcomeDeclaration", identifier=SCORE, cardinality="single", baseType="float"
    )
    add(add(score, "defaultValue"), "value").text = "0"
    if feedback:
        names = [name for name, _ in _feedback(question)]
        said = add(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="multiple", baseType="identifier")  # fmt: skip
        shown = add(said, "defaultValue")
        for name in names:
            add(shown, "value").text = name


def _processing(root: etree._Element, making: Making, dialect: Dialect) -> None:
    """One of the standard's own templates where it says the same."""
    template = _template(making.conditions) if len(making.conditions) == 1 else ""
    if template:
        add(root, "responseProcessing", template=f"{dialect.templates}{template}{dialect.ending}")
    elif making.conditions:
        add(root, "responseProcessing").extend(making.conditions)


def _template(conditions: Sequence[etree._Element]) -> str:
    found = [name for name in _TEMPLATES if next(conditions[0].iter(name), None) is not None]
    return _TEMPLATES[found[0]] if found else ""


def _afterwards(making: Making, feedback: Sequence[tuple[str, str]]) -> None:
    for name, text in feedback:
        shown = making.apart(
            making.root, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier=name,
            showHide="show",
        )  # fmt: skip
        making.say(shown, text)


def whole(found: Sequence[str]) -> bool:
    """Whether what is lost is the question itself."""
    return bool(found) and found[0].startswith(WHOLE)


def lost(question: Question) -> tuple[str, ...]:
    """What comes back otherwise, or not at all, when it is written and read again."""
    made = item(question, {}, V21)
    if made is None:
        return losses(question, None, WHY)
    back = item_of(made, lambda source, alt: f"![{alt}]({source.removeprefix(FOLDER)})")
    told = told_of(back, {})
    if told is None:
        return losses(question, None, WHY)
    frame = Frame(Place("", 1), question.id, explanation_of(back), words_of(question))
    entry = entry_of(told, frame)
    found = losses(question, entry.question if entry.verdict == "accepted" else None, WHY)
    return tuple(word for word in found if word != "图片")
