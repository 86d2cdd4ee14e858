"""What the window lets hear: one quiet sound for what has just happened, never music, never a needed sign.

`cues` says which sound a run of events makes (no pygame); `speaker` plays it, and is silent where nothing can. The
title needs the speaker and no game, so neither is imported here.
"""
