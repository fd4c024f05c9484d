"""The rules of the house that no linter knows, and proof that the import contracts bite."""

from __future__ import annotations

import ast
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 400
LONGER_FILES: dict[str, str] = {}  # path → why it may be longer

# Which parts of the program may import a library at all. Parts are named as below `trainer`.
HOMES = {
    "PIL": {"formats"},
    "PySide6": {"ui", "tour"},
    "alembic": {"store"},
    "docx": {"formats"},
    "latex2mathml": {"formulas", "formats"},
    "lxml": {"formats"},
    "pg8000": {"store"},
    "python_calamine": {"formats"},
    "rapidfuzz": {"quiz"},
    "resvg_py": {"formats"},
    "sqlalchemy": {"store"},
    "sqlite3": {"store"},
    "reportlab": {"prints"},
    "ziafont": {"formulas"},
    "ziamath": {"formulas"},
}
GROWING = {"Sitting"}  # not a value: one person's steps are appended to it
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}
CLAIMS = ("assert", "check", "raises", "fail", "wait", "compare", "approve", "run_state_machine")


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (PROJECT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    return subprocess.run(
        command, cwd=folder, check=False, capture_output=True, encoding="utf-8", timeout=120
    )


def test_the_import_contracts_are_kept() -> None:
    done = lint_imports(PROJECT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


HOUSE = {
    "tour": "import PySide6\nimport trainer.ui",
    "ui": "import PySide6\nimport trainer.quiz",
    "store": "import sqlalchemy\nimport trainer.quiz",
    "prints": "import trainer.quiz",
    "quiz": "",
    "quiz.kinds": "",
    "quiz.kinds.choice": "",
    "quiz.kinds.order": "",
    "training": "",
    "training.case": "",
    "training.card": "",
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small program that keeps every contract."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    (tmp_path / "trainer").mkdir()
    (tmp_path / "trainer" / "__init__.py").touch()
    for name, text in HOUSE.items():
        build(tmp_path, name, text)
    return tmp_path


def build(house: Path, module: str, text: str) -> None:
    package = house.joinpath("trainer", *module.split("."))
    package.mkdir(exist_ok=True)
    with (package / "__init__.py").open("a", encoding="utf-8") as file:
        file.write(text + "\n")


def test_the_small_house_keeps_the_contracts(house: Path) -> None:
    done = lint_imports(house)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "sin", "contract"),
    [
        ("store", "import trainer.ui", "Layers point down"),
        ("prints", "import trainer.store", "Layers point down"),
        ("utensils", "", "Layers point down"),
        ("quiz", "import random", "The subject is pure"),
        ("training", "import pathlib", "The subject is pure"),
        ("prints", "import PySide6", "Qt lives in ui"),
        ("ui", "import sqlalchemy", "SQL lives in store"),
        ("quiz.kinds.order", "import trainer.quiz.kinds.choice", "Question kinds do not know each"),
        ("training.case", "import trainer.training.card", None),
    ],
)
def test_each_contract_is_broken_by_its_sin(
    house: Path, module: str, sin: str, contract: str | None
) -> None:
    build(house, module, sin)
    done = lint_imports(house)
    broken = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert [line.startswith(contract or "") for line in broken] == ([True] if contract else [])


def test_modules_that_import_each_other_are_found(house: Path) -> None:
    build(house, "training.case", "import trainer.training.card")
    build(house, "training.card", "import trainer.training.case")
    assert "No cycles anywhere BROKEN" in lint_imports(house).stdout


def imported(tree: ast.AST) -> set[str]:
    """The first names of everything imported, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names


def strangers(path: Path, part: str) -> set[str]:
    return {name for name in imported(tree_of(path)) if part not in HOMES.get(name, {part})}


def part_of(path: Path) -> str:
    return path.relative_to(PROJECT / "trainer").with_suffix("").parts[0]


def test_each_library_stays_in_its_home() -> None:
    found = {name_of(path): strangers(path, part_of(path)) for path in sources("trainer")}
    assert {name: libraries for name, libraries in found.items() if libraries} == {}


def test_a_library_away_from_home_is_found(tmp_path: Path) -> None:
    sinner = tmp_path / "sinner.py"
    sinner.write_text("def late():\n    from sqlite3 import dbapi2\n", encoding="utf-8")
    assert strangers(sinner, "exams") == {"sqlite3"}
    assert strangers(sinner, "store") == set()


def test_no_file_has_outgrown_itself() -> None:
    files = [*sources("trainer", "tests"), PROJECT / "start.py", PROJECT / "hatch_build.py"]
    long = {
        name_of(path)
        for path in files
        if path.read_text(encoding="utf-8").count("\n") > LONGEST_FILE
    }
    assert long == set(LONGER_FILES)


def test_files_are_named_after_what_lives_there() -> None:
    vague = [name_of(path) for path in sources("trainer", "tests") if path.stem in VAGUE_NAMES]
    assert vague == []


def test_functions_do_one_thing() -> None:
    lengths = sorted(
        length(function) for path in sources("trainer") for function in functions(tree_of(path))
    )
    assert statistics.median(lengths) <= 8
    assert lengths[len(lengths) * 9 // 10] <= 30


def loose_dataclasses(tree: ast.AST) -> list[str]:
    """Dataclasses that are not both frozen and slotted."""
    return [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if "dataclass" in ast.unparse(decorator)
        and not {"frozen=True", "slots=True"} <= set(_arguments(decorator))
    ]


def _arguments(decorator: ast.expr) -> list[str]:
    keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
    return [ast.unparse(keyword) for keyword in keywords]


def test_values_of_the_subject_are_frozen_and_slotted() -> None:
    found = {
        name
        for path in sources("trainer/quiz", "trainer/training")
        for name in loose_dataclasses(tree_of(path))
    }
    assert found == GROWING


@pytest.mark.parametrize(
    "decorator", ["dataclass", "dataclass(frozen=True)", "dataclasses.dataclass()"]
)
def test_a_loose_dataclass_is_found(decorator: str) -> None:
    assert loose_dataclasses(ast.parse(f"@{decorator}\nclass Loose: ...")) == ["Loose"]


def claims_nothing(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether the test can only fail by crashing."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return False
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name.startswith(CLAIMS):
                return False
    return True


def idle_tests(tree: ast.AST) -> list[str]:
    return [
        function.name
        for function in functions(tree)
        if function.name.startswith("test_") and claims_nothing(function)
    ]


def test_every_test_claims_something() -> None:
    found = {name_of(path): idle_tests(tree_of(path)) for path in sources("tests")}
    assert {name: idle for name, idle in found.items() if idle} == {}


def test_a_test_that_claims_nothing_is_found() -> None:
    assert idle_tests(ast.parse("def test_it():\n    open_the_window()")) == ["test_it"]


def test_the_subject_asks_no_clock_and_throws_no_dice() -> None:
    """Ruff bans the calls; nothing in the subject may wave the ban away."""
    waved = [
        name_of(path)
        for path in sources("trainer/quiz", "trainer/training")
        if "noqa: TID" in path.read_text(encoding="utf-8")
    ]
    assert waved == []
