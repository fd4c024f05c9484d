"""`content/` as objects, and everything that is wrong with it as `file:line: sentence`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.library.folder import BANK as BANK
from trainer.library.folder import digest as digest
from trainer.library.folder import shipped as shipped

if TYPE_CHECKING:
    from trainer.library.loading import Library


def load(folder: Path, today: date | None = None) -> Library:
    """Read and check all content under *folder*. Problems are in the library, never raised.

    With *today* a question on a law that is over by then is a problem too.
    """
    from trainer.library.loading import load as read  # noqa: PLC0415  (brings in pydantic)

    return read(folder, today)
