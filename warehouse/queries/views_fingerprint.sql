select value from reading.info where key = 'views_fingerprint';
