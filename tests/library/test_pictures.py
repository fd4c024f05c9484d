"""Pictures of shipped questions: found by their files' names, kept by their content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quiz.strategies import PHOTO, SCENE

from trainer.library import digest, load

SPOT = """\
- id: spot-1
  kind: spot
  stem: 找出隐患。
  explanation: 井口要有护栏。
  source: {case: dust-2014}
  topics: [风险隐患]
  audience: [从业人员]
  picture: well.svg
  hazards: [{what: 没有护栏, rect: [100, 100, 300, 300]}]
- id: spot-2
  kind: judge
  stem: 这个阀门开着。![阀门](valve.png)
  answer: 对
  explanation: 手柄和管道平行。
  source: {case: dust-2014}
  topics: [特种设备]
  audience: [从业人员]
"""


@pytest.fixture
def pictured(content: Path) -> Path:
    for name, data in (("scenes/well.svg", SCENE.data), ("pictures/valve.png", PHOTO.data)):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_bytes(data)
    (content / "questions" / "scenes.yaml").write_text(SPOT, "utf-8")
    return content


def told(content: Path) -> list[str]:
    return [str(p) for p in load(content).problems]


def test_questions_show_pictures_by_the_ids_of_their_content(pictured: Path) -> None:
    library = load(pictured)
    spot, judge = (q for q in library.questions if q.id.startswith("spot"))
    assert library.problems == ()
    assert spot.kind.prompt().picture == SCENE.id  # type: ignore[union-attr]
    assert judge.stem == f"这个阀门开着。![阀门]({PHOTO.id})"
    assert library.pictures == {SCENE.id: SCENE, PHOTO.id: PHOTO}


def test_a_picture_that_no_question_shows_stays_behind(pictured: Path) -> None:
    (pictured / "pictures" / "more.svg").write_bytes(b"<svg><g/></svg>")
    assert set(load(pictured).pictures) == {SCENE.id, PHOTO.id}
    assert told(pictured) == []


def test_another_picture_makes_another_version_and_another_digest(pictured: Path) -> None:
    before, mark = load(pictured), digest(pictured)
    (pictured / "scenes" / "well.svg").write_bytes(b"<svg><g/></svg>")
    after = load(pictured)
    changed = {a.id for a, b in zip(before.questions, after.questions, strict=True) if a != b}
    assert changed == {"spot-1"}
    assert digest(pictured) != mark


def test_a_picture_that_is_not_there_is_told_where_it_is_named(pictured: Path) -> None:
    (pictured / "scenes" / "well.svg").unlink()
    (pictured / "pictures" / "valve.png").rename(pictured / "pictures" / "valves.png")
    why = "请把它放进 pictures或scenes 文件夹，或改正文件名。"
    assert told(pictured) == [
        f"questions/scenes.yaml:8: 没有图片“well.svg”，{why}",
        f"questions/scenes.yaml:12: 没有图片“valve.png”，{why}",
    ]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.gif", b"GIF89a", "这里只放 .png、.jpg 和 .svg 图片"),
        ("a.png", b"\xff\xd8\xff\xe0", "其实是 jpeg 图片，请把文件名的结尾改对"),
        ("a.png", b"GIF89a", "不是 png、jpeg 或 svg 图片"),
        ("a.png", PHOTO.data + bytes(2_000_000), "有 2.0 MB，最大 2 MB，请缩小"),
        ("a.svg", b"<svg><script/></svg>", "里有“script”，不是单纯的图"),
        ("a.svg", b"<svg><use href='b.svg#c'/></svg>", "引用了文件以外的东西"),
        ("a.svg", b"<svg><style>@import 'x'</style></svg>", "引用了文件以外的东西"),
        ("a.svg", b"<?xml-stylesheet href='x'?><svg/>", "引用了外部的样式"),
        ("a.svg", b"<svg><g>", "打不开：第 1 行不是正确的 XML"),
        ("well.svg", SCENE.data, "和 pictures/well.svg 同名"),
    ],
)
def test_a_file_that_is_no_good_picture_is_told(
    pictured: Path, name: str, data: bytes, why: str
) -> None:
    (pictured / "pictures" / name).write_bytes(data)
    where, sentence = (problem := told(pictured)[0]).split(":1: ")
    assert re.fullmatch(rf"(pictures|scenes)/{re.escape(name)}", where), problem
    assert why in sentence
    assert len(told(pictured)) == 1


@pytest.mark.parametrize(
    "drawing",
    [
        b"<svg><defs><g id='a'/></defs><use href='#a'/></svg>",
        b"<svg><rect fill='url(#a)' style='fill: url(\"#b\")'/></svg>",
        b"<svg><style>rect { fill: red }</style></svg>",
        b"<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='data:image/png;base64,AA=='/></svg>",
    ],
)
def test_what_stays_within_a_drawing_is_no_problem(pictured: Path, drawing: bytes) -> None:
    (pictured / "scenes" / "well.svg").write_bytes(drawing)
    assert told(pictured) == []
