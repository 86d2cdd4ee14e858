"""The command line: `python -m game` opens the window, every verb works without one.

Each verb imports what it needs when it is called, so that headless commands never load pygame.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

# Our matrices are small: threads of the algebra library would only wait for one another, and one thread adds up in
# one order. To be set before numpy is first imported; whoever knows better sets it himself.
for _library in ("OPENBLAS", "OMP", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")

app = typer.Typer(
    help="Frozen Peace: a game of diplomatic negotiation. Without a verb, the window opens.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def fail(*sentences: str) -> NoReturn:
    """Say what was wrong on the error stream and end with status 2."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    raise typer.Exit(2)


InLanguage = Annotated[str | None, typer.Option(help="en, ru, ja or zh; the one of the settings when none is given.")]


@app.callback(invoke_without_command=True)
def window(context: typer.Context, language: InLanguage = None) -> None:
    """Open the window when no verb is given."""
    if context.invoked_subcommand is not None:
        return
    chosen = _language(language)
    from game.ui.window.opening import open_game

    raise typer.Exit(open_game(language=chosen))


@app.command()
def play(
    scenario: Annotated[str | None, typer.Argument(help="A scenario's id or folder, or a save.")] = None,
    seat: Annotated[str | None, typer.Option("--as", help="The power you play, for instance RUS.")] = None,
    text: Annotated[bool, typer.Option("--text", help="Play in words, in this terminal.")] = False,
    seed: Annotated[int | None, typer.Option(help="Play the same chances again.")] = None,
    save: Annotated[Path | None, typer.Option(help="Keep the game in this file.")] = None,
    go_on: Annotated[bool, typer.Option("--continue", help="Go on with the game played last.")] = False,
    language: InLanguage = None,
) -> None:
    """Play a scenario or go on with a save; with --text wholly in words."""
    from game.session.starting import StartError, Wish, start

    chosen = _language(language)
    try:
        started = start(Wish(scenario, seat, seed, save, go_on))
    except StartError as error:
        fail(*error.sentences)
    if not text:
        from game.ui.window.opening import open_game

        raise typer.Exit(open_game(started.session, started.seat, started.path, chosen))
    from game.text.terminal.play import Terminal, play

    terminal = Terminal(sys.stdin, sys.stdout, chosen)
    raise typer.Exit(play(started.session, started.seat, terminal, started.path))


