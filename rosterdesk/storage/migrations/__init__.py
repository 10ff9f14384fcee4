"""The schema from version to version: each step is a module with `upgrade()` in Alembic's operations.

The steps are imported, not found on disk, so that wheels and frozen copies carry them like any other code.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rosterdesk.storage.migrations.v0001_first import upgrade as first
from rosterdesk.storage.migrations.v0002_calls import upgrade as calls
from rosterdesk.storage.migrations.v0003_marks import upgrade as marks
from rosterdesk.storage.migrations.v0004_remote import upgrade as remote
from rosterdesk.storage.migrations.v0005_moved import upgrade as moved

Upgrade = Callable[[], None]
STEPS: Mapping[int, Upgrade] = MappingProxyType({1: first, 2: calls, 3: marks, 4: remote, 5: moved})
