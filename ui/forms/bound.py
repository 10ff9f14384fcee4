"""Fields that belong to one entity: they show it, and write it one field at a time."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from rosterdesk.domain.errors import UserError
from ui.forms.field import Field

Entity = TypeVar("Entity")
Value = TypeVar("Value")
Change = Callable[[Entity], Entity]


class Bound(Generic[Entity]):
    """The fields of an entity; `write` is handed what to do to it, and says whether that was done."""

    def __init__(self, write: Callable[[Change[Entity]], bool]) -> None:
        self._write = write
        self._known: Entity | None = None
        self._fields: list[tuple[Field[Any], Callable[[Entity], Any]]] = []

    def join(
        self, field: Field[Value], get: Callable[[Entity], Value], put: Callable[[Entity, Value], Entity]
    ) -> None:
        """Let a field show `get` of the entity, and what is accepted in it be `put` into the entity."""
        self._fields.append((field, get))
        field.accepted.connect(lambda: self._on_accepted(field, get, put))

    def show(self, entity: Entity, *, other: bool) -> None:
        """Show the entity as it stands; where it is another one, forget what was being typed."""
        self._known = entity
        for field, get in self._fields:
            if other:
                field.drop_draft()
            field.show_value(get(entity))

    def _on_accepted(
        self, field: Field[Value], get: Callable[[Entity], Value], put: Callable[[Entity, Value], Entity]
    ) -> None:
        try:
            value = field.value
        except UserError:
            return
        if not self._write(lambda entity: put(entity, value)) and self._known is not None:
            field.show_value(get(self._known))
            field.drop_draft()
