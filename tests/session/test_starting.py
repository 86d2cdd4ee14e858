"""Beginning a game: nothing that was kept is lost."""

from pathlib import Path

from game.session.saves import read_save, write_save
from game.session.starting import Wish, start


def test_a_new_game_under_an_old_name_keeps_the_old_game_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.peace"
    for seed in (1, 2, 3):
        started = start(Wish("portsmouth-1905", "RUS", seed, path))
        write_save(started.session, path)
    assert read_save(path).seed == 3
    assert read_save(tmp_path / "mine-before.peace").seed == 1
    assert read_save(tmp_path / "mine-before-2.peace").seed == 2
