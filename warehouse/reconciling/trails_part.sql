create or replace temp table told_bodies as select body_key from asked_parts where part = $part;
