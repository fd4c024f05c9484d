"""What a certificate says: frozen when it was issued, checkable without a server."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from zlib import compress, decompress
from zlib import error as ZlibError

_MARK = "JZ1-CERT-"
_WORD = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Certificate:
    """Everything that is printed. *signature* is an Ed25519 signature over `payload()`, in hex."""

    number: str
    holder: str
    staff_no: str
    unit: str
    post: str
    title: str
    audience: str
    result: str
    issued: date
    valid_until: date | None
    issuer: str
    signature: str = ""

    def payload(self) -> bytes:
        """The canonical bytes that are signed: every field but the signature."""
        fields = _plain(self)
        del fields["signature"]
        return json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()

    @property
    def check_word(self) -> str:
        """Eight characters that people can compare over the telephone."""
        digest = sha256(self.payload() + self.signature.encode()).digest()
        word = "".join(_WORD[b % len(_WORD)] for b in digest[:8])
        return f"{word[:4]}-{word[4:]}"

    @property
    def code(self) -> str:
        """What the QR code holds: numbers and the check word, nothing personal."""
        return f"JZ1|CERT|{self.number}|{self.check_word}"


def packed(certificates: Sequence[Certificate], signer: str) -> str:
    """*certificates* and the public key *signer* (hex) as one ASCII word to travel inside a PDF."""
    body = {"signer": signer, "certificates": [_plain(c) for c in certificates]}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True).encode()
    return _MARK + urlsafe_b64encode(compress(text, 9)).decode()


def unpacked(word: str) -> tuple[tuple[Certificate, ...], str] | None:
    """What `packed` made *word* of: the certificates and the signer; None for anything else."""
    if not word.startswith(_MARK):
        return None
    try:
        body = json.loads(decompress(urlsafe_b64decode(word.removeprefix(_MARK))))
        return tuple(_revived(c) for c in body["certificates"]), str(body["signer"])
    except (ValueError, KeyError, TypeError, ZlibError):
        return None


def _plain(certificate: Certificate) -> dict[str, str]:
    return {k: str(v) if v is not None else "" for k, v in asdict(certificate).items()}


def _revived(body: dict[str, str]) -> Certificate:
    until = body["valid_until"]
    dates = {
        "issued": date.fromisoformat(body["issued"]),
        "valid_until": date.fromisoformat(until) if until else None,
    }
    return Certificate(**{**body, **dates})  # type: ignore[arg-type]
