"""What the exit status of a command means."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit statuses of the contract."""

    DONE = 0
    FINDINGS = 1
    WRONG = 2
    DEFECT = 3
