"""The replay screen, by mouse and by keys: scrub, filter, find, play; nothing cut at any size."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.ui.cards.timeline import Reel, Timeline, load_timeline
from game.ui.inputs import JobMoved, PointerMoved, PointerPressed, PointerReleased
from game.ui.scene import Push
from game.ui.scenes.replay import ReplayScene, TheatreScene, theatre_of
from game.ui.scenes.replay.course import CourseBoard
from game.ui.scenes.title import STANDARD_LINES, TitleScene
from game.ui.theme import Sight
from game.ui.widgets import Changed
from game.ui.window.pilot import Pilot
from game.ui.window.shot import shoot

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    return load_timeline()


def replay(timeline: Timeline, size: tuple[int, int] = (1280, 720), date: str = "1855-01-01") -> Pilot:
    return Pilot(ReplayScene(timeline, date), size)


def scene(pilot: Pilot) -> ReplayScene:
    assert isinstance(pilot.scene, ReplayScene)
    return pilot.scene


def reel(pilot: Pilot) -> Reel:
    held = scene(pilot).reel
    assert held is not None
    return held


def closed(pilot: Pilot) -> None:
    """Stops the map's worker."""
    scene(pilot).close()


def test_while_it_is_read_nothing_is_said_for_a_moment_then_how_far_it_is() -> None:
    waiting = ReplayScene()
    pilot = Pilot(_Behind(waiting), (1280, 720))
    pilot.holds_jobs = True
    pilot.press("enter")
    assert [job.name for job in pilot.jobs] == ["record"] and pilot.text() == ""
    pilot.wait(200)
    pilot.send(JobMoved("record", 0.5, "Playing the record"))
    assert "Playing the record, 50%" in pilot.text() and pilot.overflow == []
    pilot.finish_jobs()
    assert scene(pilot).reel is not None and "Timeline" in pilot.text()
    pilot.press("escape")
    assert pilot.scene is not waiting


class _Behind(TitleScene):
    """A title whose one line leads to the replay."""

    def __init__(self, then: ReplayScene) -> None:
        super().__init__(STANDARD_LINES[2:3], lambda name: Push(then))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [1.0, 1.5])
def test_nothing_is_cut(timeline: Timeline, size: tuple[int, int], text: float) -> None:
    pilot = Pilot(ReplayScene(timeline), size, Sight(text=text))
    assert pilot.overflow == []
    for date in ("1855-02-07", "1905-09-05", "1945-02-11", "1972-05-15", "2022-03-21"):
        reel(pilot).scrub(date)
        scene(pilot)._after(reel(pilot))
        assert pilot.overflow == [], date
    pilot.press("]", "k", "f")
    for kind in ("power", "era", "act", "chip"):
        scene(pilot).kind = kind
        scene(pilot)._after(reel(pilot))
        assert pilot.overflow == [], kind
    closed(pilot)


def test_the_longest_cards_are_whole_in_a_small_window(timeline: Timeline) -> None:
    pilot = replay(timeline)
    longest = sorted(timeline.moves, key=lambda move: len(getattr(move.of, "terms", ())) + len(move.of.note))[-8:]
    for move in longest:
        reel(pilot).stand_on(move)
        scene(pilot)._after(reel(pilot))
        assert pilot.overflow == [], move.of.id
    closed(pilot)


