"""Pictures set into the lines of a Word file: the bytes as they are, and beside a drawing its dots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.formats.bank import Pictures
from trainer.formats.office_picture import OURS, add_drawing, dots, extent
from trainer.formats.xml_tree import below, fit
from trainer.quiz.picture import Picture

_CM: Final = 360_000  # EMU
_HIGHEST: Final = 16.0  # cm


@dataclass(slots=True)
class Insets:
    """Puts *pictures* into paragraphs of *document*; each is in the file once."""

    document: Any
    pictures: Pictures
    links: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def put(self, paragraph: Any, ref: str, alt: str, widest: float) -> bool:
        """The picture *ref* at the end of *paragraph*, at most *widest* cm; False where there is none."""
        from docx.oxml.shape import CT_Inline  # noqa: PLC0415  (slow, and rarely needed)

        shown = self.pictures.get(ref)
        if shown is None:
            return False
        self.count += 1
        size = extent(shown.data, widest * _CM, _HIGHEST * _CM)
        make: Any = CT_Inline.new_pic_inline
        inline = make(self.count, self._seen(shown), ref, *size)
        inline.docPr.name = OURS
        inline.docPr.set("descr", fit(alt))
        for blip in below(inline, "blip") if shown.media == "svg" else ():
            add_drawing(blip, self._link(shown.id, lambda: shown.data))
        paragraph.add_run()._r.add_drawing(inline)  # noqa: SLF001  (no other way)
        return True

    def _seen(self, shown: Picture) -> str:
        """What the document calls the dots of a picture."""
        if shown.media != "svg":
            return self._link(shown.id, lambda: shown.data)
        return self._link(f"{shown.id.partition('.')[0]}-dots.png", lambda: dots(shown.data))

    def _link(self, name: str, data: Callable[[], bytes]) -> str:
        """What the document calls the part *name*, which is made at the first call."""
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415  (slow, and rarely needed)
        from docx.opc.packuri import PackURI  # noqa: PLC0415  (likewise)
        from docx.opc.part import Part  # noqa: PLC0415  (likewise)

        if name not in self.links:
            ending = name.rpartition(".")[2]
            media = "image/svg+xml" if ending == "svg" else f"image/{ending}"
            package = self.document.part.package
            part = Part(PackURI(f"/word/media/{name}"), media, data(), package)
            self.links[name] = self.document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        return self.links[name]
