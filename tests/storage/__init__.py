"""Tests of the store: files, servers, migrations, and being killed."""
