"""Prints the invented packs and their facts from one truth, so that paper and gold can't drift apart."""
