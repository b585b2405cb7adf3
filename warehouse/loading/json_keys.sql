-- The different sets of keys in each file: read_json would drop a key it does not expect without a word.
select distinct filename, json_keys(json) as keys
from read_ndjson_objects($files, filename := true)
order by filename;
