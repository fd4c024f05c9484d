"""Assessment, pure: no clock, no disk, no screen, no database."""
