select organisation_id from settled.organisations order by organisation_id;
