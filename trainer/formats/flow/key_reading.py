"""Reads the keys that stand at the end of a text or of a section."""

from __future__ import annotations

from trainer.formats.flow.blocks import Block, KeyGroup, Parted
from trainer.formats.flow.clues import Clues
from trainer.formats.flow.keys import KeyLine, key_line
from trainer.formats.flow.line import Line
from trainer.formats.flow.signs import Sign, fields
from trainer.formats.flow.titles import Title


class KeyReading:
    """Knows whether a key is being read, and the group of it that is."""

    def __init__(self, clues: Clues, out: Parted) -> None:
        self.clues = clues
        self.out = out
        self.group: KeyGroup | None = None
        self.last = 0  # the number that texts without one go on with

    def titled(self, at: int, title: Title) -> bool:
        """Takes a heading that is of a key; any other ends the key."""
        if self._is_key(at, title):
            self._begin(title.kind)
            return True
        self.group = None
        return False

    def _is_key(self, at: int, title: Title) -> bool:
        following = self.clues.sign(at + 1)
        if title.what == "front" or following.what == "option":
            return False
        if self.clues.any_key_at(at + 1):
            return title.key or self.group is not None or self.clues.key_at(at + 1)
        if title.key:
            return following.what in ("title", "start")
        if self.group is None or title.what != "kind":
            return False
        return self._asked(at, title)

    def _asked(self, at: int, title: Title) -> bool:
        """Whether questions of the kind that the heading names wait for answers."""
        if title.what != "kind" or self.clues.followed_by_options(at):
            return False
        return any(s.open_blocks() for s in self.out.sections if s.kind == title.kind)

    def take(self, at: int, block: Block | None) -> bool:
        """Whether the line is of a key; it is kept then."""
        line, sign = self.clues.lines[at], self.clues.signs[at]
        if self.group is None:
            return self._enters(at, line, sign, block)
        found = key_line(line.text)
        if found is not None:
            self._add(line, found)
        elif sign.what == "option":
            self.group = None
            return False
        else:
            self._say(line, sign)
        return True

    def _enters(self, at: int, line: Line, sign: Sign, block: Block | None) -> bool:
        found = key_line(line.text)
        if found is not None and (found.ranged or len(found.items) > 1) and self._open_count():
            self._begin(found.kind)
            self._add(line, found)
            return True
        return self._announced(at, line, sign, block)

    def _announced(self, at: int, line: Line, sign: Sign, block: Block | None) -> bool:
        """`参考答案` alone, and a key below it."""
        if sign.what != "answer" or line.text.strip(" 　：:【】[]（）()*#")[-1:] != "案":
            return False
        if block is not None and block.phase == "options" and not self.clues.key_at(at + 1) and self.clues.sign(at + 1).what != "title":  # fmt: skip
            return False
        if not (self.clues.any_key_at(at + 1) or self._key_below(at)):
            return False
        self._begin("")
        self._here().lines.append(line)
        return True

    def _key_below(self, at: int) -> bool:
        following = self.clues.sign(at + 1)
        if following.what == "title":
            title = following.title
            return self.clues.any_key_at(at + 2) or (
                title is not None and self._asked(at + 1, title)
            )
        return following.what == "start" and following.number == 1 and self._open_count() > 1

    def _open_count(self) -> int:
        return sum(len(section.open_blocks()) for section in self.out.sections[-40:])

    def _begin(self, kind: str) -> None:
        self.group = KeyGroup(len(self.out.sections), kind)
        self.out.keys.append(self.group)
        self.last = 0

    def _here(self) -> KeyGroup:
        if self.group is None:
            self._begin("")
        assert self.group is not None
        return self.group

    def _add(self, line: Line, found: KeyLine) -> None:
        if found.kind and found.kind != self._here().kind:
            self._begin_or_name(found.kind)
        for number, said in found.items:
            if number <= self.last:
                self._begin(self._here().kind)
            self._here().items.append((number, said))
            self.last = number
        self._here().lines.append(line)
        if found.fault:
            self._here().faults.append((line, found.fault))

    def _begin_or_name(self, kind: str) -> None:
        if self._here().items:
            self._begin(kind)
        self._here().kind = kind

    def _say(self, line: Line, sign: Sign) -> None:
        """An answer in words, with an explanation perhaps, over several lines perhaps."""
        group = self._here()
        if (sign.what == "start" and sign.number == self.last + 1) or (sign.what == "start" and not self.last):  # fmt: skip
            self.last = sign.number
        group = self._here()
        group.lines.append(line)
        if not self.last:
            return
        text = line.text[sign.end if sign.number == self.last else 0 :]
        for name, start, end in fields(text[:20_000]):
            self._keep(group, name, text[start:end].strip())

    def _keep(self, group: KeyGroup, name: str, text: str) -> None:
        if not text:
            return
        said = bool(group.items) and group.items[-1][0] == self.last
        if name in ("", "answer", "open") and not group.notes.get(self.last):
            if said:
                group.items[-1] = (self.last, f"{group.items[-1][1]}\n{text}")
            else:
                group.items.append((self.last, text))
        else:
            before = group.notes.get(self.last, "")
            group.notes[self.last] = f"{before}\n{text}" if before else text
