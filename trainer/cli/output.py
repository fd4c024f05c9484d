"""What commands print: lines for people, or one JSON document for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from trainer.store import Trouble


@dataclass(frozen=True, slots=True)
class Output:
    """One of both is silent: `say` with *as_json*, `give` without."""

    stream: TextIO
    as_json: bool

    def say(self, line: str) -> None:
        """A line for people."""
        if not self.as_json:
            print(line, file=self.stream)

    def give(self, document: Mapping[str, Any]) -> None:
        """The document for programs."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False, indent=2), file=self.stream)


def write(path: str, data: bytes) -> Path:
    """Write a whole file or none. Raises Trouble."""
    target = Path(path)
    beside = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise Trouble(f"写不了文件{target}（{error.strerror}）。") from error
    return target


def read(path: str) -> bytes:
    """A file's bytes. Raises Trouble."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Trouble(f"读不了文件{path}（{error.strerror}）。") from error
