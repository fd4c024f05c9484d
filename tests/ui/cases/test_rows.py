"""What a case is called in the list, where date and level have columns of their own."""

from __future__ import annotations

import pytest

from trainer.ui.cases.rows import heading


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (
            "天津港“8·12”瑞海公司危险品仓库特别重大火灾爆炸事故",
            "天津港瑞海公司危险品仓库火灾爆炸事故",
        ),
        ("重庆天原化工总厂“4·16”氯气泄漏爆炸事故", "重庆天原化工总厂氯气泄漏爆炸事故"),
        ("某厂一般管理失误", "某厂一般管理失误"),
    ],
)
def test_date_and_level_are_not_said_twice(title: str, said: str) -> None:
    assert heading(title) == said
