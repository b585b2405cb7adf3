select max(version) from reading.migrations;
