"""What belongs to this machine rather than to the unit: how its screens look.

Kept in a small file beside the data, so that a window can be dressed before any database is open,
and so that many seats on one server look as each of them needs.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

_FILE: Final = "look.json"


@dataclass(frozen=True, slots=True)
class Look:
    """How the screens look: *scale* in percent (100–200), *dark* theme or not."""

    scale: int = 100
    dark: bool = False


def look(home: Path) -> Look:
    """As kept under *home*; the usual look where nothing readable is."""
    try:
        body = json.loads((home / _FILE).read_text(encoding="utf-8"))
        kept = Look(int(body["scale"]), bool(body["dark"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Look()
    return kept if 100 <= kept.scale <= 200 else Look()


def keep_look(home: Path, chosen: Look) -> None:
    """Keep *chosen*, whole or not at all. Raises OSError."""
    beside = home / f".{_FILE}.part"
    beside.write_text(json.dumps(asdict(chosen)), encoding="utf-8")
    beside.replace(home / _FILE)
