"""The shape of every file a scenario may hold, as pydantic models; their faults come with a line."""
