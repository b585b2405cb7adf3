"""Blocks as flowables, the same for minutes, reports and appendices but for where they hang."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from corpus.samples.generator import tables
from corpus.samples.generator.markup import Block
from corpus.samples.generator.styles import Look
from corpus.samples.generator.truth import Table


def flow(look: Look, blocks: Sequence[Block], left: float, known: dict[str, Table]) -> list[Flowable]:
    """Set blocks with their text at ``left``; numbered paragraphs hang from the margin."""
    out: list[Flowable] = []
    text_at = left
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        if kind == "implication":
            pairs = [tuple(part.strip() for part in block.text.split("|")) for block in group]
            out.append(tables.implications(look, [(label, text) for label, text in pairs]))
            continue
        for block in group:
            if kind == "heading":
                text_at = 0
            elif kind == "number" and left == 0:
                text_at = look.hang
            elif kind == "sub":
                text_at = left
            out += one(look, block, left, text_at, known)
    return out


def one(look: Look, block: Block, left: float, text_at: float, known: dict[str, Table]) -> list[Flowable]:
    """Set one block."""
    if block.kind == "heading":
        return [look.heading(block.text, spaceBefore=4)]
    if block.kind == "sub":
        return [look.under(block.text, left)]
    if block.kind == "number":
        at = left if left else 0
        return [look.hung(block.label, block.text, at, at + (look.hang if not left else 22))]
    if block.kind == "clause":
        return [look.hung(block.label, block.text, text_at, text_at + 26)]
    if block.kind in ("bullet", "nested"):
        nested = block.kind == "nested"
        return [look.bullet(block.text, text_at + (22 if nested else 6), nested)]
    if block.kind == "contact":
        return [*contact(look, block.text)]
    if block.kind == "table":
        return tables.table(look, known[block.text])
    if block.kind == "centre":
        return [look.centre(block.text)]
    if block.kind in ("lead", "that"):
        return [look.plain(block.text, left=left, keepWithNext=1)]
    return [look.plain(block.text, left=text_at if block.kind == "para" else left)]


def contact(look: Look, text: str) -> list[Flowable]:
    """A contact in one of the ways that authors have: a line each, post beside the name, all on two lines."""
    name, role, organisation, telephone, email, *way = [part.strip() for part in text.split("|")]
    role, organisation = role.strip("-"), organisation.strip("-")
    style = way[0] if way else "lines"
    if style == "beside":
        lines = [f"{name}, {role}", organisation, f"Telephone: {telephone}", f"Email: {email}"]
    elif style == "short":
        lines = [f"{name}, {role}", organisation, f"Tel: {telephone} E-mail: {email}"]
    else:
        lines = [name, role, organisation, f"Tel: {telephone}", f"Email: {email}"]
    kept = [line for line in lines if line]
    return [look.plain(line, space=0 if i < len(kept) - 1 else 10) for i, line in enumerate(kept)]
