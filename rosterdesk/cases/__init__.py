"""Use cases: they join domain, solver, storage, exchange and reports; no Qt."""
