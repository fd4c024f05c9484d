"""The contrasts promised in the table of tokens, computed again."""

from __future__ import annotations

import pytest

from trainer.ui.tokens import COLOURS, Theme, contrast

PAIRS = [
    ("ink", "surface", 16.1, 13.9),
    ("ink", "bg", 14.7, 15.6),
    ("ink2", "surface", 7.6, 8.9),
    ("ink2", "bg", 7.0, 9.9),
    ("ink2", "chip", 6.5, 7.0),
    ("ink2", "select", 6.5, 6.8),
    ("ink3", "surface", 5.6, 6.6),
    ("ink3", "bg", 5.1, 7.4),
    ("ink3", "select", 4.8, 5.1),
    ("railink", "rail", 9.1, 11.2),
    ("navy", "surface", 12.5, 9.7),
    ("onaccent", "accent", 6.6, 7.4),
    ("onaccent", "accenth", 5.6, 8.5),
    ("onaccent", "accentp", 4.6, 6.1),
    ("link", "surface", 6.3, 7.8),
    ("link", "infosoft", 5.5, 6.7),
    ("link", "select", 5.4, 6.0),
    ("ok", "surface", 6.5, 8.8),
    ("ok", "oksoft", 5.7, 7.6),
    ("warn", "surface", 6.7, 9.9),
    ("warn", "warnsoft", 6.1, 8.7),
    ("warn", "select", 5.7, 7.6),
    ("bad", "surface", 6.5, 7.6),
    ("bad", "badsoft", 5.7, 7.3),
    ("bad", "select", 5.6, 5.8),
    ("disabled", "disabledbg", 4.6, 4.5),
    ("edge", "surface", 3.5, 4.2),
    ("edge", "bg", 3.2, 4.6),
    ("focus", "surface", 6.3, 7.8),
    ("focus", "bg", 5.8, 8.7),
    ("data", "surface", 6.9, 7.2),
    ("data2", "surface", 3.4, 4.2),
    ("onrail", "railact", 7.7, 10.8),
    ("slideink", "slide", 16.1, 16.1),
    ("slideink2", "slide", 11.1, 11.1),
    ("slidelink", "slide", 8.9, 8.9),
    ("slideink", "slidepanel", 11.2, 11.2),
]
GRAPHICS = {"edge", "focus", "data", "data2"}


@pytest.mark.parametrize(("text", "ground", "light", "dark"), PAIRS)
def test_a_pair_has_the_contrast_that_is_promised(
    text: str, ground: str, light: float, dark: float
) -> None:
    for theme, promised in ((Theme(), light), (Theme(dark=True), dark)):
        found = contrast(theme.color(text), theme.color(ground))
        assert found == pytest.approx(promised, abs=0.06)
        assert round(found, 1) >= (3 if text in GRAPHICS else 4.5)


@pytest.mark.parametrize("dark", [False, True])
def test_words_of_the_toast_and_the_rail_can_be_read(*, dark: bool) -> None:
    theme = Theme(dark=dark)
    toast = theme.color("railact" if dark else "rail")
    assert contrast(theme.color("raillink"), toast) >= 4.5
    assert contrast(theme.color("onrail"), toast) >= 4.5
    assert contrast(theme.color("onlink"), theme.color("link")) >= 4.5


def test_white_never_stands_on_orange() -> None:
    assert contrast("#FFFFFF", Theme().color("accent")) < 3
    assert Theme().color("onaccent") != "#FFFFFF"


def test_every_colour_is_written_in_full() -> None:
    for pair in COLOURS.values():
        for code in pair:
            assert len(code) == 7
            assert int(code[1:], 16) >= 0


def test_spaces_grow_at_half_the_rate_of_text() -> None:
    large = Theme(scale=2.0)
    assert (large.px(36), large.gap(16)) == (72, 24)
    assert (Theme().px(36), Theme().gap(16)) == (36, 16)


@pytest.mark.parametrize("scale", [0.9, 2.1])
def test_a_text_size_out_of_range_is_refused(scale: float) -> None:
    with pytest.raises(ValueError, match="outside"):
        Theme(scale=scale)
