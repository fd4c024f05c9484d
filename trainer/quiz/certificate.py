"""What a certificate says: frozen when it was issued, checkable without a server."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256

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
        fields = {k: str(v) if v is not None else "" for k, v in asdict(self).items()}
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
