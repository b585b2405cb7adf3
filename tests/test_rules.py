"""Rules are data with their proof; a bad rule stops the run and says which file, which key, what instead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rules.check import check, faults, patterns
from rules.errors import RuleError
from rules.files import packaged
from rules.load import load


def overlay(tmp_path: Path, name: str, text: str) -> Path:
    """A folder of rules that holds one file."""
    path = tmp_path / "mine" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return tmp_path / "mine"


def changed(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """An overlay with a packaged file in which one stretch is changed."""
    text = (packaged() / name).read_text("utf-8")
    assert old in text
    return overlay(tmp_path, name, text.replace(old, new, 1))


def added(tmp_path: Path, name: str, more: str) -> Path:
    """An overlay with a packaged file and some more at its end."""
    return overlay(tmp_path, name, (packaged() / name).read_text("utf-8") + "\n" + more)


AGENDA = "[[agenda]]\n"
X = "examples = ['x']\n"
PATTERN = "[[agenda]]\nregex = '^Running order$'\nexamples = ['Running order']\n"


def test_the_shipped_rules_prove_themselves() -> None:
    book = load()
    proved = check(book)
    assert proved == len(list(patterns(book)))
    assert proved > 50
    assert {layout.name for layout in book.layouts} >= {"board", "committee", "notice"}


def test_every_shipped_file_is_in_use() -> None:
    book = load()
    files = {p.relative_to(packaged()).as_posix() for p in packaged().rglob("*.toml")}
    assert {f for f in files if f.startswith("layouts/")} == {f"layouts/{x.name}.toml" for x in book.layouts}
    assert len([f for f in files if f.startswith("authorities/")]) == len(book.authorities)
    named = {p.name.split("#")[0] for p in patterns(book)}
    assert {f for f in files if f.startswith("layouts/")} <= named


def test_a_patterns_name_says_file_list_and_place(tmp_path: Path) -> None:
    book = load(added(tmp_path, "documents.toml", PATTERN))
    assert book.documents.agenda[-1].name == f"documents.toml#agenda:{len(book.documents.agenda)}"
    assert book.documents.agenda[-1].search("Running order")


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        ("documents.toml", AGENDA + "regx = 'x'\n" + X, ("documents.toml", "regx", "did you mean regex?")),
        (
            "documents.toml",
            "[[agendas]]\nregex = 'x'\n" + X,
            ("documents.toml", "agendas", "did you mean agenda?"),
        ),
        ("documents.toml", "[[zzz]]\nregex = 'x'\n", ("documents.toml", "zzz", "known keys:")),
        (
            "documents.toml",
            AGENDA + "regex = 'x'\nexamples = ['x']\nname = 'n'\n",
            ("documents.toml", "name"),
        ),
        ("documents.toml", AGENDA + X, ("documents.toml", "regex", "missing")),
        ("documents.toml", AGENDA + "regex = 3\n" + X, ("documents.toml", "regex", "one string")),
        (
            "documents.toml",
            AGENDA + "regex = 'x'\nexamples = 'x'\n",
            ("documents.toml", "examples", "expected a list"),
        ),
        (
            "documents.toml",
            AGENDA + "regex = 'x'\nexamples = [1]\n",
            ("documents.toml", "examples", "expected str"),
        ),
        (
            "documents.toml",
            AGENDA + "regex = 'x'\nexamples = ['x']\nweight = 'heavy'\n",
            ("documents.toml", "weight", "expected float"),
        ),
        (
            "documents.toml",
            AGENDA + "regex = 'x'\nexamples = ['x']\nweight = true\n",
            ("documents.toml", "weight", "expected float"),
        ),
        ("documents.toml", AGENDA + "regex = '(x'\n" + X, ("documents.toml", "not a regular expression")),
        (
            "documents.toml",
            AGENDA + "regex = '{{moon}}'\n" + X,
            ("documents.toml", "no fragment is named moon", "fragments.toml"),
        ),
        (
            "fragments.toml",
            "star = '{{nova}}'\nnova = 'x'\n",
            ("fragments.toml", "no fragment is named nova"),
        ),
        ("fragments.toml", "star = 3\n", ("fragments.toml", "star", "one string")),
        ("documents.toml", "agenda = ", ("documents.toml", "not valid TOML")),
        ("harbours.toml", "", ("harbours.toml", "no rule file has this name")),
        (
            "layouts/quay.toml",
            "title = 'Quay'\nrecognise = []\nminutes_title = []\n",
            ("layouts/quay.toml", "name", "missing"),
        ),
    ],
)
def test_a_wrong_file_is_named_with_its_key(tmp_path: Path, name: str, more: str, said: tuple[str, ...]) -> None:
    shipped = packaged() / name
    before = shipped.read_text("utf-8") + "\n" if shipped.exists() else ""
    with pytest.raises(RuleError) as error:
        load(overlay(tmp_path, name, before + more))
    assert all(part in str(error.value) for part in said), str(error.value)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "documents.toml", "")
    (folder / "documents.toml").write_bytes(b"note = '\xff'")
    with pytest.raises(RuleError, match=r"documents\.toml: not valid TOML"):
        load(folder)


def test_a_missing_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "rules"
    shutil.copytree(packaged(), copy)
    (copy / "meetings.toml").unlink()
    monkeypatch.setattr("rules.files.packaged", lambda: copy)
    with pytest.raises(RuleError, match=r"meetings\.toml: missing"):
        load()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder of rules"):
        load(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            AGENDA + "regex = '^Order$'\nexamples = ['Order', 'Orders']\n",
            "does not find its example 'Orders'",
        ),
        (
            AGENDA + "regex = '^Order'\nexamples = ['Order']\nrejects = ['Orders']\n",
            "finds what it must reject: 'Orders'",
        ),
        (AGENDA + "regex = '^Order$'\nexamples = []\n", "at least one example"),
    ],
)
def test_a_rule_that_does_not_do_what_it_says(tmp_path: Path, more: str, said: str) -> None:
    book = load(added(tmp_path, "documents.toml", more))
    (fault,) = faults(book)
    assert fault.rule == f"documents.toml#agenda:{len(book.documents.agenda)}"
    assert said in fault.message
    with pytest.raises(RuleError, match=r"documents\.toml#agenda"):
        check(book)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    folder = added(tmp_path, "documents.toml", PATTERN.replace("['Running order']", "['Walking order']"))
    added(tmp_path, "meetings.toml", "[[body]]\nregex = 'zz'\nexamples = ['yy']\n")
    with pytest.raises(RuleError) as error:
        check(load(folder))
    assert len(str(error.value).splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "more", "where"),
    [
        (
            "decisions.toml",
            '[[verb]]\nname = "CARRIED"\nforms = ["CARRIED", "agreed"]\n',
            "decisions.toml#verb",
        ),
        ("names.toml", None, "names.toml#title"),
    ],
)
def test_a_form_has_one_owner(tmp_path: Path, name: str, more: str | None, where: str) -> None:
    if more is None:
        folder = changed(tmp_path, name, "title = [\n", 'title = [\n  { name = "Bosun", forms = ["Bosun", "capt"] },\n')
    else:
        folder = added(tmp_path, name, more)
    found = list(faults(load(folder)))
    assert [f.rule for f in found] == [where]
    assert "is a form of both" in found[0].message


AUTHORITY = 'name = "wendmouth"\nlayout = "board"\nkeywords = ["Wendmouth City Council"]\n'


def test_an_authority_is_one_file(tmp_path: Path) -> None:
    book = load(overlay(tmp_path, "authorities/wendmouth.toml", AUTHORITY))
    assert [a.layout for a in book.authorities if a.name == "wendmouth"] == ["board"]
    assert check(book) == check(load())


def test_an_authority_of_an_unknown_layout(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "authorities/wendmouth.toml", AUTHORITY.replace('"board"', '"bord"'))
    with pytest.raises(RuleError, match=r"wendmouth: no layout is named bord; did you mean board\?"):
        load(folder)


def test_an_authority_needs_a_keyword(tmp_path: Path) -> None:
    text = AUTHORITY.replace('["Wendmouth City Council"]', "[]")
    book = load(overlay(tmp_path, "authorities/wendmouth.toml", text))
    assert [f.rule for f in faults(book)] == ["authorities/wendmouth"]


def test_two_files_of_one_name(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "authorities/wendmouth.toml", AUTHORITY)
    overlay(tmp_path, "authorities/again.toml", AUTHORITY)
    assert [f.message for f in faults(load(folder))] == ["two files are named wendmouth"]


def test_an_overlay_file_stands_in_for_the_packaged_one(tmp_path: Path) -> None:
    book = load(changed(tmp_path, "layouts/notice.toml", "threshold = 3.0", "threshold = 9.0"))
    assert book.layout("notice").threshold == 9.0
    assert len(book.layouts) == len(load().layouts)
    assert book.layout("board") == load().layout("board")


def test_the_fingerprint_knows_every_byte(tmp_path: Path) -> None:
    whole = load().fingerprint
    assert load().fingerprint == whole
    assert load(changed(tmp_path / "1", "names.toml", "# Words", "# words")).fingerprint != whole
    assert load(overlay(tmp_path / "2", "authorities/wendmouth.toml", AUTHORITY)).fingerprint != whole
    twins = [load(overlay(tmp_path / n, f"authorities/{n}.toml", AUTHORITY)).fingerprint for n in ("a", "b")]
    assert twins[0] != twins[1]
    same = overlay(tmp_path / "3", "names.toml", (packaged() / "names.toml").read_text("utf-8"))
    assert load(same).fingerprint == whole


def test_a_layout_that_no_file_declares() -> None:
    with pytest.raises(KeyError):
        load().layout("quay")
