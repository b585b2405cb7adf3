-- How sure text recognition was of the words that show a fact; NULL where the paper's own text does.
alter table reading.evidence add column confidence double;
alter table settled.evidence add column confidence double;
