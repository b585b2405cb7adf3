delete from settled.organisation_answers;
