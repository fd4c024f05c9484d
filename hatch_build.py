"""Puts the content and the manual, which live beside the package, inside the wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPANIONS = {"content": "trainer/_content", "docs/manual": "trainer/_manual"}


class CompanionFolders(BuildHookInterface[Any]):
    """Adds each companion folder that exists; an editable install reads them in place instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name what to copy, unless `version` says that the install is an editable one."""
        if version == "editable":
            return
        for source, target in COMPANIONS.items():
            if (Path(self.root) / source).is_dir():
                build_data["force_include"][source] = target