@app.command()
def simulate(
    scenario: Annotated[str, typer.Argument(help="A scenario's id or folder.")],
    games: Annotated[int, typer.Option(help="How many games.")] = 100,
    jobs: Annotated[int, typer.Option(help="Processes; 0 for one a core.")] = 0,
    seed: Annotated[int, typer.Option(help="Seed of the first game.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Let the cabinets play many games and count how they end, beside the real treaty."""
    from game.text.simulate import Asked, run_simulate

    workers = jobs or min(os.cpu_count() or 1, max(1, games // 8))
    raise typer.Exit(run_simulate(Asked(scenario, games, workers, seed), as_json))


@app.command()
def replay(
    what: Annotated[str, typer.Argument(help="A scenario, a save, or `record`.")],
    check: Annotated[bool, typer.Option("--check", help="Prove it: play it again and compare.")] = False,
    find: Annotated[str, typer.Option(help="Only the moves with these words.")] = "",
    as_json: AsJson = False,
) -> None:
    """Tell history's path, a saved game or the whole record, move by move."""
    if what == "record":
        from game.text.record import run_record

        raise typer.Exit(_said(run_record, find, check, as_json))
    from game.text.replaying import run_replay

    raise typer.Exit(run_replay(what, find, check, as_json))


@app.command()
def check(
    paths: Annotated[list[str] | None, typer.Argument(help="Scenarios, saves, worlds, records.")] = None,
    as_json: AsJson = False,
) -> None:
    """Every problem in those files, with file and line; in everything shipped when none is named."""
    from game.text.checking import run_check

    raise typer.Exit(_said(run_check, paths or [], as_json))


@app.command()
def odds(
    case: Annotated[Path | None, typer.Option(help="A YAML file of cases.")] = None,
    at: Annotated[str, typer.Option(help="Date, such as 1956-08.")] = "",
    by: Annotated[str, typer.Option("--from", help="Who acts.")] = "",
    to: Annotated[str, typer.Option(help="Whom it is addressed to.")] = "",
    act: Annotated[str, typer.Option(help="The act or move.")] = "",
    chips: Annotated[str, typer.Option(help="Places it is about, separated by commas.")] = "",
    terms: Annotated[list[str] | None, typer.Option(help="What is asked, in a few words.")] = None,
    as_json: AsJson = False,
) -> None:
    """The odds of a move by structure and precedent, explained."""
    from game.text.odds import Asked, run_odds

    asked = Asked(at, by, to, act, chips, tuple(terms or ())) if at or by or to or act or chips or terms else None
    raise typer.Exit(_said(run_odds, case, asked, as_json))


@app.command()
def calibrate(
    report: Annotated[Path, typer.Option(help="Folder for the report.")] = Path("calibration"),
    weights: Annotated[Path | None, typer.Option(help="File for the weights.")] = None,
    as_json: AsJson = False,
) -> None:
    """Fit the weights of the odds to the record and report how well they forecast."""
    from game.text.odds import run_calibrate

    raise typer.Exit(_said(run_calibrate, report, weights, as_json))


@app.command()
def negotiate(
    domains: Annotated[list[Path], typer.Argument(help="Plain domains of two to five sides, as JSON.")],
    a: Annotated[str, typer.Option("--a", help="Who sits on the first side.")] = "frozen",
    b: Annotated[str, typer.Option("--b", help="Who sits on the second side.")] = "frozen",
    others: Annotated[list[str] | None, typer.Option("--other", help="Who sits on each side after these.")] = None,
    seed: Annotated[int, typer.Option(help="Seed of the talk.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Let negotiators bargain over plain domains.

    A domain is one JSON object. Its keys:

    "issues": a list of objects with "name" and "values";

    "utilities": for each side, for each issue, a list of whole numbers, one for each value;

    "reservation": for each side what no agreement is worth;

    "deadline_rounds": how many rounds, each one offer by every side;

    "pairs" (may be left out): for each side a list of entries i, vi, j, vj, bonus: the bonus counts
    when issue i takes its value number vi and issue j its value number vj, both from 0.

    Utilities add up; a deal needs every side. At most 64 issues of 64 values, 512 pairs a side, 5 sides,
    100000 rounds. Other keys are ignored.

    Negotiators: frozen is ours, witte, komura, roosevelt, molotov, dulles, hatoyama, zhou, kissinger,
    gorbachev, abe and putin are its characters; boulware, conceder, hardheaded, micro, random and
    titfortat are plain rules to measure against.

    With --json: agreement (issue to value, or null), utilities, rounds, seconds, nash, pareto; several
    files answer with a list, each entry with its file. Exit status 2 when any input is bad, with every
    problem named.
    """
    from game.text.negotiate import run

    raise typer.Exit(run([str(path) for path in domains], [a, b, *(others or [])], seed, as_json))


@app.command()
def shot(
    screen: Annotated[str, typer.Argument(help="The name of a screen.")],
    out: Annotated[Path, typer.Argument(help="The PNG to write.")],
    size: Annotated[str, typer.Option(help="WIDTHxHEIGHT in pixels.")] = "1920x1080",
    date: Annotated[str, typer.Option(help="With map or replay: the day, such as 1945-09-02.")] = "",
    language: InLanguage = None,
) -> None:
    """Render any screen to a picture, without a window."""
    from game.ui.window.shot import shoot

    width, _, height = size.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 320 <= int(width) <= 7680 and 200 <= int(height) <= 4320):
        fail(f"--size takes WIDTHxHEIGHT from 320x200 to 7680x4320, such as 1920x1080; got {size}.")
    try:
        shoot(screen, out, (int(width), int(height)), date, _language(language))
    except (ValueError, OSError, RuntimeError) as error:  # pygame's own error, when it cannot write, is the last
        fail(str(error))


@app.command()
def schema(out: Annotated[Path | None, typer.Option(help="Folder to write them to.")] = None) -> None:
    """The JSON Schemas of the game's YAML files."""
    from game.text.schemas import run_schema

    raise typer.Exit(run_schema(out))


@app.command()
def bench(
    scenario: Annotated[str, typer.Option(help="The scenario to measure.")] = "portsmouth-1905",
    games: Annotated[int, typer.Option(help="Games a run.")] = 40,
    drafts: Annotated[int, typer.Option(help="Random drafts to refuse and counter.")] = 1000,
    estimates: Annotated[int, typer.Option(help="Drafts to compare with their estimates.")] = 2000,
    window: Annotated[bool, typer.Option(help="Measure the window as well.")] = True,
    engine: Annotated[bool, typer.Option(help="Measure the engine as well.")] = True,
    proof: Annotated[int, typer.Option(help="Prove answers, gains, privacy on so many texts over all scenarios.")] = 0,
    pumps: Annotated[int, typer.Option(help="Play so many adversarial games a scenario against money pumps.")] = 0,
    jobs: Annotated[int, typer.Option(help="Processes for --proof and --pumps.", min=1, max=64)] = 1,
    as_json: AsJson = False,
) -> None:
    """Measure speed and truth: games a second, replies, refusals turned, estimates against answers; or prove them."""
    from game.session.bench import Size
    from game.text.benching import print_window, run_bench
    from game.text.proof import run_proof

    if proof or pumps:
        raise typer.Exit(_said(run_proof, proof, pumps, jobs, as_json))
    extra: dict[str, Any] = {}
    if window:
        from game.ui.window.bench import measured

        extra["window"] = measured()
    if not engine:
        raise typer.Exit(print_window(extra.get("window", {}), as_json))
    raise typer.Exit(_said(run_bench, scenario, Size(games, 3, drafts, estimates), extra, as_json))


@app.command()
def version() -> None:
    """The version of the game and of what it stands on."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        print(f"Frozen Peace {installed('frozen-peace')}, Python {sys.version.split()[0]}")
    except PackageNotFoundError:
        print(f"Frozen Peace, not installed, Python {sys.version.split()[0]}")


def _language(wanted: str | None) -> str:
    """The language asked for, else that of the settings; one there are no words in ends with a sentence."""
    from game.text.tongue.labels import LANGUAGES, check_language
    from game.ui.settings import load_settings

    if wanted is None:
        kept = load_settings()[0].language
        return kept if kept in LANGUAGES else "en"
    try:
        check_language(wanted)
    except ValueError as error:
        fail(str(error))
    return wanted


def _said(run: Callable[..., int], *arguments: object) -> int:
    """Run a verb; files that cannot be read are told in sentences, all of them."""
    from game.scenario.problems import ScenarioError

    try:
        return run(*arguments)
    except ScenarioError as error:
        fail(*(str(problem) for problem in error.problems))


def main() -> None:
    """The entry point; an interrupted command ends cleanly, with status 130."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


if __name__ == "__main__":
    main()
