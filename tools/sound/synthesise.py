"""Makes `assets/sounds/*.wav` out of numpy alone: no recording, nothing to license. For development only.

    python tools/sound/synthesise.py [FOLDER]

Each sound is noise or a handful of sines under an envelope, shaped in the frequency domain, 22,050 Hz, one channel,
16 bits. The seeds are fixed, so the files come out alike (a rounding step apart at most) wherever they are made.
"""

import sys
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np

RATE = 22_050
_LOUDEST = 0.5
"""Peak of a file: loud things are far away in this game."""


def _time(seconds: float) -> np.ndarray:
    return np.arange(round(RATE * seconds)) / RATE


def _noise(seconds: float, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(round(RATE * seconds))


def _band(sound: np.ndarray, low: float, high: float, slope: float = 2.0) -> np.ndarray:
    """The part of a sound between two frequencies (Hz), falling off by a power on either side."""
    spectrum = np.fft.rfft(sound)
    pitch = np.fft.rfftfreq(len(sound), 1 / RATE)
    under = np.minimum(1.0, pitch / low) ** slope
    over = np.minimum(1.0, high / np.maximum(pitch, 1.0)) ** slope
    return np.fft.irfft(spectrum * under * over, len(sound))


def _decay(seconds: float, half: float, attack: float = 0.002) -> np.ndarray:
    """An envelope that rises in `attack` seconds and then halves every `half`."""
    t = _time(seconds)
    return np.minimum(1.0, t / attack) * 0.5 ** (t / half)


def _laid(seconds: float, parts: list[tuple[float, np.ndarray]]) -> np.ndarray:
    """Parts laid over one another, each from its second on."""
    whole = np.zeros(round(RATE * seconds))
    for begin, part in parts:
        at = round(RATE * begin)
        length = min(len(part), len(whole) - at)
        whole[at : at + length] += part[:length]
    return whole


def telegraph() -> np.ndarray:
    """A sounder: F and P in Morse, each stroke a click down and a softer click up."""
    def click(seed: int, pitch: float) -> np.ndarray:
        ring = np.sin(2 * np.pi * pitch * _time(0.03)) * _decay(0.03, 0.004, 0.0004)
        return ring + 0.6 * _band(_noise(0.03, seed), 1_200, 4_500) * _decay(0.03, 0.003, 0.0004)

    parts, at = list[tuple[float, np.ndarray]](), 0.02
    for n, stroke in enumerate(("..-.", ".--.")):
        for k, mark in enumerate(stroke):
            length = 0.045 if mark == "." else 0.125
            parts += [(at, click(10 * n + k, 1_900)), (at + length, 0.5 * click(100 + 10 * n + k, 1_500))]
            at += length + 0.05
        at += 0.11
    return _laid(at + 0.05, parts)


def pen() -> np.ndarray:
    """A steel nib: four strokes of a signature, the last one long."""
    parts, at = list[tuple[float, np.ndarray]](), 0.02
    for k, length in enumerate((0.09, 0.07, 0.11, 0.26)):
        t = _time(length)
        press = np.sin(np.pi * t / length) ** 0.7 * (1 + 0.35 * np.sin(2 * np.pi * (31 + 5 * k) * t))
        parts.append((at, _band(_noise(length, 40 + k), 2_200, 5_500) * press))
        at += length + 0.035
    return _laid(at + 0.04, parts)


def seal() -> np.ndarray:
    """A seal set down on a table: a thump, and the wood under it."""
    t = _time(0.5)
    thump = np.sin(2 * np.pi * (78 * t + 9 * (1 - np.exp(-t * 30)))) * _decay(0.5, 0.055)
    wood = np.sin(2 * np.pi * 233 * t) * _decay(0.5, 0.02) * 0.35
    return thump + wood + 0.5 * _band(_noise(0.5, 7), 150, 900) * _decay(0.5, 0.012, 0.001)


def paper() -> np.ndarray:
    """A sheet laid before somebody."""
    t = _time(0.34)
    swell = np.exp(-(((t - 0.09) / 0.05) ** 2)) + 0.55 * np.exp(-(((t - 0.22) / 0.035) ** 2))
    grain = 0.55 + 0.45 * np.abs(_band(_noise(0.34, 23), 40, 160))
    return _band(_noise(0.34, 22), 1_400, 6_000) * swell * np.minimum(grain, 1.6)


def guns() -> np.ndarray:
    """Guns beyond the horizon: three, unevenly, with the air between."""
    def boom(seed: int) -> np.ndarray:
        far = _band(_noise(1.7, seed), 28, 85, 3.0) * _decay(1.7, 0.28, 0.05)
        return far / np.abs(far).max()

    return _laid(3.1, [(0.05, boom(3)), (0.62, 0.7 * boom(4)), (1.3, 0.85 * boom(5))])


def bell() -> np.ndarray:
    """A division bell: members to their places."""
    t = _time(1.1)
    partials = ((1.0, 1.0), (2.01, 0.5), (2.76, 0.35), (5.4, 0.12))
    stroke = sum(w * np.sin(2 * np.pi * 620 * p * t) * _decay(1.1, 0.22 / p**0.6) for p, w in partials)
    return _laid(1.6, [(0.0, np.asarray(stroke)), (0.42, 0.8 * np.asarray(stroke))])


SOUNDS: dict[str, Callable[[], np.ndarray]] = {
    "bell": bell, "guns": guns, "paper": paper, "pen": pen, "seal": seal, "telegraph": telegraph,
}  # fmt: skip


def samples(name: str) -> np.ndarray:
    """(n,) int16 of one sound, faded out over its last hundredth of a second."""
    sound = SOUNDS[name]()
    fade = round(RATE * 0.01)
    sound[-fade:] *= np.linspace(1, 0, fade)
    return np.rint(sound / np.abs(sound).max() * _LOUDEST * 32_767).astype("<i2")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(name).tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "assets" / "sounds")
