"""警示教育: sessions on an accident, from the talk to the archive."""
