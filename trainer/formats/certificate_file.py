"""Certificates as they travel: in the keywords of their PDF, signed, beside the words one sees."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2

from trainer.quiz.certificate import Certificate, unpacked


@dataclass(frozen=True, slots=True)
class Found:
    """What a PDF carries and shows. *signer* is a public key in hex, *text* all visible words."""

    certificates: tuple[Certificate, ...]
    signer: str
    text: str

    def shows(self, certificate: Certificate) -> bool:
        """Whether number, holder, title and result stand on the paper as they were signed."""
        said = (certificate.number, certificate.holder, certificate.title)
        return all(_bare(words) in self.text for words in said)


def read_certificates(data: bytes) -> Found | None:
    """The certificates in a PDF; None where there are none, or where it is no PDF."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    with document:
        carried = unpacked(document.get_metadata_value("Keywords"))
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    if carried is None or not carried[0]:
        return None
    return Found(carried[0], carried[1], _bare(text))


def _bare(text: str) -> str:
    return "".join(text.split())
