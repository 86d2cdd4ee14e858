"""What really happened: the record, features of each case, calibration."""
