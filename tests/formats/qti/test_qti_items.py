"""Items in the style of the guides of QTI 2.1, 2.2 and 3.0."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest
from quiz.strategies import PHOTO

from trainer.formats.bank import NO_HINTS
from trainer.formats.qti import QTI
from trainer.formats.reading import Entry, Reading
from trainer.quiz.kinds.blank import Blank
from trainer.quiz.kinds.case import Case
from trainer.quiz.kinds.judge import Judge
from trainer.quiz.kinds.match import Match
from trainer.quiz.kinds.number import Numeric
from trainer.quiz.kinds.order import Order
from trainer.quiz.kinds.short import Point, Short
from trainer.quiz.kinds.single import Single
from trainer.quiz.kinds.spot import Spotting
from trainer.quiz.shape import Shape

V21 = "http://www.imsglobal.org/xsd/imsqti_v2p1"
V22 = "http://www.imsglobal.org/xsd/imsqti_v2p2"
MATCH = '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>'


def item(
    body: str, declared: str = "", processing: str = MATCH, space: str = V21, more: str = ""
) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<assessmentItem xmlns="{space}" identifier="i-1" '
        f'title="一题" adaptive="false" timeDependent="false">{declared}'
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'
        f"<itemBody>{body}</itemBody>{processing}{more}</assessmentItem>"
    )


def response(*values: str, base: str = "identifier", cardinality: str = "single", more: str = "", name: str = "RESPONSE") -> str:  # fmt: skip
    shown = "".join(f"<value>{value}</value>" for value in values)
    correct = f"<correctResponse>{shown}</correctResponse>" if values else ""
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{base}">'
        f"{correct}{more}</responseDeclaration>"
    )


def read(data: bytes, name: str = "a.xml") -> Reading:
    assert QTI.read is not None
    reading = QTI.read(data, name, NO_HINTS)
    assert reading.troubles == ()
    return reading


def one(xml: str) -> Entry:
    (entry,) = read(xml.encode()).entries
    return entry


def kind(xml: str) -> object:
    entry = one(xml)
    assert entry.doubts == ()
    assert entry.question is not None
    return entry.question.kind


CHOICE = """
<p>Look at the text in the picture.</p>
<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
  <prompt>What does it say?</prompt>
  <simpleChoice identifier="ChoiceA">You must stay with your luggage.<feedbackInline outcomeIdentifier="F"
   identifier="ChoiceA" showHide="show">正是</feedbackInline></simpleChoice>
  <simpleChoice identifier="ChoiceB">Do not let someone else look after it.</simpleChoice>
