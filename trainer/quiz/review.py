"""How far a question has come: 草稿 → 待审 → 可用 → 停用, with a second pair of eyes in between."""

from __future__ import annotations

from typing import Final, Literal, get_args

from trainer.quiz.refusals import NotAllowed

State = Literal["草稿", "待审", "可用", "停用"]
STATES: Final[tuple[State, ...]] = get_args(State)
DRAFT, PENDING, USABLE, RETIRED = STATES

_WAYS: Final[dict[State, tuple[State, ...]]] = {
    DRAFT: (PENDING, RETIRED),
    PENDING: (DRAFT, USABLE, RETIRED),
    USABLE: (PENDING, RETIRED),
    RETIRED: (DRAFT, PENDING),
}


def move(now: State, then: State, *, who: str, author: str) -> State:
    """*then*, where *who* may bring a question there that *author* wrote last.

    Only 可用 questions are drawn. Raises NotAllowed for a way there is none, and for somebody who
    would pass what he wrote himself.
    """
    if then == now:
        return now
    if then not in _WAYS[now]:
        ways = "、".join(_WAYS[now])
        raise NotAllowed(f"“{now}”的题不能直接改成“{then}”，可以改成：{ways}。")
    if then == USABLE and who == author:
        raise NotAllowed(f"这道题是{author}写的，要由另一个人审过才能用。")
    return then
