"""What belongs to questions and is kept beside them: edits, pictures, laws, acts, leftovers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from clockwork import NINE
from quiz.strategies import PHOTO, SCENE
from specimens import single

from trainer.formats.reading import Entry, Place
from trainer.quiz.draft import Doubt, Draft
from trainer.quiz.law import Law
from trainer.quiz.refusals import NotFound
from trainer.store import Store

DRAFT = Draft("single", "动火前", ("审批", "通风"), "A")
ENTRY = Entry(
    Place("题库.xlsx", 214, "判断"),
    single(),
    (Doubt("glued", "选项粘在一起，请分开。"),),
    DRAFT,
    (("题干", "动火前"), ("答案", "A")),
)


def test_the_last_unsaved_change_of_a_question_stands_until_it_is_dropped(store: Store) -> None:
    with store.work() as work:
        work.edits.put("S001", Draft(stem="半"), who="王工", at=NINE)
        work.edits.put("S001", DRAFT, who="李工", at=NINE, extra={"note": "改错字"})
        work.edits.put("new-1", Draft(), who="王工", at=NINE - timedelta(hours=1))
    with store.work() as work:
        kept = work.edits.get("S001")
        assert kept is not None
        assert (kept.draft, kept.who, kept.at) == (DRAFT, "李工", NINE)
        assert kept.extra == {"note": "改错字"}
        assert [edit.question for edit in work.edits.all()] == ["new-1", "S001"]
        work.edits.drop("S001")
        assert work.edits.get("S001") is None


def test_a_picture_is_kept_once_and_found_by_its_id(store: Store) -> None:
    with store.work() as work:
        for shown in (PHOTO, SCENE, PHOTO):
            work.pictures.put(shown)
        assert work.pictures.get(PHOTO.id) == PHOTO
        assert work.pictures.many([SCENE.id, "gone.png"]) == {SCENE.id: SCENE}
        assert work.pictures.known() == {PHOTO.id, SCENE.id}
        work.pictures.drop([PHOTO.id])
        with pytest.raises(NotFound, match="请重新插入这张图片"):
            work.pictures.get(PHOTO.id)


def test_each_version_of_a_law_is_kept(store: Store) -> None:
    old = Law("安全生产法", "2014-08-31", until=date(2021, 8, 31))
    new = Law(
        "安全生产法",
        "2021-06-10",
        "主席令第八十八号",
        "全国人大常委会",
        date(2021, 9, 1),
        note="修正",
    )
    with store.work() as work:
        for law in (new, old, Law("消防法", "2021-04-29"), old):
            work.laws.put(law)
        assert work.laws.of("安全生产法") == (old, new)
        assert [law.title for law in work.laws.all()] == ["安全生产法", "安全生产法", "消防法"]
        work.laws.drop("安全生产法", "2014-08-31")
        assert work.laws.of("安全生产法") == (new,)
        assert work.laws.of("没有") == ()


def test_an_act_keeps_what_it_takes_to_undo_it(store: Store) -> None:
    with store.work() as work:
        body = {"added": ("S001",), "changed": (("S002", 1),)}
        first = work.acts.put("import", "导入试题2道", body, who="王工", at=NINE)
        second = work.acts.put("edit", "改主题", {}, who="李工", at=NINE)
        work.acts.undo(first, NINE + timedelta(minutes=1))
    with store.work() as work:
        act = work.acts.get(first)
        assert act.body == {"added": ["S001"], "changed": [["S002", 1]]}
        assert (act.kind, act.what, act.who, act.at) == ("import", "导入试题2道", "王工", NINE)
        assert act.undone == NINE + timedelta(minutes=1)
        assert [a.id for a in work.acts.recent()] == [second, first]
        assert work.acts.recent(1)[0].undone is None
        with pytest.raises(NotFound, match="没有编号为99的操作"):
            work.acts.get(99)


def test_an_entry_waits_as_it_was_read_until_it_is_mended(store: Store) -> None:
    with store.work() as work:
        first = work.leftovers.put("本厂", ENTRY)
        second = work.leftovers.put("别厂", ENTRY)
    with store.work() as work:
        assert work.leftovers.get(first) == ("本厂", ENTRY)
        assert work.leftovers.all() == ((first, "本厂", ENTRY), (second, "别厂", ENTRY))
        assert work.leftovers.all("别厂") == ((second, "别厂", ENTRY),)
        work.leftovers.drop(first)
        with pytest.raises(NotFound, match="已经有人处理过了"):
            work.leftovers.get(first)
