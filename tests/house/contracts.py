"""A contract for import-linter: which libraries from outside each package may import."""

import sys
from collections.abc import Mapping

import grimp
from importlinter import Contract, ContractCheck, fields, output


def read_floors(lines: list[str]) -> Mapping[str, frozenset[str]]:
    """Return package → allowed libraries from lines like `ui: PySide6, pyqtgraph`."""
    pairs = (line.split(":", 1) for line in lines)
    return {
        package.strip(): frozenset(name.strip() for name in names.split(",") if name.strip())
        for package, names in pairs
    }


def allowed_for(module: str, floors: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return what the nearest listed ancestor of `module` allows; nothing where none is listed."""
    name = module
    while name:
        if name in floors:
            return floors[name]
        name = name.rpartition(".")[0]
    return frozenset()


class OutsideContract(Contract):
    """Kept when every direct import of a library outside the project and Python is a listed one."""

    type_name = "outside"
    floors = fields.ListField(subfield=fields.StringField())

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Compare every direct import with the floors; the metadata lists the foreign ones."""
        lines: object = self.floors  # by now the list that the field has read
        assert isinstance(lines, list)
        floors = read_floors(lines)
        roots = {name.split(".")[0] for name in floors}
        ours = sorted(name for name in graph.modules if name.split(".")[0] in roots)
        foreign = [
            f"{module} -> {imported}"
            for module in ours
            for imported in sorted(graph.find_modules_directly_imported_by(module))
            if (library := imported.split(".")[0]) not in roots
            and library not in sys.stdlib_module_names
            and library not in allowed_for(module, floors)
        ]
        return ContractCheck(kept=not foreign, metadata={"foreign": foreign})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each foreign import."""
        for line in check.metadata["foreign"]:
            output.print_error(f"- {line}", bold=False)
