"""Reading the project's own source, for tests about how it is built."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ["clinic", "patients", "assessments", "exercises", "careplans", "reports"]


@cache
def python_files(folder: str) -> tuple[Path, ...]:
    """The Python files below a folder of the project, migrations left out."""
    files = (ROOT / folder).rglob("*.py")
    return tuple(sorted(file for file in files if "migrations" not in file.parts))


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def imported_modules(file: Path) -> set[str]:
    """Every absolute module a file imports, at the top or inside functions."""
    found = set()
    package = ".".join(file.relative_to(ROOT).with_suffix("").parts[:-1])
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))
