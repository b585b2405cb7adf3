"""What is made of rules, made once for each set of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

__all__ = ["once"]

R = TypeVar("R")
T = TypeVar("T")

_HELD = 16  # sets of rules: a process seldom knows more than one


def once(make: Callable[[R], T]) -> Callable[[R], T]:
    """The function, called once for each object: rules never change, and to compare them would cost more."""
    held: dict[int, tuple[R, T]] = {}

    @wraps(make)
    def remembered(rules: R) -> T:
        known = held.get(id(rules))
        if known is not None and known[0] is rules:
            return known[1]
        while len(held) >= _HELD:
            del held[next(iter(held))]
        made = make(rules)
        held[id(rules)] = (rules, made)
        return made

    return remembered
