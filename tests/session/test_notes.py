"""Names and tags the player wrote on saves."""

from pathlib import Path

from game.session.notes import NOTES, Note, read_notes, tags_of, write_note


def test_what_is_written_is_read_again_beside_the_others(tmp_path: Path) -> None:
    write_note("a.peace", Note("The lease line", ("lease", "два острова")), tmp_path)
    write_note("b.peace", Note(tags=("teaching",)), tmp_path)
    write_note("a.peace", Note("Half an island", ("lease",)), tmp_path)
    assert read_notes(tmp_path) == {"a.peace": Note("Half an island", ("lease",)), "b.peace": Note("", ("teaching",))}


def test_an_emptied_note_leaves_no_row(tmp_path: Path) -> None:
    write_note("a.peace", Note("x"), tmp_path)
    write_note("a.peace", Note(), tmp_path)
    assert read_notes(tmp_path) == {}
    assert "a.peace" not in (tmp_path / NOTES).read_text(encoding="utf-8")


def test_tags_are_trimmed_each_once_and_at_most_eight() -> None:
    assert tags_of(" lease, no war ,lease,, 南樺太、返還 ") == ("lease", "no war", "南樺太", "返還")
    assert len(tags_of(",".join("abcdefghijkl"))) == 8


def test_a_broken_file_counts_as_none_and_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / NOTES).write_text("a: [1, *b", encoding="utf-8")
    assert read_notes(tmp_path) == {}
    write_note("a.peace", Note("x"), tmp_path)
    assert (tmp_path / "studies.broken.yaml").read_text(encoding="utf-8") == "a: [1, *b"
    assert read_notes(tmp_path) == {"a.peace": Note("x")}


def test_no_folder_means_no_notes(tmp_path: Path) -> None:
    assert read_notes(tmp_path / "none") == {}