</choiceInteraction>"""


@pytest.mark.parametrize("space", [V21, V22])
def test_a_choice_with_a_prompt(space: str) -> None:
    entry = one(item(CHOICE, response("ChoiceA"), space=space))
    assert entry.doubts == ()
    assert entry.question is not None
    assert entry.question.id == "i-1"
    assert entry.question.stem == "Look at the text in the picture.\n\nWhat does it say?"
    assert isinstance(entry.question.kind, Single)
    assert entry.question.kind.answer == "A"
    assert entry.question.explanation == "“You must stay with your luggage.”：正是"


def test_an_item_of_version_3() -> None:
    xml = """<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i3"
      title="t" adaptive="false" time-dependent="false">
      <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
        <qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response>
      </qti-response-declaration>
      <qti-item-body>
        <qti-choice-interaction class="qti-labels-none" response-identifier="RESPONSE" max-choices="0">
          <qti-prompt>选<strong>两</strong>项</qti-prompt>
          <qti-simple-choice identifier="A">甲</qti-simple-choice>
          <qti-simple-choice identifier="B">乙</qti-simple-choice>
          <qti-simple-choice identifier="C">丙</qti-simple-choice>
        </qti-choice-interaction>
      </qti-item-body>
      <qti-response-processing
        template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
      <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="x" show-hide="show">
        <qti-content-body><p>见第三条</p></qti-content-body></qti-modal-feedback>
    </qti-assessment-item>"""
    entry = one(xml)
    assert entry.doubts == ()
    assert entry.question is not None
    assert (entry.question.stem, entry.question.kind.key()) == ("选**两**项", ("A", "C"))
    assert entry.question.explanation == "见第三条"


def choice(*options: tuple[str, str], more: str = "") -> str:
    made = "".join(f'<simpleChoice identifier="{i}">{text}</simpleChoice>' for i, text in options)
    return f'<p>题</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1"{more}>{made}</choiceInteraction>'


def test_true_and_false_make_a_judgement_only_where_they_are_called_so() -> None:
    assert kind(item(choice(("true", "正确"), ("false", "错误")), response("false"))) == Judge("错")
    assert isinstance(kind(item(choice(("A", "正确"), ("B", "错误")), response("B"))), Single)


@pytest.mark.parametrize(
    ("body", "declared", "kind_"),
    [
        (
            '<p>火警<textEntryInteraction responseIdentifier="RESPONSE"/>。</p>',
            response("119", base="string", more='<mapping defaultValue="0"><mapEntry mapKey="119" mappedValue="1"/><mapEntry mapKey="一一九" mappedValue="1"/></mapping>'),
            Blank((("119", "一一九"),)),
        ),
        (
            '<p>排好</p><orderInteraction responseIdentifier="RESPONSE" shuffle="true"><simpleChoice identifier="a">检测</simpleChoice><simpleChoice identifier="b">通风</simpleChoice></orderInteraction>',
            response("b", "a", cardinality="ordered"),
            Order(("通风", "检测")),
        ),
        (
            '<p>写</p><rubricBlock view="scorer"><p>停工（2分）</p><p>报告</p></rubricBlock><extendedTextInteraction responseIdentifier="RESPONSE"/>',
            response(base="string"),
            Short((Point("停工", 2), Point("报告"))),
        ),
        (
            '<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="2"><prompt>连</prompt><simpleMatchSet><simpleAssociableChoice identifier="x" matchMax="1">红</simpleAssociableChoice><simpleAssociableChoice identifier="y" matchMax="1">黄</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="m" matchMax="1">警告</simpleAssociableChoice><simpleAssociableChoice identifier="n" matchMax="1">禁止</simpleAssociableChoice><simpleAssociableChoice identifier="o" matchMax="1">指令</simpleAssociableChoice></simpleMatchSet></matchInteraction>',
            response("x n", "y m", cardinality="multiple", base="directedPair"),
            Match((("红", "禁止"), ("黄", "警告")), ("指令",)),
        ),
        (
            '<gapMatchInteraction responseIdentifier="RESPONSE" shuffle="false"><gapText identifier="W" matchMax="1">通风</gapText><gapText identifier="S" matchMax="1">检测</gapText><p>先<gap identifier="G1"/>，再<gap identifier="G2"/>。</p></gapMatchInteraction>',
            response("W G1", "S G2", cardinality="multiple", base="directedPair"),
            Match((("（1）", "通风"), ("（2）", "检测"))),
        ),
    ],
    ids=["text entry", "order", "extended text", "match", "gap match"],
)  # fmt: skip
def test_each_interaction_comes_to_its_kind(body: str, declared: str, kind_: object) -> None:
    assert kind(item(body, declared)) == kind_


EQUAL = (
    '<responseProcessing><responseCondition><responseIf><equal toleranceMode="{mode}" tolerance="{slack}">'
    '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE">'
    '<baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>'
)


def test_a_number_keeps_its_tolerance_and_a_relative_one_is_a_doubt() -> None:
    body = '<p>相距<textEntryInteraction responseIdentifier="RESPONSE"/> 米</p>'
    declared = response("5", base="float")
    xml = item(body, declared, EQUAL.format(mode="absolute", slack="0.5 0.5"))
    assert kind(xml) == Numeric("5", "0.5")
    found = one(xml).question
    assert found is not None
    assert found.stem == "相距（　　） 米"
    entry = one(item(body, declared, EQUAL.format(mode="relative", slack="10 10")))
    assert [d.code for d in entry.doubts] == ["unclear-answer"]


def test_scoring_of_its_own_is_a_doubt() -> None:
    processing = '<responseProcessing><responseCondition><responseIf><lt><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></lt><setOutcomeValue identifier="SCORE"><random/></setOutcomeValue></responseIf></responseCondition></responseProcessing>'
    entry = one(item(choice(("A", "甲"), ("B", "乙")), response("A"), processing))
    assert entry.verdict == "review"
    assert [d.code for d in entry.doubts] == ["unsupported"]
    assert "计分规则" in entry.doubts[0].sentence


def test_uneven_points_are_a_doubt() -> None:
    mapping = '<mapping defaultValue="0"><mapEntry mapKey="A" mappedValue="2"/><mapEntry mapKey="B" mappedValue="1"/></mapping>'
    entry = one(item(choice(("A", "甲"), ("B", "乙")), response("A", more=mapping)))
    assert [d.code for d in entry.doubts] == ["unclear-answer"]


def test_an_item_without_an_answer_is_to_be_mended() -> None:
    entry = one(item(choice(("A", "甲"), ("B", "乙")), response()))
    assert entry.verdict == "review"
    assert [d.code for d in entry.doubts] == ["no-answer"]
    assert entry.draft is not None
    assert entry.draft.options == ("甲", "乙")


def test_several_interactions_make_a_material_with_parts() -> None:
    second = (
        choice(("A", "甲"), ("B", "乙"))
        .replace('"RESPONSE"', '"R2"')
        .replace("<p>题</p>", "<p>哪个？</p>")
    )
    body = f"<p>某厂起火。</p><p>对吗？</p>{choice(('true', '对'), ('false', '错')).removeprefix('<p>题</p>')}{second}"
    found = one(item(body, response("true") + response("B", name="R2")))
    assert found.doubts == ()
    assert found.question is not None
    assert found.question.stem == "某厂起火。"
    assert isinstance(found.question.kind, Case)
    assert [(p.stem, p.kind.key()) for p in found.question.kind.questions] == [
        ("对吗？", ("对",)),
        ("哪个？", ("B",)),
    ]


def test_gaps_of_several_sorts_are_numbered() -> None:
    body = (
        '<p>高<textEntryInteraction responseIdentifier="R1"/>米要<inlineChoiceInteraction responseIdentifier="R2" shuffle="false">'
        '<inlineChoice identifier="a">系绳</inlineChoice><inlineChoice identifier="b">喝水</inlineChoice></inlineChoiceInteraction>。</p>'
    )
    found = one(item(body, response("2", base="float", name="R1") + response("a", name="R2")))
    assert found.question is not None
    assert found.question.stem == "高（1）米要（2）。"
    assert isinstance(found.question.kind, Case)
    assert [p.kind.name for p in found.question.kind.questions] == ["number", "single"]


@pytest.mark.parametrize(
    "name", ["hottextInteraction", "sliderInteraction", "uploadInteraction", "customInteraction"]
)
def test_other_interactions_are_rejected_by_name(name: str) -> None:
    entry = one(item(f'<p>题</p><{name} responseIdentifier="RESPONSE"/>', response()))
    assert entry.verdict == "rejected"
    assert name in entry.doubts[0].sentence


def test_an_item_without_an_interaction_is_left_out() -> None:
    reading = read(item("<p>请闭卷作答。</p>").encode())
    assert reading.entries == ()
    assert [left.text for left in reading.left_out] == ["一题"]


def zipped(**files: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return out.getvalue()


MANIFEST = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><metadata/><organizations/>
<resources>
 <resource identifier="t" type="imsqti_test_xmlv2p1" href="tests/t.xml"><file href="tests/t.xml"/></resource>
 <resource identifier="a" type="imsqti_item_xmlv2p1" href="items/a.xml"><metadata>
  <lom xmlns="http://www.imsglobal.org/xsd/imsmd_v1p2"><general><keyword><langstring xml:lang="zh">消防安全</langstring></keyword>
  <keyword><langstring>灭火器</langstring></keyword></general></lom></metadata><file href="items/a.xml"/></resource>
 <resource identifier="b" type="imsqti_item_xmlv2p1" href="items/b.xml"/>
 <resource identifier="c" type="imsqti_item_xmlv2p1" href="items/gone.xml"/>
</resources></manifest>"""
TEST = f'<assessmentTest xmlns="{V21}" identifier="t" title="t"><testPart><assessmentSection><assessmentItemRef identifier="b" href="../items/b.xml"/><assessmentItemRef identifier="a" href="../items/a.xml"/></assessmentSection></testPart></assessmentTest>'
SPOT = (
    '<p>找隐患</p><selectPointInteraction responseIdentifier="RESPONSE" maxChoices="3">'
    '<object data="../img/s%20cene.svg" type="image/svg+xml" width="400" height="200"/></selectPointInteraction>'
)
AREAS = '<areaMapping defaultValue="0"><areaMapEntry shape="circle" coords="200,100,40" mappedValue="1"/><areaMapEntry shape="rect" coords="0,0,100,100" mappedValue="1"/><areaMapEntry shape="default" coords="0" mappedValue="0"/></areaMapping>'


