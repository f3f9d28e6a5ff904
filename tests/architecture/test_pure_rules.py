"""Clinical rules are pure: plain values in, plain values out; no framework, no clock, no files."""

import ast
import sys

import pytest

from tests.architecture.source import APPS, imported_modules, name, python_files, tree_of

IMPURE_MODULES = {
    "os",
    "io",
    "pathlib",
    "socket",
    "subprocess",
    "random",
    "time",
    "threading",
    "urllib",
    "sqlite3",
}
IMPURE_CALLS = {"open", "print", "input", "now", "today", "utcnow"}


def rule_files():
    return [
        file
        for app in APPS
        for file in python_files(app)
        if "rules" in file.parts or (app == "exercises" and "library" in file.parts)
    ]


def test_there_are_rules_to_look_at():
    assert len(rule_files()) > 20


@pytest.mark.parametrize("file", rule_files(), ids=name)
def test_a_rule_imports_only_the_standard_library_and_rules_below(file):
    strangers = set()
    for module in imported_modules(file):
        top = module.split(".")[0]
        if top in APPS:
            if not {"rules", "library"} & set(module.split(".")):
                strangers.add(module)
        elif top not in sys.stdlib_module_names or top in IMPURE_MODULES:
            strangers.add(module)
    assert strangers == set()


@pytest.mark.parametrize("file", rule_files(), ids=name)
def test_a_rule_reads_no_clock_and_no_file(file):
    called = {
        getattr(node.func, "id", getattr(node.func, "attr", ""))
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
    }
    assert called & IMPURE_CALLS == set()
