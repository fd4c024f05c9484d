"""Everything that can be printed, by what it is about: gathers the data, calls the printout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from trainer.store import Store


@dataclass(frozen=True, slots=True)
class Printing:
    """Answers PDF bytes. Each method reads in one transaction and draws outside it."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def case(self, case_id: str) -> bytes:
        """案例单."""
        raise NotImplementedError

    def pocket_cards(self, posts: tuple[str, ...], *, holders: bool = True) -> bytes:
        """随身卡: ten a sheet, front and back, for everyone of these posts (or blank ones)."""
        raise NotImplementedError

    def card_poster(self, post: str) -> bytes:
        """岗位墙报, A3."""
        raise NotImplementedError

    def exam_paper(self, exam_id: int, *, key: bool = False) -> bytes:
        """试卷, with key and explanations when *key*."""
        raise NotImplementedError

    def results(self, exam_id: int) -> bytes:
        """成绩单."""
        raise NotImplementedError

    def certificate(self, number: str) -> bytes:
        """合格证书."""
        raise NotImplementedError

    def briefing(self, number: str) -> bytes:
        """晨会记录."""
        raise NotImplementedError

    def education(self, number: str) -> bytes:
        """警示教育记录."""
        raise NotImplementedError

    def record(self, number: str) -> bytes:
        """A record by its number: CH-… a meeting, JY-… a session."""
        raise NotImplementedError

    def person_file(self, no: str) -> bytes:
        """一人一档."""
        raise NotImplementedError
