-- The organisations that people come from, settled among their printed names.
--   organisation_id: the organisation
--   name: settled: the fullest form
--   kind: such as council, police, health or charity
create or replace view main.organisations as
select organisation_id, name, kind
from settled.organisations;
