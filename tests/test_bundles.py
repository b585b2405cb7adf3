"""Packs inside zip files and messages: named by what they came in, and bounded."""

from __future__ import annotations

import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from pipeline import bundle
from pipeline.bundle import unpacked
from tests.commands import Run
from tests.papers import BOARD, COMMITTEE


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def mail(path: Path, attached: dict[str, bytes], text: str = "Papers attached.") -> Path:
    message = EmailMessage()
    message["Subject"] = "Papers for Thursday"
    message.set_content(text)
    for name, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    path.write_bytes(bytes(message))
    return path


def taken(*files: Path) -> list[str]:
    with unpacked(files) as found:
        assert all(f.exists() for f in found.files)
        names = [f.name for f in found.files]
        kept = list(found.files)
    assert not any(f.exists() for f in kept if f not in files), "what was unpacked must go"
    return names


def test_papers_come_out_under_the_bundles_name(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"c.md": b"# Dues"}).read_bytes()
    bundle_ = zipped(
        tmp_path / "a.zip",
        {"b.txt": b"Dues", "june/b.txt": b"Winch", "logo.svg": b"<svg/>", "in.zip": inner, "__MACOSX/._b.txt": b"x"},
    )
    loose = tmp_path / "d.txt"
    loose.write_text("Slip")
    assert taken(bundle_, loose) == ["a.zip!b.txt", "a.zip!june!b.txt", "a.zip!in.zip!c.md", "d.txt"]
    with unpacked([bundle_]) as found:
        assert found.passed_over == 1
        assert next(iter(found.names.values())) == f"{bundle_.absolute().as_posix()}!b.txt"


def test_attachments_come_out_and_a_message_without_any_is_a_paper(tmp_path: Path) -> None:
    assert taken(mail(tmp_path / "m.eml", {"b.txt": b"Dues", "logo.gif": b"GIF"})) == ["m.eml!b.txt"]
    assert taken(mail(tmp_path / "n.eml", {}, "RESOLVED that dues rise.")) == ["n.eml!message.txt"]


@pytest.mark.parametrize("name", ["../../b.txt", "/etc/b.txt", "..\\b.txt", "x/../../b.txt"])
def test_no_name_is_ever_a_path(name: str, tmp_path: Path) -> None:
    evil = zipped(tmp_path / "a.zip", {name: b"Dues"})
    outside = {p for p in tmp_path.parent.rglob("*") if p.is_file()}
    with unpacked([evil]) as found:
        assert [f.read_bytes() for f in found.files] == [b"Dues"]
        assert "/" not in found.files[0].name
    assert {p for p in tmp_path.parent.rglob("*") if p.is_file()} == outside


@pytest.mark.parametrize(
    ("limit", "value"), [("_MOST", 1), ("_LARGEST", 10), ("_ALL", 10), ("_TIGHTEST", 0), ("_DEEPEST", 0)]
)
def test_a_bundle_beyond_its_bounds_gives_nothing(
    limit: str, value: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, limit, value)
    monkeypatch.setattr(bundle, "_CHUNK", 16)
    inner = zipped(tmp_path / "in.zip", {"b.txt": b"Dues"}).read_bytes()
    files = {"in.zip": inner} if limit == "_DEEPEST" else {"b.txt": b"Dues " * 50, "c.txt": b"Winch " * 50}
    assert taken(zipped(tmp_path / "a.zip", files)) == ["a.zip"]


def test_damaged_bundles_stay_to_be_told_of(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "a.zip", {"b.txt": b"Dues " * 99}).read_bytes()
    (tmp_path / "a.zip").write_bytes(whole[:-40])
    (tmp_path / "n.zip").write_bytes(b"no zip at all")
    broken = bytearray(whole)
    broken[45] ^= 0xFF
    (tmp_path / "c.zip").write_bytes(bytes(broken))
    assert taken(*sorted(tmp_path.glob("*.zip"))) == ["a.zip", "c.zip", "n.zip"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    zipped(tmp_path / "a.zip", {"board.txt": BOARD.encode(), "committee.txt": COMMITTEE.encode()})
    (tmp_path / "bad.zip").write_bytes(b"PK nothing")
    return tmp_path


def test_packs_in_a_zip_are_packs(run: Run) -> None:
    done = run("ingest", "a.zip", "bad.zip", "--json", "-q")
    report = json.loads(done.out)
    assert [Path(d["file"]).name for d in report["details"]] == ["a.zip!board.txt", "a.zip!committee.txt", "bad.zip"]
    assert [d["status"] for d in report["details"]][2] == "failed"
    assert "unpack it" in report["details"][2]["reason"]
    packs = json.loads(run("sql", "select file_name from packs where status <> 'failed' order by 1", "--json").out)
    assert [p["file_name"] for p in packs] == ["a.zip!board.txt", "a.zip!committee.txt"]
    again = json.loads(run("ingest", "a.zip", "--json", "-q").out)
    assert (again["unchanged"], again["new"]) == (2, 0)
