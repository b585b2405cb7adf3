"""What the command's exit codes mean, and which error of which room ends with which."""

from __future__ import annotations

from enum import IntEnum

from corpus.errors import CorpusError
from pipeline.cluster.errors import EngineError
from pipeline.names.errors import VerdictError
from rules.errors import RuleError
from warehouse.errors import NoWarehouseError, QuestionError, WarehouseError

__all__ = ["EXPECTED", "ExitCode", "UsageError", "exit_code"]


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    FAILED_SOME = 1  # some files could not be read; the others were
    USAGE = 2  # the command line asks for something there is not
    NO_WAREHOUSE = 3  # there is no warehouse at that path yet
    WAREHOUSE = 4  # the warehouse cannot be opened, read or written
    RULES = 5  # the rules cannot be used
    INTERRUPTED = 130


class UsageError(Exception):
    """What was asked for is not there, or is several things; the message says what to write instead."""


# an error's own entry comes before its parents'
TABLE: tuple[tuple[type[Exception], ExitCode], ...] = (
    (NoWarehouseError, ExitCode.NO_WAREHOUSE),
    (QuestionError, ExitCode.USAGE),
    (WarehouseError, ExitCode.WAREHOUSE),
    (RuleError, ExitCode.RULES),
    (CorpusError, ExitCode.FAILED_SOME),
    (VerdictError, ExitCode.USAGE),
    (UsageError, ExitCode.USAGE),
    (EngineError, ExitCode.USAGE),
)

EXPECTED = tuple(error for error, _ in TABLE)
"""The errors that end with one line rather than a traceback."""


def exit_code(error: Exception) -> ExitCode:
    """The code to end with after one of the EXPECTED errors."""
    for kind, code in TABLE:
        if isinstance(error, kind):
            return code
    raise error
