"""Word's formulas as TeX, as far as school mathematics goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from trainer.formats.xml_tree import child, children, local

if TYPE_CHECKING:
    from lxml import etree

DEEPEST: Final = 30
LONGEST: Final = 2000
_NAMED: Final = {
    "×": r"\times ", "÷": r"\div ", "≤": r"\le ", "≥": r"\ge ", "≠": r"\ne ", "≈": r"\approx ",
    "±": r"\pm ", "·": r"\cdot ", "∙": r"\cdot ", "∞": r"\infty ", "∆": r"\Delta ", "√": r"\surd ",
    "∑": r"\sum ", "∫": r"\int ", "∏": r"\prod ", "→": r"\to ", "−": "-", "%": r"\%", "#": r"\#",
    "&": r"\&", "_": r"\_", "{": r"\{", "}": r"\}", "$": r"\$", "\\": r"\backslash ", "^": r"\hat{}",
    "∈": r"\in ", "°": r"^{\circ}", "⋯": r"\cdots ", "…": r"\dots ", "⇒": r"\Rightarrow ",
    "⋅": r"\cdot ", "′": "'", "∠": r"\angle ", "⊥": r"\perp ", "∥": r"\parallel ",
}  # fmt: skip
_GREEK: Final = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "omicron",
    "pi",
    "rho",
    "varsigma",
    "sigma",
    "tau",
    "upsilon",
    "phi",
    "chi",
    "psi",
    "omega",
]
_CAPITALS: Final = {
    "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma",
    "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega",
}  # fmt: skip
_MARKS: Final = {
    **_NAMED,
    **{chr(ord("α") + at): rf"\{name} " for at, name in enumerate(_GREEK)},
    **{letter: rf"\{name} " for letter, name in _CAPITALS.items()},
}
_LARGE: Final = {
    "∑": r"\sum",
    "∏": r"\prod",
    "∫": r"\int",
    "∬": r"\iint",
    "∮": r"\oint",
    "": r"\int",
}
_ACCENTS: Final = {"̂": "hat", "̅": "bar", "̄": "bar", "̇": "dot", "⃗": "vec", "̃": "tilde"}
_FUNCTIONS: Final = frozenset(
    ["sin", "cos", "tan", "cot", "log", "ln", "lg", "lim", "max", "min", "exp"]
)


class Unwritable(ValueError):
    """There is something in the formula that this file does not know."""


def tex_of(math: etree._Element) -> str:
    """The TeX of an `oMath`. Raises Unwritable."""
    text = " ".join(_all(math, 0).split())
    if len(text) > LONGEST:
        raise Unwritable
    return text


def _all(element: etree._Element | None, depth: int) -> str:
    """The formulas below *element*, one after the other."""
    if element is None:
        return ""
    if depth > DEEPEST:
        raise Unwritable
    return "".join(_one(part, depth + 1) for part in element)


def _one(element: etree._Element, depth: int) -> str:
    name = local(element)
    if name.endswith("Pr"):
        return ""
    if name == "r":
        return "".join(_words(t.text or "") for t in children(element, "t"))
    if name in ("oMath", "e", "num", "den", "sup", "sub", "deg", "fName", "box", "ins", "smartTag"):
        return _all(element, depth)
    write = _WRITERS.get(name)
    if write is None:
        raise Unwritable(name)
    return write(element, depth)


def _words(text: str) -> str:
    if text.strip() in _FUNCTIONS:
        return rf"\{text.strip()} "
    return "".join(map(_mark, text))


def _mark(char: str) -> str:
    if "\u4e00" <= char <= "\u9fff":
        return rf"\text{{{char}}}"
    return _MARKS.get(char, char)


def _inside(element: etree._Element, name: str, depth: int) -> str:
    return _all(child(element, name), depth).strip()


def _set(element: etree._Element, properties: str, name: str, usual: str) -> str:
    """The value that a property of *element* has."""
    found = child(child(element, properties), name)
    if found is None:
        return usual
    return next((str(v) for key, v in found.attrib.items() if str(key).endswith("}val")), "")


def _fraction(element: etree._Element, depth: int) -> str:
    above, below = _inside(element, "num", depth), _inside(element, "den", depth)
    return rf"\frac{{{above}}}{{{below}}}"


def _scripts(element: etree._Element, depth: int) -> str:
    base = _inside(element, "e", depth)
    base = base if len(base) <= 1 or (base.startswith("\\") and base[1:].isalpha()) else f"{{{base}}}"  # fmt: skip
    found = (("_", _inside(element, "sub", depth)), ("^", _inside(element, "sup", depth)))
    return base + "".join(f"{sign}{{{text}}}" for sign, text in found if text)


def _root(element: etree._Element, depth: int) -> str:
    degree, inner = _inside(element, "deg", depth), _inside(element, "e", depth)
    return rf"\sqrt[{degree}]{{{inner}}}" if degree else rf"\sqrt{{{inner}}}"


def _large(element: etree._Element, depth: int) -> str:
    sign = _LARGE.get(_set(element, "naryPr", "chr", "∫"))
    if sign is None:
        raise Unwritable
    below, above = _inside(element, "sub", depth), _inside(element, "sup", depth)
    limits = (f"_{{{below}}}" if below else "") + (f"^{{{above}}}" if above else "")
    return f"{sign}{limits} {_inside(element, 'e', depth)}"


def _bracketed(element: etree._Element, depth: int) -> str:
    opens, closes = _set(element, "dPr", "begChr", "("), _set(element, "dPr", "endChr", ")")
    inner = ",".join(_all(e, depth).strip() for e in children(element, "e"))
    return rf"\left{_fence(opens)}{inner}\right{_fence(closes)}"


def _fence(sign: str) -> str:
    if sign in ("{", "}"):
        return f"\\{sign}"
    if sign not in ("", "(", ")", "[", "]", "|"):
        raise Unwritable
    return sign or "."


def _function(element: etree._Element, depth: int) -> str:
    return f"{_inside(element, 'fName', depth)} {_inside(element, 'e', depth)}"


def _limit(element: etree._Element, depth: int) -> str:
    return f"{_inside(element, 'e', depth)}_{{{_inside(element, 'lim', depth)}}}"


def _accent(element: etree._Element, depth: int) -> str:
    name = _ACCENTS.get(_set(element, "accPr", "chr", "̂"))
    if name is None:
        raise Unwritable
    return rf"\{name}{{{_inside(element, 'e', depth)}}}"


def _bar(element: etree._Element, depth: int) -> str:
    return rf"\overline{{{_inside(element, 'e', depth)}}}"


_WRITERS: Final[dict[str, Callable[[etree._Element, int], str]]] = {
    "f": _fraction, "sSup": _scripts, "sSub": _scripts, "sSubSup": _scripts, "rad": _root,
    "nary": _large, "d": _bracketed, "func": _function, "limLow": _limit, "acc": _accent, "bar": _bar,
}  # fmt: skip
