"""Writing a question: its form kind by kind, what candidates will see of it, and keeping what is typed."""
