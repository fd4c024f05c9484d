"""What is brought in: files or pasted text, their bytes read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from trainer.formats.batch import HUGEST, PASTED, huge, unread
from trainer.formats.reading import Reading
from trainer.library import BANK
from trainer.ui.words import t


@dataclass(slots=True)
class Source:
    """What is brought in: files on the disk, or text that was pasted; read once."""

    files: tuple[Path, ...] = ()
    text: str = ""
    held: list[tuple[str, bytes]] = field(default_factory=list)
    failed: list[Reading] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the bank is called at first."""
        name = self.files[0].stem.strip() if self.files else t("粘贴的题")
        return name if name != BANK else t("{}（导入）").format(name)

    def load(self) -> None:
        """Take the bytes in; what cannot be is kept as a file that was not read."""
        if self.held or self.failed:
            return
        if not self.files:
            self.held.append((PASTED, self.text.encode()))
        for file in self.files:
            self._load(file)

    def _load(self, file: Path) -> None:
        try:
            size = file.stat().st_size
            if size > HUGEST:
                self.failed.append(huge(file.name, size))
            else:
                self.held.append((file.name, file.read_bytes()))
        except OSError as error:
            sentence = t("读不了这个文件（{}）。").format(error.strerror)
            self.failed.append(unread(file.name, sentence))
