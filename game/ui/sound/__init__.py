"""What the window lets hear: one quiet sound for what has just happened, never music, never a needed sign.

`cues` says which sound a run of events makes (no pygame); `speaker` plays it, and is silent where nothing can.
"""

from .cues import CUES, cue_of
from .speaker import Speaker

__all__ = ["CUES", "Speaker", "cue_of"]
