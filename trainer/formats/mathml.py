"""Formulas between MathML and TeX, as far as school mathematics goes."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

DEEPEST: Final = 40
_NAMED: Final = {
    "×": r"\times ", "÷": r"\div ", "≤": r"\le ", "≥": r"\ge ", "≠": r"\ne ", "≈": r"\approx ",
    "±": r"\pm ", "·": r"\cdot ", "∞": r"\infty ", "π": r"\pi ", "α": r"\alpha ", "β": r"\beta ",
    "γ": r"\gamma ", "λ": r"\lambda ", "μ": r"\mu ", "ρ": r"\rho ", "σ": r"\sigma ",
    "Δ": r"\Delta ", "Ω": r"\Omega ", "ω": r"\omega ", "η": r"\eta ", "θ": r"\theta ",
    "∑": r"\sum ", "∫": r"\int ", "∏": r"\prod ", "→": r"\to ", "−": "-", "%": r"\%",
    "\u2062": "", "\u2061": "", "\u2063": "",
}  # fmt: skip
_SCRIPTS: Final = {
    "msup": "{0}^{{{1}}}", "msub": "{0}_{{{1}}}", "msubsup": "{0}_{{{1}}}^{{{2}}}",
    "munder": "{0}_{{{1}}}", "mover": "{0}^{{{1}}}", "munderover": "{0}_{{{1}}}^{{{2}}}",
    "mfrac": r"\frac{{{0}}}{{{1}}}", "mroot": r"\sqrt[{1}]{{{0}}}",
}  # fmt: skip
_TEX: Final = "application/x-tex"
_FAULTS: Final[tuple[type[Exception], ...]] = (
    LookupError, ValueError, TypeError, AttributeError, StopIteration, RecursionError,
    etree.XMLSyntaxError,
)  # fmt: skip
"""What the library falls over with when a formula is wrong."""


def tex_of(math: etree._Element) -> str:
    """The TeX that a `math` element notes, or else means; its plain text where that is unknown."""
    noted = [e for e in math.iter("{*}annotation") if "tex" in (e.get("encoding") or "").lower()]
    if noted:
        return (noted[0].text or "").strip()
    return re.sub(r"\s+", " ", _tex(math, 0)).strip()


def _tex(element: etree._Element, depth: int) -> str:
    name = str(element.tag).rpartition("}")[2]
    if name.startswith("annotation"):
        return ""
    if depth > DEEPEST or not len(element):
        return _leaf(name, "".join(map(str, element.itertext())).strip())
    inner = [_tex(child, depth + 1) for child in element]
    form = _SCRIPTS.get(name)
    if form is not None and len(inner) == form.count("{0}") + form.count("{1}") + form.count("{2}"):
        return form.format(
            _based(inner[0]) if name[:4] in ("msup", "msub") else inner[0], *inner[1:]
        )
    joined = "".join(inner)
    return rf"\sqrt{{{joined}}}" if name == "msqrt" else joined


def _based(base: str) -> str:
    return base if len(base.strip()) <= 1 or base.startswith("\\") else f"{{{base}}}"


def _leaf(name: str, text: str) -> str:
    if name == "mtext" and text:
        return rf"\text{{{text}}}"
    return "".join(_NAMED.get(c, c) for c in text)


def mathml(tex: str, block: bool = False) -> str | None:
    """A `math` element that notes *tex* besides; None where it cannot be made."""
    from latex2mathml import converter, exceptions  # noqa: PLC0415  (slow, and formulas are rare)

    own = [v for v in vars(exceptions).values() if isinstance(v, type)]
    faults: tuple[type[Exception], ...] = tuple(f for f in own if issubclass(f, Exception))
    try:
        made = etree.fromstring(converter.convert(tex, display="block" if block else "inline"))
    except faults + _FAULTS:
        return None
    return _noted(made, tex)


def _noted(math: etree._Element, tex: str) -> str:
    space = str(math.tag).removesuffix("math").strip("{}")
    meaning = etree.SubElement(math, f"{{{space}}}semantics")
    row = etree.SubElement(meaning, f"{{{space}}}mrow")
    row.extend([part for part in math if part is not meaning])
    note = etree.SubElement(meaning, f"{{{space}}}annotation", encoding=_TEX)
    note.text = tex
    return etree.tostring(math, encoding="unicode")
