"""警钟: workplace-safety training and knowledge assessment."""

__version__ = "0.1.0"
