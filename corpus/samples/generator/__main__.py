"""Prints every pack and writes its gold beside it.

    python -m corpus.samples.generator [OUT_DIR]

Without a folder the packs beside this package are written again, byte for byte the same.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from corpus.samples.generator import city, county
from corpus.samples.generator.gold import Gold, Pack, all_gold, blocks_of, pack_gold
from corpus.samples.generator.people import named_in
from corpus.samples.generator.sheets import Bound
from corpus.samples.generator.truth import Authority, load

SAMPLES = Path(__file__).resolve().parents[1]
LAYOUTS = {"county": county.print_pack, "city": city.print_pack}


def printed_text(authority: Authority, pack: Pack) -> str:
    """All words of a pack in which somebody may be named."""
    meeting = authority.meeting(pack.meeting)
    lines = [f"{item.presenter or ''}\n{item.title}" for item in meeting.agenda]
    if pack.minutes_of:
        taken = authority.meeting(pack.minutes_of).minutes
        for listings in taken.lists.values() if taken else ():
            lines += [f"{x.name}\n{x.right}" for x in listings]
    for report in meeting.reports:
        lines += [cell for table in report.tables.values() for row in table.rows for cell in row]
    lines += [re.sub(r" *\| *", "\n", block.text) for block in blocks_of(authority, pack)]
    return "\n".join(lines)


def write_json(path: Path, gold: Gold) -> None:
    path.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def print_authority(folder: Path, out: Path) -> None:
    """Print the packs of one authority."""
    authority = load(folder)
    target = out / authority.key
    target.mkdir(parents=True, exist_ok=True)
    done: list[tuple[Pack, Gold]] = []
    for date, before in authority.packs:
        minutes_of = date if authority.layout == "city" else before
        bound: Bound = LAYOUTS[authority.layout](authority, date, minutes_of)
        pack = Pack(f"{date.isoformat()}-{authority.short}", date, minutes_of, bound.ranges, "")
        pack = Pack(pack.name, date, minutes_of, bound.ranges, printed_text(authority, pack))
        gold = pack_gold(authority, pack)
        (target / f"{pack.name}.pdf").write_bytes(bound.data)
        write_json(target / f"{pack.name}.gold.json", gold)
        done.append((pack, gold))
    refuse_unprinted(authority, [pack.text for pack, _ in done])
    write_json(target / "all.gold.json", all_gold(authority, done))


def refuse_unprinted(authority: Authority, texts: list[str]) -> None:
    """A spelling that no pack prints has no place in the register."""
    printed = {name for text in texts for _, names in named_in(text, authority.people) for name in names}
    unprinted = {name for person in authority.people for name in person.variants} - printed
    if unprinted:
        raise ValueError(f"{authority.key}: printed nowhere: {sorted(unprinted)}")


def main(arguments: list[str]) -> int:
    out = Path(arguments[0]) if arguments else SAMPLES
    for folder in sorted((SAMPLES / "truth").iterdir()):
        if (folder / "authority.toml").is_file():
            print_authority(folder, out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
