"""What can be asked: the DuckDB file, its views, and how records get in."""

from warehouse.errors import NoWarehouseError, QuestionError, WarehouseError

__all__ = ["NoWarehouseError", "QuestionError", "WarehouseError"]
