"""What the source itself must not hold: shells, unsafe loaders, SQL made of strings, foreign text as markup.

Each rule reads the syntax tree of every file of the program; an exception is named here, with its reason.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[2] / "src" / "broadsheet"
FILES = sorted(SOURCE.rglob("*.py"))

# Whoosh unpickles the field types of a slice it wrote: in a directory of the reader's own (0700, owner checked), each
# file's checksum being compared first. No file of ours loads a pickle.
_PICKLING = {"pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle", "_pickle"}
COMPOSED_SQL = {
    # PRAGMA takes no parameters: integers of the module itself, with the format :d.
    ("articles/schema.py", "PRAGMA application_id = "),
    ("articles/schema.py", "PRAGMA user_version = "),
    ("articles/database.py", "PRAGMA wal_autocheckpoint = "),
    ("articles/database.py", "PRAGMA cache_size = "),
}
CHOSEN_SQL = {
    # Statements put together of constants of the module, chosen by the members of an enumeration: no value goes in.
    ("articles/listing.py", "_sql"),
    # A constant of the module, and behind it question marks for so many values of so many rows.
    ("articles/texts.py", "_with_places"),
}
COMPOSED_OF_CONDITIONS = {
    # Trees of conditions as fixed words with a question mark for every value: tests/articles/test_conditions.py.
    ("articles/answers.py", "expression"),
}
HANDED_ON = {
    # What all others call with a statement, each of them checked here.
    ("articles/database.py", "sql"),
}
SAFE_LOADERS = {
    # Bound once, to a safe loader: CSafeLoader or SafeLoader.
    ("feeds/metadata.py", "_LOADER"),
}
OWN_TITLES = {
    # Names of panes written out one line above; counts.
    ("tui/screens/reading.py", "title"),
    ("tui/screens/stories.py", "f'{rows.cursor + 1:,} of {rows.count:,}' if rows.count else ''"),
    ("tui/widgets/others_panel.py", "f'{len(self._rows)}' if self._rows else ''"),
}
EXECUTING = {"execute", "executemany", "executescript", "query"}
STARTING = {"Popen", "run", "call", "check_call", "check_output", "create_subprocess_exec"}
WIDGETS = {"Static", "Label", "Button", "Option", "Collapsible", "Markdown", "Footer", "Header", "Digits", "Link"}
TAKING_TEXT = {"add_option", "add_options", "add_row", "add_rows", "add_column", "add_columns", "notify"}
TITLES = {"border_title", "border_subtitle", "tooltip", "title", "sub_title"}
PLAIN = {"Content", "Text"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call with the name it is made by: ``run`` for ``subprocess.run(...)``."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def last(name: str) -> str:
    return name.rpartition(".")[2]


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(SOURCE)}:{getattr(node, 'lineno', 0)}"


def in_program(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def shells(path: Path) -> Iterator[str]:
    for name, call in calls(path):
        if name in {"os.system", "os.popen", "eval", "exec"} or last(name) in {"create_subprocess_shell", "startfile"}:
            yield where(path, call)
        if name.startswith("os.") and last(name).startswith(("exec", "spawn")):
            yield where(path, call)
        if any(keyword.arg == "shell" for keyword in call.keywords):
            yield where(path, call)
        started = name.startswith(("subprocess.", "asyncio.create_subprocess")) and last(name) in STARTING
        if started and call.args and isinstance(call.args[0], (ast.Constant, ast.JoinedStr, ast.BinOp)):
            yield where(path, call)


def unsafe_yaml(path: Path) -> Iterator[str]:
    for name, call in calls(path):
        if not name.startswith("yaml."):
            continue
        loaders = {dotted(keyword.value) for keyword in call.keywords if keyword.arg == "Loader"}
        loaders |= {dotted(argument) for argument in call.args[1:]}
        known = {"yaml.SafeLoader", "yaml.CSafeLoader"} | {
            name for file, name in SAFE_LOADERS if file == in_program(path)
        }
        safe = loaders <= known and bool(loaders)
        loading = last(name) in {"load", "load_all", "compose", "compose_all", "parse", "scan"}
        if (loading and not safe) or last(name).startswith(("unsafe", "full")):
            yield where(path, call)


def unpickling(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Call) and last(dotted(node.func)) in {"import_module", "__import__"}:
            names = [str(given.value) for given in node.args[:1] if isinstance(given, ast.Constant)]
        if any(map(pickles, names)):
            yield where(path, node)


def pickles(module: str) -> bool:
    return module.partition(".")[0] in _PICKLING | {"multiprocessing"} or is_below(
        module, {"concurrent.futures.process", "concurrent.futures.ProcessPoolExecutor"}
    )


def is_below(module: str, packages: set[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def composed_sql(path: Path) -> Iterator[str]:
    # A screen's query() is about widgets, and nothing outside articles/ may know SQLite, which import-linter checks.
    executing = EXECUTING - {"query"} if in_program(path).startswith("tui/screens/") else EXECUTING
    for name, call in calls(path):
        if last(name) in executing and call.args and "." in name and not constant(path, call.args[0]):
            yield where(path, call)


def constant(path: Path, sql: ast.expr) -> bool:
    """Return whether a statement is written out, or put together of nothing but what is written out."""
    if isinstance(sql, ast.JoinedStr):
        integers = first_words(path, sql) in COMPOSED_SQL and all(is_integer(part) for part in sql.values)
        return integers or all(is_constant_part(path, part) for part in sql.values)
    if isinstance(sql, ast.Call):
        return (in_program(path), dotted(sql.func)) in CHOSEN_SQL
    if isinstance(sql, (ast.BinOp, ast.IfExp)):
        sides = (sql.left, sql.right) if isinstance(sql, ast.BinOp) else (sql.body, sql.orelse)
        return all(constant(path, side) for side in sides)
    if isinstance(sql, ast.Name) and (in_program(path), sql.id) not in HANDED_ON:
        values = assigned(path, sql.id)
        return bool(values) and all(constant(path, value) for value in values)
    return isinstance(sql, (ast.Constant, ast.Name))


def first_words(path: Path, sql: ast.JoinedStr) -> tuple[str, str]:
    start = sql.values[0]
    return in_program(path), str(start.value) if isinstance(start, ast.Constant) else ""


def is_constant_part(path: Path, part: ast.expr) -> bool:
    """Return whether a part of a statement is written out, or is a constant of the module that is."""
    if not isinstance(part, ast.FormattedValue):
        return isinstance(part, ast.Constant)
    name = dotted(part.value)
    if (in_program(path), name) in COMPOSED_OF_CONDITIONS:
        return True
    values = assigned(path, name) if name.isupper() else []
    return bool(values) and all(constant(path, value) for value in values)


def is_integer(part: ast.expr) -> bool:
    if not isinstance(part, ast.FormattedValue):
        return isinstance(part, ast.Constant)
    specification = part.format_spec
    return isinstance(specification, ast.JoinedStr) and ast.unparse(specification) == "f'd'"


def assigned(path: Path, name: str) -> list[ast.expr]:
    found: list[ast.expr] = []
    for node in ast.walk(tree(path)):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if name in map(dotted, targets):
            assert isinstance(node, (ast.Assign, ast.AnnAssign))
            found.append(node.value or ast.Constant(""))
        elif isinstance(node, ast.For) and dotted(node.target) == name:
            # Statements of one written-out script, one after another.
            found.append(ast.Constant("") if in_program(path) == "articles/schema.py" else node.iter)
    return found


def drawn_as_markup(path: Path) -> Iterator[str]:
    if in_program(path).partition("/")[0] != "tui":
        return
    own = {node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)} | ours(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and last(dotted(node.func)) not in own and not safe_call(node):
            yield where(path, node)
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(isinstance(target, ast.Attribute) and target.attr in TITLES for target in targets):
            assert isinstance(node, ast.Assign)
            if not written_out(path, node.value) and (in_program(path), ast.unparse(node.value)) not in OWN_TITLES:
                yield where(path, node)


def ours(path: Path) -> set[str]:
    """Return the names that a module has from another of the program."""
    found = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    return {alias.name for node in found if (node.module or "").startswith("broadsheet.") for alias in node.names}


def written_out(path: Path, value: ast.expr) -> bool:
    """Return whether a title is literal, or one of several that are."""
    if isinstance(value, ast.IfExp):
        return written_out(path, value.body) and written_out(path, value.orelse)
    if isinstance(value, ast.Subscript) and dotted(value.value).isupper():
        tables = assigned(path, dotted(value.value))
        return bool(tables) and all(
            isinstance(table, ast.Dict) and all(literal(one) for one in table.values) for table in tables
        )
    return literal(value)


def safe_call(call: ast.Call) -> bool:
    name = last(dotted(call.func))
    if name == "notify" and any(
        keyword.arg == "markup" and isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        for keyword in call.keywords
    ):
        return True
    if name not in WIDGETS | TAKING_TEXT:
        return True
    named = [keyword.value for keyword in call.keywords if keyword.arg in {"content", "label", "prompt", "title"}]
    return all(literal(argument) for argument in (*call.args, *named))


def literal(value: ast.expr) -> bool:
    """Return whether text is our own, or made literal: ``Content(...)``, ``Text(...)``."""
    if isinstance(value, ast.Call):
        parts = dotted(value.func).split(".")
        return parts[0] in PLAIN and (len(parts) == 1 or parts[1] in {"assemble", "styled"})
    return isinstance(value, ast.Constant)


RULES = [shells, unsafe_yaml, unpickling, composed_sql, drawn_as_markup]


@pytest.mark.parametrize("rule", RULES)
def test_the_program_breaks_no_rule(rule: object) -> None:
    assert callable(rule)
    assert len(FILES) > 100
    assert [found for path in FILES for found in rule(path)] == []


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (shells, "os.system(x)"),
        (shells, "subprocess.run(x, shell=True)"),
        (shells, "subprocess.Popen(f'surf {x}')"),
        (unsafe_yaml, "yaml.load(x)"),
        (unsafe_yaml, "yaml.load(x, Loader=yaml.Loader)"),
        (unsafe_yaml, "yaml.unsafe_load(x)"),
        (unpickling, "import pickle"),
        (unpickling, "from marshal import load"),
        (unpickling, "import multiprocessing.connection"),
        (unpickling, "from concurrent.futures import ProcessPoolExecutor"),
        (unpickling, "importlib.import_module('pickle')"),
        (composed_sql, "database.query(f'SELECT {x}')"),
        (composed_sql, "database.execute('SELECT ' + x)"),
        (composed_sql, "database.execute('SELECT {}'.format(x))"),
        (composed_sql, "sql = f'SELECT {x}'\ndatabase.execute(sql)"),
        (composed_sql, "_TABLE = input()\ndatabase.query(f'SELECT * FROM {_TABLE}')"),
        (composed_sql, "_TABLE = 'a'\ndatabase.query(f'SELECT * FROM {_TABLE} WHERE {x}')"),
        (drawn_as_markup, "yield Static(title)"),
        (drawn_as_markup, "self.border_title = article.title"),
        (drawn_as_markup, "app.notify(text)"),
        (drawn_as_markup, "yield Label(f'{x}')"),
        (drawn_as_markup, "yield Static(Content.from_markup(x))"),
        (drawn_as_markup, "self.border_title = 'a' if x else x"),
        (drawn_as_markup, "_T = {1: x}\nself.border_title = _T[1]"),
    ],
)
def test_every_rule_finds_what_breaks_it(rule: object, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(rule)
    made = SOURCE / "tui" / "made_up.py"
    monkeypatch.setitem(globals(), "tree", lambda _: ast.parse(line))
    assert list(rule(made)) != []
