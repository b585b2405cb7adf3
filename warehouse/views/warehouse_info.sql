-- What wrote this warehouse.
--   key: contract_version, schema_version, program_version or rules_fingerprint
--   value: its value
create or replace view main.warehouse_info as
select 'contract_version' as key, '1' as value
union all
select 'schema_version', max(version)::varchar from reading.migrations
union all
select key, value from reading.info where key in ('program_version', 'rules_fingerprint');
