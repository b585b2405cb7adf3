"""Names settled anew in a warehouse whose packs stay as they are: somebody has decided something about them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb

from warehouse.change_log import log_changes
from warehouse.connect import connect, plain
from warehouse.errors import NoWarehouseError, WarehouseError
from warehouse.migrate import migrate, refuse_other, transaction
from warehouse.reconcile import Reconciler, reconcile
from warehouse.statements import statement

__all__ = ["reconcile_again"]


def reconcile_again(warehouse: Path, reconcilers: Mapping[str, Reconciler], *, wait_seconds: float = 60.0) -> None:
    """Ask the reconcilers about everything, in one transaction.

    Raises NoWarehouseError where there is no file, and WarehouseError, with the warehouse as it was, where
    it cannot be written.
    """
    if not warehouse.exists():
        raise NoWarehouseError(
            f"no warehouse at {warehouse}; make one with `minutebook ingest PATH`, or name it with --warehouse"
        )
    connection = connect(warehouse, read_only=False, wait_seconds=wait_seconds)
    try:
        refuse_other(connection, str(warehouse))
        migrate(connection)
        with transaction(connection):
            connection.execute(statement("loading", "begin_touched"))
            reconcile(connection, reconcilers)
            connection.execute(statement("whole", "places"))
            log_changes(connection)
    except duckdb.Error as error:
        raise WarehouseError(f"{warehouse}: nothing was changed: {plain(error)}") from error
    finally:
        connection.close()
