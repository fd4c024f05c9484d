"""What commands print: lines for people, or one JSON document for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from trainer.quiz.refusals import Invalid
from trainer.trouble import Trouble, reason


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
    """Write a whole file or none. Raises Trouble, or Invalid for a path that names no file."""
    target = Path(path)
    if not target.name:
        raise Invalid("请写明要写入的文件名。")
    beside = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(data)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise Trouble(f"写不了文件{target}（{reason(error)}）。") from error
    return target


def read(path: str, most: int = -1) -> bytes:
    """A file's bytes; of a file with more than *most*, one more than that. Raises Trouble."""
    try:
        with Path(path).open("rb") as file:
            return file.read(most + 1 if most >= 0 else -1)
    except OSError as error:
        raise Trouble(f"读不了文件{path}（{reason(error)}）。") from error
