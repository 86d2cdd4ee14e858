"""The window read aloud: `narrator` finds what is new on a screen, `spoken` keeps it as text, `voice` says it.

The words are the ones every widget has for itself, so a screen that can be seen can be heard, and there is no second
description to fall behind.
"""

from .narrator import Narrator
from .reading import Reading
from .spoken import SpokenLog
from .voice import Voice, voice_command

__all__ = ["Narrator", "Reading", "SpokenLog", "Voice", "voice_command"]
