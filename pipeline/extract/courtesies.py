"""'Mr D Lee' and 'Mrs D Lee', who are two people though their names are alike.

Enters: two names as printed. Leaves: whether what they are called speaks against their being one person.
"""

from __future__ import annotations

import re

__all__ = ["at_odds"]

_MAN = re.compile(r"(?:^|\b(?:Cllr|Councillor|Alderman)\.? )(?:Mr|Sir)\b")
_WOMAN = re.compile(r"(?:^|\b(?:Cllr|Councillor|Alderman)\.? )(?:Mrs|Ms|Miss|Dame)\b")


def at_odds(a: str, b: str) -> bool:
    """Whether one is called a man and the other a woman."""
    return bool((_MAN.match(a) and _WOMAN.match(b)) or (_WOMAN.match(a) and _MAN.match(b)))
