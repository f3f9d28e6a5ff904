"""What our own source may not contain, as functions over a syntax tree; each has a failing example in its test."""

import ast


def _calls(tree: ast.AST):
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Subscript):
        return _dotted(node.value)
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Call):
        return f"{_dotted(node.func)}()"
    return getattr(node, "id", "")


SCOPES = {"visible_to", "managed_by", "bookable_by", "listed", "working_at", "of"}


def unscoped_objects(tree: ast.AST) -> list[str]:
    """`Model.objects` in a view that does not go on with one of the scopes."""
    scoped = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in SCOPES
        and _dotted(node.value).endswith(".objects")
    }
    return [
        _dotted(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "objects" and node not in scoped
    ]


def bare_lookups(tree: ast.AST) -> list[str]:
    """get_object_or_404(Model, …): any record of anybody."""
    names = {"get_object_or_404", "get_list_or_404"}
    return [
        f"{_called(call)}({call.args[0].id})"
        for call in _calls(tree)
        if _called(call) in names
        and call.args
        and isinstance(call.args[0], ast.Name)
        and call.args[0].id[0].isupper()
    ]


def request_as_filter(tree: ast.AST) -> list[str]:
    """filter(**request.GET) and order_by(request…): the visitor writes the query."""
    found = []
    for call in _calls(tree):
        if _called(call) in {"filter", "exclude", "get", "create", "update", "order_by"}:
            handed = [keyword.value for keyword in call.keywords if keyword.arg is None]
            if _called(call) == "order_by":
                handed += call.args
            found += [_dotted(value) for value in handed if _dotted(value).startswith("request.")]
    return found


def raw_sql(tree: ast.AST) -> list[str]:
    """SQL put together from pieces."""
    return [
        _called(call)
        for call in _calls(tree)
        if _called(call) in {"raw", "execute", "extra", "RawSQL"}
        and call.args
        and not isinstance(call.args[0], ast.Constant)
    ]


def many_rows(tree: ast.AST) -> list[str]:
    """Statements over many rows, and deletions; a guard that hands on to `super()` is none.

    An update with keywords alone is one of rows: those of a dict or a set are handed what they take in.
    """
    return [
        _called(call)
        for call in _calls(tree)
        if isinstance(call.func, ast.Attribute)
        and not _dotted(call.func).startswith("super()")
        and (
            _called(call) in {"bulk_create", "bulk_update", "delete"}
            or (_called(call) == "update" and not call.args and call.keywords)
        )
    ]


def plain_query_sets(tree: ast.AST) -> list[str]:
    """QuerySet(Model) and Model._base_manager: rows past the guards of their model."""
    return [_called(call) for call in _calls(tree) if _called(call) in {"QuerySet", "_raw_delete"}] + [
        node.attr for node in ast.walk(tree) if getattr(node, "attr", "") == "_base_manager"
    ]


def unescaped(tree: ast.AST) -> list[str]:
    """mark_safe and SafeString: text that skips escaping."""
    return [_called(call) for call in _calls(tree) if _called(call) in {"mark_safe", "SafeString"}]


def csrf_exempt(tree: ast.AST) -> list[str]:
    return [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "csrf_exempt"]
