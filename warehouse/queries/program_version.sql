select value from reading.info where key = 'program_version';
