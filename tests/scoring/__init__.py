"""Real papers scored against facts that were written down from their pages by hand.

Gold lies in tests/gold/AUTHORITY/NAME.json and holds facts only: names, numbers, dates, and the first words of
a clause to match on. The papers are no part of the project; where they are not beside the checkout nothing is
scored. `python -m tests.scoring --help` prints the figures.
"""
