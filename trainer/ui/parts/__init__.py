"""Reusable pieces of screens, each in a file of its own."""