def package() -> Reading:
    return read(
        zipped(
            imsmanifest_dot_xml=MANIFEST,
            tests__t_dot_xml=TEST,
            items__a_dot_xml=item(CHOICE + '<p><img src="../img/p.png" alt="图"/></p>', response("ChoiceA")),
            items__b_dot_xml=item(SPOT, response(base="point", cardinality="multiple", more=AREAS)),
            img__p_dot_png=PHOTO.data,
            **{"img/s cene.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>', "more.zip": b"PK"},
        ),
        "a.zip",
    )  # fmt: skip


def test_a_package_is_read_in_the_order_of_its_test() -> None:
    reading = package()
    assert [e.place.sheet for e in reading.entries] == [
        "items/b.xml",
        "items/a.xml",
        "items/gone.xml",
    ]
    assert [e.verdict for e in reading.entries] == ["review", "accepted", "rejected"]
    assert str(reading.entries[1].place) == "a.zip·items/a.xml·第 2 题"
    assert "压缩包里没有" in reading.entries[2].doubts[0].sentence
    assert {left.text for left in reading.left_out} == {"tests/t.xml", "more.zip"}


def test_keywords_and_pictures_of_a_package_reach_the_question() -> None:
    reading = package()
    question = reading.entries[1].question
    assert question is not None
    assert (question.topics, question.tags) == (("消防安全",), ("灭火器",))
    assert f"![图]({PHOTO.id})" in question.stem
    assert PHOTO.id in reading.pictures


def test_areas_become_hazards_that_a_person_names() -> None:
    entry = package().entries[0]
    assert [d.code for d in entry.doubts] == ["no-answer"]
    assert entry.question is not None
    assert isinstance(entry.question.kind, Spotting)
    assert entry.question.kind.wrong == 1
    assert [h.shape for h in entry.question.kind.hazards] == [
        Shape("ellipse", ((400, 300), (600, 700))),
        Shape("rect", ((0, 0), (250, 500))),
    ]


def test_hotspots_with_labels_are_hazards() -> None:
    body = (
        f'<p>点</p><hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><object data="data:image/png;base64,{base64.b64encode(PHOTO.data).decode()}" width="100" height="100"/>'
        '<hotspotChoice identifier="A" shape="poly" coords="0,0,50,0,50,50" hotspotLabel="无护栏"/>'
        '<hotspotChoice identifier="B" shape="circle" coords="9,9,3" hotspotLabel="没事"/></hotspotInteraction>'
    )
    found = kind(item(body, response("A")))
    assert isinstance(found, Spotting)
    assert [(h.what, h.shape) for h in found.hazards] == [
        ("无护栏", Shape("polygon", ((0, 0), (500, 0), (500, 500))))
    ]
