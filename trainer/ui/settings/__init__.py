"""设置: the unit, its rules, its look, its backups."""
