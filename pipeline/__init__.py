"""The corridor from published papers to records, in order: read, recognise, segment, extract, reconcile, write."""
