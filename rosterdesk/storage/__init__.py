"""The programme in a database: tables, codecs, journal, migrations."""
