"""Portions run on Dask: on workers of this machine, or of a cluster that a scheduler's address names.

Dask gives the portion of a worker that died to another one. Where portions kill their workers again and again,
they are given back as lost, and the caller makes smaller ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from pipeline.cluster.errors import EngineError

__all__ = ["run"]

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def run(
    function: Callable[[_In], _Out], portions: Sequence[_In], workers: int, scheduler: str | None = None
) -> Iterator[tuple[_In, _Out | None]]:
    """Each portion with its result as it is done; None for one whose workers died.

    Raises EngineError where Dask is not installed or the scheduler cannot be reached, and whatever the function
    raises.
    """
    try:
        import dask
        from distributed import Client, LocalCluster, as_completed
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise EngineError("--engine dask needs Dask; `pip install 'minutebook[cluster]'`") from error
    here = None
    try:
        if scheduler is None:
            # a worker reads each pack in a child of its own, which a daemon could not have
            with dask.config.set({"distributed.worker.daemon": False}):
                here = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
        client = Client(scheduler or here, timeout="60s")
    except OSError as error:
        raise EngineError(f"{scheduler}: no scheduler answers there: {error}") from error
    try:
        futures = {client.submit(function, portion, pure=False): portion for portion in portions}
        for future in as_completed(list(futures)):
            try:
                yield futures[future], future.result()
            except KilledWorker:
                yield futures[future], None
            future.release()
    finally:
        client.close()
        if here is not None:
            here.close()
