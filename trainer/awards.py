"""Certificates: issued once, signed, printed as often as you like, checkable anywhere."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from trainer.formats.certificate_file import read_certificates
from trainer.quiz.certificate import Certificate
from trainer.quiz.exam import Exam
from trainer.quiz.marks import plain
from trainer.quiz.refusals import NotEarned, NotFound
from trainer.quiz.sitting import Sitting

if TYPE_CHECKING:
    from trainer.store import Store, Work


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking a certificate found. *ours* says whether this unit's key signed it."""

    genuine: bool
    ours: bool
    sentence: str
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class Awards:
    """The register of certificates. *zone* is where dates on paper are read."""

    store: Store
    clock: Callable[[], datetime]
    zone: tzinfo

    def issue(self, seat_id: int) -> Certificate:
        """The sitting's certificate, made now if it is due and new. Raises NotEarned."""
        with self.store.work() as work:
            sitting = work.sittings.sitting(seat_id)  # locks, so two clerks cannot both issue
            if found := work.certificates.of_sitting(seat_id):
                return found
            seat = work.sittings.seat(seat_id)
            exam = work.exams.get(seat.exam)
            issued = self._sign(work, self._write(work, seat.person, exam, sitting))
            work.certificates.add(seat_id, issued)
            work.ledger.note(self.clock(), "管理员", f"发证{issued.number}：{issued.holder}")
            return issued

    def issue_all(self, exam_id: int) -> tuple[Certificate, ...]:
        """Certificates of everyone who passed the exam, old and new."""
        with self.store.work() as work:
            seats = [s.id for s in work.sittings.of_exam(exam_id)]
            passed = [s for s in seats if _earned(work.sittings.look(s))]
            if work.exams.get(exam_id).certificate_months is None:
                raise NotEarned("这场测评不发证书。")
        return tuple(self.issue(s) for s in passed)

    def issued(self, exam_id: int) -> tuple[Certificate, ...]:
        """The exam's certificates so far; issues none."""
        with self.store.work() as work:
            seats = work.sittings.of_exam(exam_id)
            return tuple(c for s in seats if (c := work.certificates.of_sitting(s.id)))

    def all(self, person: str = "") -> tuple[Certificate, ...]:
        """Everybody's certificates, or one person's."""
        with self.store.work() as work:
            return work.certificates.all(person)

    def get(self, number: str) -> Certificate:
        """By number. Raises NotFound."""
        with self.store.work() as work:
            return work.certificates.get(number)

    def public_key(self) -> str:
        """This unit's public key, in hex: who has it can check our certificates."""
        with self.store.work() as work:
            return _public(_key(work))

    def verify_file(self, data: bytes) -> Verdict:
        """Check a certificate's PDF: what it carries, its signature, and that it shows what it carries."""
        found = read_certificates(data)
        if found is None:
            return Verdict(False, False, "这个文件里没有警钟签发的证书，无法验证。")
        for certificate in found.certificates:
            if not found.shows(certificate):
                said = (
                    f"验证不通过：纸面文字与证书{certificate.number}的签名内容不符，可能被改动过。"
                )
                return Verdict(False, False, said, certificate)
        verdicts = [self.verify(c, found.signer) for c in found.certificates]
        return next((v for v in verdicts if not v.genuine), verdicts[0])

    def verify(self, certificate: Certificate, signer: str) -> Verdict:
        """Check *certificate* against the public key *signer* that came with it, and our register."""
        if not _signed_by(certificate, signer):
            return Verdict(False, False, "验证不通过：证书内容与签名不符，可能被改动过。")
        with self.store.work() as work:
            ours = _public(_key(work)) == signer
            try:
                kept = work.certificates.get(certificate.number) if ours else None
            except NotFound:
                kept = None
        if not ours:
            return Verdict(
                True, False,
                f"签名完好，由另一单位签发（公钥指纹 {signer[:16]}）。请向签发单位核对指纹。",
                certificate,
            )  # fmt: skip
        if kept != certificate:
            return Verdict(False, True, "签名完好，但本单位证书登记里没有这张证书。", certificate)
        late = certificate.valid_until and certificate.valid_until < self._today()
        tail = f"，已于{certificate.valid_until}到期" if late else ""
        return Verdict(
            True, True, f"验证通过：{certificate.number}，{certificate.holder}{tail}。", kept
        )

    def _today(self) -> date:
        return self.clock().astimezone(self.zone).date()

    def _write(self, work: Work, no: str, exam: Exam, sitting: Sitting) -> Certificate:
        if exam.certificate_months is None:
            raise NotEarned(f"“{exam.title}”不发证书。")
        if not _earned(sitting):
            raise NotEarned("没有合格，不能发证。请安排补训补考。")
        person, score, today = work.people.get(no), sitting.score(), self._today()
        ours = work.ledger.profile().unit
        return Certificate(
            number=f"JZ-{today.year}-{work.ledger.next_number(f'certificate-{today.year}'):06d}",
            holder=person.name,
            staff_no=person.no,
            unit=person.unit or ours,
            post=person.post,
            title=exam.title,
            audience=exam.audience,
            result=f"{plain(score.earned)}分（满分{plain(score.possible)}分）",
            issued=today,
            valid_until=_months_on(today, exam.certificate_months)
            if exam.certificate_months
            else None,
            issuer=ours or person.unit,
        )

    def _sign(self, work: Work, certificate: Certificate) -> Certificate:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  (slow)
            Ed25519PrivateKey,
        )

        private = _key(work)
        work.ledger.put_setting("signing.public", _public(private))
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private))
        return replace(certificate, signature=key.sign(certificate.payload()).hex())


def _earned(sitting: Sitting) -> bool:
    return sitting.finished is not None and sitting.score().passed


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _key(work: Work) -> str:
    """This unit's private key in hex, made at the first need."""
    kept = work.ledger.setting("signing.key", str, "")
    if not kept:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  (slow)
            Ed25519PrivateKey,
        )

        made = Ed25519PrivateKey.generate().private_bytes_raw().hex()
        kept = work.ledger.first_setting("signing.key", str, made)
    return kept


def _public(private: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  (slow)
        Ed25519PrivateKey,
    )

    return (
        Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private))
        .public_key()
        .public_bytes_raw()
        .hex()
    )


def _signed_by(certificate: Certificate, signer: str) -> bool:
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  (slow)
        Ed25519PublicKey,
    )

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer))
        key.verify(bytes.fromhex(certificate.signature), certificate.payload())
    except (InvalidSignature, ValueError):
        return False
    return True
