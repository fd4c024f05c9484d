"""The exam as the candidate meets it: one window, from choosing a name to the result."""
