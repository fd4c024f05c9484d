"""Two-character words are found, and no sign in a query is taken for anything but itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.store import Store
from trainer.store.search import Search, grams, normal

TEXTS = {
    "tank": ("某公司罐区爆炸事故", "硝化棉自燃，造成中毒 12 人"),
    "pit": ("污水池中毒和窒息", "盲目施救；CO 浓度 100%"),
    "dust": ("铝粉尘爆炸", "“二次爆炸”_扬尘 it's C:\\dust"),
    "other": ("爆 炸", "中\n毒，ＡＢＣ类"),
}


@pytest.fixture
def search(store: Store) -> Iterator[Search]:
    with store.work() as work:
        for ref, parts in TEXTS.items():
            work.shelf.search.put("case", ref, parts)
        work.shelf.search.put("card", "tank", ("爆炸",))
        yield work.shelf.search


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("爆炸", ["tank", "dust"]),
        ("中毒", ["tank", "pit"]),
        ("毒", ["tank", "pit", "other"]),
        ("爆炸 中毒", ["tank"]),
        ("中毒　爆炸", ["tank"]),
        ("粉尘爆炸", ["dust"]),
        ("尘粉", []),
        ("炸爆", []),
        ("", ["tank", "pit", "dust", "other"]),
        ("   ", ["tank", "pit", "dust", "other"]),
        ("co", ["pit"]),
        ("ＣＯ", ["pit"]),
        ("abc类", ["other"]),
        ("100%", ["pit"]),
        ("%", ["pit"]),
        ("_", ["dust"]),
        ("_扬", ["dust"]),
        ("_爆", []),
        ("“二次", ["dust"]),
        ('"', []),
        ("'s", ["dust"]),
        ("it's", ["dust"]),
        ("c:\\dust", ["dust"]),
        ("/", []),
        ("；", ["pit"]),
        ('爆炸" OR "中毒', []),
        ("爆炸*", []),
        ("NOT 爆炸", []),
    ],
)
def test_what_is_found(search: Search, words: str, found: list[str]) -> None:
    assert list(search.find("case", words)) == found


def test_putting_again_replaces(search: Search) -> None:
    search.put("case", "tank", ("触电",))
    assert search.find("case", "爆炸") == ("dust",)
    assert search.find("case", "触电") == ("tank",)


def test_what_is_dropped_is_not_found_and_shelves_are_apart(search: Search) -> None:
    search.drop("case", "tank")
    search.drop("case", "never there")
    assert search.find("case", "爆炸") == ("dust",)
    assert search.find("card", "爆炸") == ("tank",)


signs = st.text(st.sampled_from("爆炸中毒abAB%_'\"\\/*:()[]-^?; ，。\n0９"), max_size=6)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(signs, min_size=1, max_size=4), signs)
def test_the_index_finds_exactly_what_reading_everything_finds(
    search: Search, texts: list[str], words: str
) -> None:
    for n, text in enumerate(texts):
        search.put("question", str(n), (text,))
    found = search.find("question", words)
    for n in range(len(texts)):
        search.drop("question", str(n))
    wanted = normal(words).split()
    assert list(found) == [
        str(n) for n, text in enumerate(texts) if all(w in normal(text) for w in wanted)
    ]


def test_pairs_never_reach_over_a_space() -> None:
    assert grams("爆炸 中毒") == ("中毒", "爆炸")
    assert grams("毒") == ()
