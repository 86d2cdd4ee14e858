"""What a process holds in memory, where the system says it."""

import sys
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such module
    resource = None  # type: ignore[assignment]

_STATUS = Path("/proc/self/status")


def resident_mb() -> float:
    """Megabytes in use now (Linux), or at most so far (macOS); 0 where the system does not say."""
    if _STATUS.is_file():
        held = next(line for line in _STATUS.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
        return round(int(held.split()[1]) / 1024, 1)
    if resource is None:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)
