"""The command line: `python -m game` opens the window, every verb works without one.

Each verb imports what it needs when it is called, so that headless commands never load pygame.
"""

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

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


@app.callback(invoke_without_command=True)
def window(context: typer.Context) -> None:
    """Open the window when no verb is given."""
    if context.invoked_subcommand is not None:
        return
    from game.ui.opening import open_game

    raise typer.Exit(open_game())


@app.command()
def play(
    scenario: Annotated[str | None, typer.Argument(help="A scenario's id or folder, or a save.")] = None,
    seat: Annotated[str | None, typer.Option("--as", help="The power you play, for instance RUS.")] = None,
    text: Annotated[bool, typer.Option("--text", help="Play in words, in this terminal.")] = False,
    seed: Annotated[int | None, typer.Option(help="Play the same chances again.")] = None,
    save: Annotated[Path | None, typer.Option(help="Keep the game in this file.")] = None,
    go_on: Annotated[bool, typer.Option("--continue", help="Go on with the game played last.")] = False,
    language: Annotated[str, typer.Option(help="en, ru, ja or zh.")] = "en",
) -> None:
    """Play a scenario or go on with a save; with --text wholly in words."""
    from game.session.starting import StartError, Wish, start

    try:
        started = start(Wish(scenario, seat, seed, save, go_on))
    except StartError as error:
        fail(*error.sentences)
    if not text:
        from game.ui.opening import open_game

        raise typer.Exit(open_game(started.session))
    from game.text.terminal.play import Terminal, play

    terminal = Terminal(sys.stdin, sys.stdout, language)
    raise typer.Exit(play(started.session, started.seat, terminal, started.path))


def main() -> None:
    """The entry point; an interrupted command ends cleanly, with status 130."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        print("Interrupted. A game in play is saved after every move.", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)


if __name__ == "__main__":
    main()
