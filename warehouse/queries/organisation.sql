select organisation_id, name, kind from main.organisations where organisation_id = $organisation_id;
