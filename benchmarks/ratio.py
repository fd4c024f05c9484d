"""One figure against another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """*ours* and *bare* are medians in *unit*; *bound* 0 means the figure is only told."""

    name: str
    ours: float
    bare: float
    unit: str
    bound: float

    @property
    def value(self) -> float:
        """Ours over bare."""
        return self.ours / self.bare

    @property
    def good(self) -> bool:
        """Within the bound."""
        return not self.bound or self.value <= self.bound

    def __str__(self) -> str:
        limit = f"at most {self.bound:g}" if self.bound else "no bound"
        word = "" if self.good else "  OVER"
        return (
            f"{self.name:<46} {self.ours:9.2f} {self.unit}  bare {self.bare:9.2f} {self.unit}"
            f"  ratio {self.value:5.2f} ({limit}){word}"
        )
