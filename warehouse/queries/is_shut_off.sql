select current_setting('lock_configuration')::boolean as is_shut_off;
