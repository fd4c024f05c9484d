"""Which pictures come in, and what becomes of those that cannot be shown as they are."""

from __future__ import annotations

import base64
import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from quiz.strategies import PHOTO, SCENE

from trainer.formats import FORMATS
from trainer.formats.bank import NO_HINTS
from trainer.formats.drawn import drawn
from trainer.formats.picture_size import picture_size
from trainer.formats.picture_taking import MOST_RAW, taken
from trainer.quiz.picture import Picture, pictures_of


def pixels(
    form: str, size: tuple[int, int] = (6, 4), mode: str = "RGB", colour: str = "red"
) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, form)
    return out.getvalue()


def moving() -> bytes:
    out = io.BytesIO()
    red, blue = (Image.new("RGB", (6, 4), colour) for colour in ("red", "blue"))
    red.save(out, "GIF", save_all=True, append_images=[blue])
    return out.getvalue()


def opened(found: Picture | str) -> Image.Image:
    assert isinstance(found, Picture), found
    assert found.media == "png"
    return Image.open(io.BytesIO(found.data))


@pytest.mark.parametrize("shown", [PHOTO, SCENE], ids=["png", "svg"])
def test_what_can_be_shown_is_taken_as_it_is(shown: Picture) -> None:
    assert taken(shown.data) == shown


@pytest.mark.parametrize("form", ["GIF", "BMP"])
def test_gif_and_bmp_become_png_always_the_same(form: str) -> None:
    data = pixels(form)
    image = opened(taken(data))
    assert (image.size, image.convert("RGB").getpixel((5, 3))) == ((6, 4), (255, 0, 0))
    assert taken(data) == taken(data)


def test_of_a_moving_picture_the_first_frame_is_taken() -> None:
    image = opened(taken(moving()))
    assert getattr(image, "n_frames", 1) == 1
    assert image.convert("RGB").getpixel((0, 0)) == (255, 0, 0)


@pytest.mark.parametrize(
    "data",
    [
        pixels("GIF")[:6] + struct.pack("<HH", 60_000, 60_000) + pixels("GIF")[10:],
        pixels("BMP")[:18] + struct.pack("<ii", 30_000, -30_000) + pixels("BMP")[26:],
        pixels("GIF", (9000, 8000)).replace(struct.pack("<HH", 9000, 8000), b"\1\0\1\0", 1),
    ],
    ids=["gif", "bmp", "a frame larger than the head says"],
)
def test_a_picture_that_swells_is_refused_with_a_sentence(data: bytes) -> None:
    found = taken(data)
    assert isinstance(found, str)
    assert found.startswith("解开后超过 2500 万个像素")


def test_a_file_that_is_too_large_or_damaged_is_refused() -> None:
    assert "最大 30 MB" in str(taken(b"BM" + bytes(MOST_RAW)))
    assert taken(pixels("BMP")[:40]) == "已损坏，打不开，请另存为 png"


@pytest.mark.parametrize(
    "head", [b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\1\0\0\0" + bytes(36) + b" EMF"]
)
def test_of_a_metafile_it_is_said_what_to_do(head: bytes) -> None:
    assert "另存为 PNG" in str(taken(head + bytes(40)))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from((pixels("GIF"), pixels("BMP"), moving())), st.data())
def test_no_damage_makes_it_raise(data: bytes, draw: st.DataObject) -> None:
    hurt = bytearray(data)
    for at, value in draw.draw(
        st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=6)
    ):
        hurt[at] = value
    found = taken(bytes(hurt))
    assert found if isinstance(found, str) else picture_size(found.data)


def test_a_drawing_that_says_it_is_endless_is_fitted() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 900000000"/>'
    assert picture_size(drawn(svg, 100)) == (1, 400)


def shown_in(name: str, text: str) -> Picture:
    read = FORMATS[name].read
    assert read
    found = read(text.encode(), f"题{FORMATS[name].suffixes[0]}", NO_HINTS)
    (question,) = (entry.question for entry in found.entries)
    assert question
    (ref,) = pictures_of(question)
    return found.pictures[ref]


CODED = base64.b64encode(pixels("GIF")).decode()
MOODLE = (
    '<quiz><question type="truefalse"><name><text>x</text></name><questiontext format="html">'
    '<text><![CDATA[<p>安全<img src="@@PLUGINFILE@@/a.gif"></p>]]></text>'
    '<file name="a.gif" encoding="base64">{0}</file></questiontext>'
    '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>'
    "</question></quiz>"
)
GIFT = '[html]安全<img src\\="data:image/gif;base64,{0}"> {{T}}'
YAML = (
    "questions:\n- id: a\n  kind: judge\n  stem: 安全![](a.gif)\n  answer: 对\n"
    "pictures:\n  a.gif: {0}\n"
)


@pytest.mark.parametrize(
    ("name", "text"), [("moodle", MOODLE), ("gift", GIFT), ("yaml", YAML)]
)  # Word and Excel files, and packages: with their own tests
def test_a_gif_comes_in_with_any_format(name: str, text: str) -> None:
    assert opened(shown_in(name, text.format(CODED))).size == (6, 4)