def test_a_drag_along_the_years_moves_the_day_and_the_move(timeline: Timeline) -> None:
    pilot = replay(timeline, (1920, 1080))
    board = pilot.widget("scrub")
    assert isinstance(board, CourseBoard)
    track = board.track(pilot.stack.kit)
    start, end = (track.x + track.width // 4, track.y), (track.x + track.width // 2, track.y)
    pilot.send(PointerMoved(start))
    pilot.send(PointerPressed(start))
    quarter = reel(pilot).date
    pilot.send(PointerMoved(end, True))
    half = reel(pilot).date
    pilot.send(PointerReleased(end))
    assert quarter[:3] == "189" and half[:3] == "194"
    move = reel(pilot).move
    assert move is not None and move.day <= half
    assert move is timeline.moves[timeline.at(half)]
    closed(pilot)


def test_the_card_waits_while_the_player_hurries_and_comes_when_he_rests(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.send(PointerMoved((0, 0)))
    for date in ("1900-01-01", "1901-01-01", "1905-09-05"):
        scene(pilot).receive(Changed("scrub", date))
    treaty = "Portsmouth"
    assert reel(pilot).date == "1905-09-05" and "5 September 1905" in pilot.text()
    assert "At the time" not in pilot.text() and "Source" not in pilot.text()
    pilot.wait(200)
    assert "Source" in pilot.text() and treaty in pilot.text()
    closed(pilot)


def test_every_day_of_the_track_is_a_day(timeline: Timeline) -> None:
    pilot = replay(timeline)
    board = pilot.widget("scrub")
    assert isinstance(board, CourseBoard)
    track = board.track(pilot.stack.kit)
    days = [board.date_at(x, pilot.stack.kit) for x in range(track.x - 30, track.right + 30)]
    assert days == sorted(days) and days[0] == "1855-01-01" and days[-1][:4] == "2025"
    closed(pilot)


def test_the_map_takes_other_colours_as_the_day_moves(timeline: Timeline) -> None:
    pilot = replay(timeline, date="1900-01-01")
    before = scene(pilot).picture(reel(pilot))
    reel(pilot).scrub("1930-01-01")
    after = scene(pilot).picture(reel(pilot))
    assert before.holders["korea_south"] == "KOR" and after.holders["korea_south"] == "JPN"
    assert before.year == 1900 and after.year == 1930
    closed(pilot)


def test_the_keyboard_alone_goes_through_the_record(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.press("right")
    assert reel(pilot).move is timeline.moves[0]
    pilot.press("right", "right", "left")
    assert reel(pilot).move is timeline.moves[1]
    pilot.press("end")
    assert reel(pilot).move is timeline.moves[-1]
    pilot.press("pageup", "home")
    assert reel(pilot).move is timeline.moves[0]
    pilot.press("shift+right")
    assert reel(pilot).date == "1856-02-07"
    pilot.press("m")
    assert scene(pilot).window == "north_east"
    pilot.press("]")
    assert scene(pilot).place and "in law" in pilot.text("strip").lower()
    pilot.press("escape", "k")
    assert "Key to the map" in pilot.text() or scene(pilot).has_key
    closed(pilot)


def test_every_control_is_reached_by_tab_and_says_itself(timeline: Timeline) -> None:
    pilot = replay(timeline, date="1945-02-11")
    seen = set()
    for _ in range(40):
        pilot.press("tab")
        seen.add(pilot.focused)
        assert pilot.text(pilot.focused), f"{pilot.focused} says nothing"
    assert {"back", "find", "moves", "filter", "window", "prev", "next", "scrub", "whose", "play", "speed"} <= seen
    closed(pilot)


def test_space_plays_a_move_a_second_and_the_speed_can_be_raised(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.press("home", "space")
    pilot.wait(1100)
    assert reel(pilot).move is timeline.moves[1]
    pilot.press("s")
    pilot.wait(1100)
    assert reel(pilot).move is timeline.moves[3]
    pilot.press("space")
    pilot.wait(1100)
    assert reel(pilot).move is timeline.moves[3] and not scene(pilot).is_playing
    closed(pilot)


def test_playing_stops_at_the_last_move(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.press("end", "left", "space")
    pilot.wait(3000)
    assert reel(pilot).move is timeline.moves[-1] and not scene(pilot).is_playing
    closed(pilot)


def test_words_find_moves_and_steps_stay_among_them(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.press("/")
    pilot.type_text("tsar order")
    found = reel(pilot).shown
    assert 0 < len(found) < 60 and reel(pilot).sieve.words == "tsar order"
    pilot.press("enter", "right")
    assert pilot.focused == "moves" and reel(pilot).move in found
    pilot.press("c")
    assert len(reel(pilot).shown) == len(timeline.moves)
    closed(pilot)


def test_words_that_no_move_has_all_of_show_the_nearest(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.press("/")
    pilot.type_text("kurils zeppelin")
    assert reel(pilot).is_nearest and reel(pilot).shown and "nearest to the words" in pilot.text()
    pilot.press("escape")
    pilot.press("/")
    pilot.type_text("qqqq")
    assert reel(pilot).shown == () and "No move has that" in pilot.text() and pilot.overflow == []
    closed(pilot)


def test_filters_by_keys_alone(timeline: Timeline) -> None:
    pilot = replay(timeline)
    pilot.press("f")
    assert scene(pilot).kind == "power"
    while pilot.focused != "choice.power":
        pilot.press("tab")
    pilot.press("down", "down")
    assert reel(pilot).sieve.power and len(reel(pilot).shown) < len(timeline.moves)
    power = reel(pilot).sieve.power
    pilot.press("enter")
    assert scene(pilot).kind == "" and all(power for move in reel(pilot).shown)
    assert pilot.text("moves")
    closed(pilot)


def test_a_place_is_looked_at_from_the_card_and_from_the_map(timeline: Timeline) -> None:
    pilot = replay(timeline, (1920, 1080), "1875-05-07")
    pilot.press("m")
    plate = scene(pilot).plate
    assert plate is not None
    plate.finish()
    at = plate.chip_at("south_sakhalin")
    assert at is not None
    pilot.click_at(at)
    assert scene(pilot).place == "south_sakhalin"
    assert "Saint Petersburg" in pilot.text() or "1875" in pilot.text()
    pilot.press("escape")
    assert scene(pilot).place == ""
    closed(pilot)


def test_a_list_is_drawn_only_where_it_is_seen(timeline: Timeline) -> None:
    pilot = replay(timeline, date="1990-01-01")
    held = pilot.widget("moves")
    move = reel(pilot).move
    assert move is not None
    top = move.number * held.row_height - held.offset  # type: ignore[attr-defined]
    assert 0 <= top < held.rect.height
    closed(pilot)


@pytest.mark.parametrize("size", SIZES)
def test_the_theatre_on_a_day(size: tuple[int, int]) -> None:
    pilot = Pilot(theatre_of("1945-09-02"), size)
    assert pilot.overflow == [] and "2 September 1945" in pilot.text() and "Pacific War" in pilot.text()
    assert isinstance(pilot.scene, TheatreScene) and pilot.scene.plate is not None
    pilot.scene.plate.close()


def test_a_picture_of_a_day_differs_from_that_of_another(tmp_path: Path) -> None:
    for date in ("1905-01-01", "1945-09-02"):
        shoot("map", tmp_path / f"{date}.png", (640, 360), date)
    one, other = (pygame.image.load(str(tmp_path / f"{d}.png")) for d in ("1905-01-01", "1945-09-02"))
    assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(other, "RGB")


def test_a_date_for_a_screen_without_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has no date"):
        shoot("kit", tmp_path / "kit.png", (1280, 720), "1905")


def test_the_replay_looks_as_it_did(timeline: Timeline, same_picture: Callable[..., None]) -> None:
    pilot = Pilot(ReplayScene(timeline, "1905-09-05", is_still=True), (1920, 1080))
    picture, plate = pilot.picture(), scene(pilot).plate
    assert plate is not None
    # The map has pictures of its own; here it would only hide what moves around it.
    picture.fill((0, 0, 0), plate.rect)
    same_picture(picture, "replay")
    closed(pilot)
