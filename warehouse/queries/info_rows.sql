select key, value from main.warehouse_info order by key;
