"""The small words of a scenario's files: ids, powers, dates, points."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Code = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Date = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Points = int | float
"""Worth in points; one decimal is plenty."""
Parts = dict[str, Points]
"""Component of worth to points."""
BasisPoints = Annotated[int, Field(ge=-10_000, le=10_000)]
Account = Annotated[int, Field(ge=0, le=10_000)]
Moves = dict[str, dict[str, Points]]
"""Issue to level (or `any` and `step` for amounts) to points."""
