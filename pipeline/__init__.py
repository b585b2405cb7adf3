"""The corridor from published papers to records, in order: read, recognise, segment, extract, reconcile, write."""

__version__ = "0.1.0"
"""The program's; the package's is made of it, and every load says which version read it."""
