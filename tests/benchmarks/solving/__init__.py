"""The planning kernel beside its peers: `python3 -m tests.benchmarks.solving --help` says how to run it."""
