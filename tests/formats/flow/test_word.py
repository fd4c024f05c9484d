"""What only Word files have: numbers that count themselves, lines under words, tables, pictures."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.formats.bank import NO_HINTS
from trainer.formats.flow import DOCX
from trainer.formats.reading import Reading
from trainer.quiz.draft import Draft

LEVEL = '<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def read(document: Any) -> Reading:
    out = io.BytesIO()
    document.save(out)
    return read_bytes(out.getvalue())


def read_bytes(data: bytes) -> Reading:
    assert DOCX.read
    return DOCX.read(data, "题.docx", NO_HINTS)


def drafts(reading: Reading) -> list[Draft]:
    return [e.draft for e in reading.entries if e.draft]


def numbering(document: Any, *levels: tuple[str, str], restarts: int = 1) -> list[int]:
    """Adds a list with *levels* (form, text); the ids of as many lists of that shape, each from 1."""
    root = document.part.numbering_part.element
    shape = 700 + len(root)
    inner = "".join(LEVEL.format(at=i, form=f, text=t) for i, (f, t) in enumerate(levels))
    made = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{shape}">{inner}</w:abstractNum>'
    root.insert(0, parse_xml(made))
    ids = [shape * 10 + at for at in range(restarts)]
    for number in ids:
        override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{shape}"/>{override}</w:num>'
            )
        )
    return ids


def listed(document: Any, text: str, number: int, level: int = 0) -> Any:
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        )
    )
    return paragraph


def underlined(document: Any, *runs: str) -> Any:
    """A paragraph of runs, every second one underlined."""
    paragraph = document.add_paragraph()
    for at, text in enumerate(runs):
        paragraph.add_run(text).underline = bool(at % 2)
    return paragraph


def table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    made = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def png() -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + b"\xff" * 6 + b"\0" + b"\0" * 6)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def test_numbers_and_letters_that_count_themselves_are_read() -> None:
    document = docx.Document()
    (headings,) = numbering(document, ("chineseCounting", "%1、"))
    first, second = numbering(document, ("decimal", "%1."), ("upperLetter", "%2、"), restarts=2)
    for heading, number in (("单选题", first), ("多选题", second)):
        listed(document, heading, headings)
        for stem in ("甲？", "乙？"):
            listed(document, stem, number)
            for option in ("一", "二", "三"):
                listed(document, option, number, 1)
            document.add_paragraph("答案：" + ("B" if heading == "单选题" else "AC"))
    reading = read(document)
    found = drafts(reading)
    assert [(d.kind, d.stem, d.options, d.answer) for d in found] == [
        (kind, stem, ("一", "二", "三"), answer)
        for kind, answer in (("single", "B"), ("multiple", "AC"))
        for stem in ("甲？", "乙？")
    ]
    assert [e.raw[0][1] for e in reading.entries] == ["1. 甲？", "2. 乙？"] * 2
    assert [one.text for one in reading.left_out] == ["一、 单选题", "二、 多选题"]


def test_numbers_of_a_list_go_on_after_options_in_another_list() -> None:
    document = docx.Document()
    (questions,) = numbering(document, ("decimal", "%1、"))
    letters = numbering(document, ("upperLetter", "%1."), restarts=3)
    for options in letters:
        listed(document, "哪个（A）", questions)
        for text in ("一", "二"):
            listed(document, text, options)
    reading = read(document)
    assert [e.raw[0][1][:2] for e in reading.entries] == ["1、", "2、", "3、"]
    assert reading.count("accepted") == 3


def test_underlined_words_are_the_answers_of_blanks() -> None:
    document = docx.Document()
    document.add_paragraph("一、填空题")
    underlined(document, "1. 停电先拉", "断路器", "，再拉", " 隔离开关 ", "。")
    paragraph = underlined(document, "2. 高处作业是坠落高度 ", "2", "")
    paragraph.add_run("米").underline = True
    paragraph.add_run("以上。")
    reading = read(document)
    assert [(d.stem, d.answer) for d in drafts(reading)] == [
        ("停电先拉（　　），再拉（　　）。", "断路器；隔离开关"),
        ("高处作业是坠落高度 （　　）以上。", "2米"),
    ]
    assert reading.count("accepted") == 2


def test_underlined_blanks_are_gaps_for_the_answer_below() -> None:
    document = docx.Document()
    document.add_paragraph("填空题")
    underlined(document, "1. 停电先拉", "      ", "。")
    document.add_paragraph("答案：断路器")
    (draft,) = drafts(read(document))
    assert (draft.stem, draft.answer) == ("停电先拉（　　）。", "断路器")


def test_a_word_underlined_in_a_choice_is_no_answer() -> None:
    document = docx.Document()
    document.add_paragraph("单选题")
    underlined(document, "1. 下列", "不正确", "的是（B）。")
    document.add_paragraph("A. 甲\tB. 乙")
    (draft,) = drafts(read(document))
    assert (draft.stem, draft.answer) == ("下列不正确的是（　　）。", "B")


def test_a_letter_on_a_line_is_the_answer_of_a_choice() -> None:
    document = docx.Document()
    underlined(document, "1. 电压应为", "  A  ", "。")
    document.add_paragraph("A. 甲\tB. 乙")
    (draft,) = drafts(read(document))
    assert (draft.stem, draft.answer) == ("电压应为（　　）。", "A")


@pytest.mark.parametrize(
    "rows",
    [
        [["题号", "1", "2"], ["答案", "A", "B"]],
        [["题号", "答案"], ["1", "A"], ["2", "B"]],
        [["1", "A"], ["2", "B"]],
    ],
)
def test_a_key_in_a_table_is_a_key(rows: list[list[str]]) -> None:
    document = docx.Document()
    for line in (
        "一、单选题",
        "1. 甲（ ）",
        "A. 一 B. 二",
        "2. 乙（ ）",
        "A. 一 B. 二",
        "参考答案",
    ):
        document.add_paragraph(line)
    table(document, rows)
    assert [d.answer for d in drafts(read(document))] == ["A", "B"]


def test_a_table_with_heads_is_a_bank() -> None:
    document = docx.Document()
    table(document, [["题目", "选项A", "选项B", "答案"], ["哪个对？", "甲", "乙", "B"]])
    reading = read(document)
    (draft,) = drafts(reading)
    assert (draft.stem, draft.options, draft.answer) == ("哪个对？", ("甲", "乙"), "B")
    assert str(reading.entries[0].place) == "题.docx·表格 1·第 2 行"
    assert reading.troubles == ()


def test_a_table_that_is_a_frame_holds_paragraphs() -> None:
    document = docx.Document()
    table(document, [["1. 哪个对（A）？"], ["A. 甲"], ["B. 乙"]])
    (draft,) = drafts(read(document))
    assert draft.options == ("甲", "乙")


def test_soft_breaks_part_lines_of_one_paragraph() -> None:
    document = docx.Document()
    document.add_paragraph("1. 哪个对？\nA. 甲\nB. 乙\n答案：B")
    reading = read(document)
    (draft,) = drafts(reading)
    assert (draft.stem, draft.options, draft.answer) == ("哪个对？", ("甲", "乙"), "B")
    assert {place for place, _ in reading.entries[0].raw} == {"第 1 段"}


def test_contents_and_headings_of_word_are_no_questions() -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", 1)
    document.add_paragraph("第一章 总则 1", style="toc 1")
    document.add_heading("总则", 1)
    document.add_heading("判断题", 2)
    document.add_paragraph("1. 安全第一。（√）")
    reading = read(document)
    assert [d.topics for d in drafts(reading)] == [("总则",)]
    assert [one.why for one in reading.left_out] == ["目录", "标题", "题型标题"]


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("1. 安全")._p
    for name, words in (("del", "delText"), ("ins", "t")):
        text = "第二" if name == "del" else "第一"
        paragraph.append(
            parse_xml(
                f'<w:{name} {nsdecls("w")} w:id="1"><w:r><w:{words}>{text}</w:{words}></w:r></w:{name}>'
            )
        )
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>。（√）</w:t></w:r>"))
    (draft,) = drafts(read(document))
    assert draft.stem == "安全第一。"


def test_raised_and_lowered_digits_stay_so() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("1. 面积 5 m")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" 处的 CO")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run(" 有害。（√）")
    (draft,) = drafts(read(document))
    assert draft.stem == "面积 5 m² 处的 CO₂ 有害。"


def test_a_tick_of_wingdings_is_a_tick() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("1. 安全第一。（")._p
    paragraph.append(
        parse_xml(f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
    )
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>）</w:t></w:r>"))
    assert [e.question and e.question.kind.key() for e in read(document).entries] == [("对",)]


def test_a_picture_comes_along_with_its_question() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("1. 图中是什么标志（A）？")
    paragraph.add_run().add_picture(io.BytesIO(png()))
    document.add_paragraph("A. 禁止 B. 警告")
    reading = read(document)
    (name,) = reading.pictures
    assert reading.pictures[name].data == png()
    assert drafts(reading)[0].stem == f"图中是什么标志（　　）？![图]({name})"
    assert reading.count("accepted") == 1


def test_a_picture_that_cannot_be_shown_is_doubted() -> None:
    document = docx.Document()
    document.add_paragraph("1. 图中是什么标志（A）？").add_run().add_picture(io.BytesIO(png()))
    document.add_paragraph("A. 禁止 B. 警告")
    out = io.BytesIO()
    document.save(out)
    broken = repacked(
        out.getvalue(), lambda name, data: b"\xd7\xcd\xc6\x9a" if "media" in name else data
    )
    (entry,) = read_bytes(broken).entries
    assert [d.code for d in entry.doubts] == ["picture"]
    assert entry.draft
    assert "〔图〕" in entry.draft.stem


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def test_a_text_box_is_left_out_and_said_so() -> None:
    document = docx.Document()
    document.add_paragraph("1. 安全第一。（√）")
    box = (
        f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>旁注</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r>"
    )
    document.add_paragraph()._p.append(parse_xml(box))
    reading = read(document)
    assert [(one.text, one.why) for one in reading.left_out] == [
        ("旁注", "文本框里的文字，没有读成题")
    ]


SAID = [
    "1. 甲",
    "2、乙（A）",
    "A. 一\tB. 二",
    "答案：B",
    "（√）",
    "一、单选题",
    "前言",
    "随便",
    "1-2 AB",
    "答：",
    "",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SAID), max_size=15))
def test_every_paragraph_is_in_one_entry_or_left_out(paragraphs: list[str]) -> None:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    reading = read(document)
    found = [text for e in reading.entries for _, text in e.raw]
    found += [one.text for one in reading.left_out if one.text]
    assert sorted(found) == sorted(filter(None, paragraphs))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04nothing", "损坏"),
        (b"", "损坏"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "密码"),
    ],
)
def test_a_file_that_is_no_word_file_is_a_trouble(data: bytes, said: str) -> None:
    reading = read_bytes(data)
    assert reading.entries == ()
    assert said in reading.troubles[0].sentence


def test_an_archive_without_a_text_is_a_trouble() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", "b")
    assert "不是 Word 文件" in read_bytes(out.getvalue()).troubles[0].sentence


def test_entities_in_a_word_file_are_refused() -> None:
    out = io.BytesIO()
    docx.Document().save(out)
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    data = repacked(out.getvalue(), lambda name, old: bomb if name == "word/document.xml" else old)
    assert "DTD" in read_bytes(data).troubles[0].sentence


def test_every_part_of_a_word_file_may_be_damaged() -> None:
    document = docx.Document()
    document.add_paragraph("1. 安全第一。（√）", style="List Number")
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as file:
        names = file.namelist()
    for broken in names:
        data = repacked(out.getvalue(), lambda name, old, b=broken: old[:40] if name == b else old)
        reading = read_bytes(data)
        assert reading.entries or reading.troubles
