"""The tour as a person starts it: one walk in a process of its own, looked at from all sides."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

PRINTOUTS = {
    "case-sheet", "pocket-cards", "poster", "certificate", "exam-paper", "exam-paper-key",
    "results", "briefing-record", "education-record", "person-file",
    "exam-kinds-paper", "exam-kinds-key",
}  # fmt: skip
SCREENS = {
    "blueprint-150", "results-150", "education-150", "person-150", "briefing-roll-150",
    "exam-player-150", "exam-150-door",
    "welcome", "today", "cases", "cases-search", "case", "presenter", "cards", "card", "bank",
    "exams", "blueprints", "blueprint", "new-exam", "exam-lobby", "exam-door", "exam-rules",
    "exam-player", "exam-hand-in", "exam-result", "exam-failed-result", "exam-interrupted",
    "exam-room", "retake", "results", "briefings", "briefing-roll", "briefing-ended",
    "educations", "education", "education-archived", "people", "person", "settings",
    "import", "import-repair", "import-ready", "bank-waiting", "bank-health", "bank-export",
    "editor-single", "editor-spot", "exam-number", "exam-order", "exam-match", "exam-spot", "exam-case",
}  # fmt: skip


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], str]:
    out = tmp_path_factory.mktemp("tour")
    done = subprocess.run(
        [sys.executable, "-m", "trainer", "tour", str(out)],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == ""
    return out, json.loads((out / "tour.json").read_text(encoding="utf-8")), done.stdout


def test_it_says_where_the_pictures_are(walked):
    out, told, said = walked
    assert str(out) in said
    assert f"{len(told['files'])}个" in said


def test_every_screen_and_every_printout_is_there(walked):
    out, told, _ = walked
    assert {f"{name}.png" for name in SCREENS} <= set(told["files"])
    assert {f"{name}.pdf" for name in PRINTOUTS} <= set(told["files"])
    assert all((out / file).stat().st_size > 2000 for file in told["files"])


def test_the_main_window_is_shown_at_its_usual_size_and_in_large_type(walked):
    out = walked[0]
    for name in (
        "today",
        "cases",
        "cards",
        "bank",
        "exams",
        "briefings",
        "educations",
        "people",
        "settings",
    ):
        for suffix in ("", "-150", "-dark"):
            with Image.open(out / f"{name}{suffix}.png") as picture:
                assert picture.size == (1440, 900), f"{name}{suffix}"
                assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 40, f"{name}{suffix}"


def test_nothing_answered_is_lost_when_the_window_goes_and_the_clock_runs_on(walked):
    cut = walked[1]["interrupted"]
    assert cut["kept"] == cut["answered"] == 12
    assert 240 <= cut["clock_ran_seconds"] < 300


def test_who_passed_has_a_certificate_and_who_failed_a_retake(walked):
    told = walked[1]
    assert told["passed"]["word"] == told["cadre"]["word"] == "合格"
    assert told["failed"]["word"] == "不合格"
    assert told["failed"]["name"] in told["retake"]
    assert told["certificate"] in told["file"]["certificates"]
    assert told["verified"].startswith("验证通过")


def test_meeting_and_session_stand_in_the_persons_file(walked):
    told = walked[1]
    assert {told["briefing"], told["education"]["number"]} <= set(told["file"]["records"])
    assert told["education"]["archived"] is True


def test_a_doubtful_table_comes_in_without_losing_a_line(walked):
    brought = walked[1]["import"]
    assert brought["read"] == brought["new"] + brought["review"] == 9
    assert brought["review"] == 5


def test_every_format_that_can_be_written_is_written(walked):
    out, told, _ = walked
    assert len(told["exports"]) >= 10
    assert all((out / name).stat().st_size > 1000 for name in told["exports"])


def test_right_answers_of_every_kind_earn_all_there_is(walked):
    kinds = walked[1]["kinds"]
    assert kinds["possible"] == "25"
    assert kinds["score"] == "25" or "阅卷" in kinds["word"]


def test_two_character_words_are_found(walked):
    found = walked[1]["found"]
    assert found["爆炸"] >= 8
    assert found["中毒"] >= 3


def test_every_printout_embeds_its_fonts_and_shows_its_subject(walked):
    out, told, _ = walked
    for name in PRINTOUTS:
        data = (out / f"{name}.pdf").read_bytes()
        assert data.count(b"/FontFile2") >= 1, name
        with pypdfium2.PdfDocument(data) as document:
            text = "".join(page.get_textpage().get_text_bounded() for page in document)
        assert len(text) > 60, name
    assert told["certificate"] in _text(out / "certificate.pdf")


def test_the_paper_without_key_holds_no_explanation(walked):
    out = walked[0]
    assert "解析" not in _text(out / "exam-paper.pdf")
    assert "解析" in _text(out / "exam-paper-key.pdf")


def _text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
