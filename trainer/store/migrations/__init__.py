"""How the tables came to be: one revision per file under `versions`."""
