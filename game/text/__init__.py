"""The terminal front end, which is also the accessible one."""
