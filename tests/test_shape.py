"""The shape of the house, checked on the source itself: sizes, names, mirrors, reasons and kinds."""

import ast
import importlib
import io
import itertools
import pkgutil
import re
import tokenize
from functools import cache
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
PACKAGE = HOME / "coordinator"

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
MOST_COMMENTS = 4  # in 100 lines, on average

# Each entry is a departure, with its reason; an entry that is no longer needed fails.
LONG_FILES: dict[str, str] = {
    "coordinator/models/choices.py": "one list after another; to split them would hide where a list is",
}
LONG_FUNCTIONS: dict[str, str] = {}
DECLARED = "declarations only; tests/models/test_base.py holds every record and column to its promises"
NO_MIRROR: dict[str, str] = {
    **dict.fromkeys(
        (
            f"coordinator/ui/forms/{stage}.py"
            for stage in (
                "bookings",
                "carers",
                "circulation",
                "conference",
                "day",
                "directory",
                "network",
                "person",
                "pictures",
                "plan",
                "preparation",
                "referral",
                "referrer",
                "review",
                "support",
                "timekeeping",
            )
        ),
        "descriptions only; tests/ui/forms/test_forms.py sends every field of every form out and back",
    ),
    "coordinator/models/choices.py": "lists only; tests/models/test_kinds.py holds them to theirs",
    "coordinator/models/circulation.py": DECLARED,
    "coordinator/models/columns.py": DECLARED,
    "coordinator/models/conference.py": DECLARED,
    "coordinator/models/day_choices.py": "lists only; tests/models/test_kinds.py holds them to theirs",
    "coordinator/models/directory.py": DECLARED,
    "coordinator/models/journal.py": DECLARED,
    "coordinator/models/network.py": DECLARED,
    "coordinator/models/plan.py": DECLARED,
    "coordinator/models/preparation.py": DECLARED,
    "coordinator/models/referral.py": DECLARED,
    "coordinator/models/review.py": DECLARED,
    "coordinator/models/timekeeping.py": DECLARED,
}
NOT_A_PAPER: dict[str, str] = {}
MEANT_NAMES: dict[str, str] = {
    "DataRole": "controller or processor, as data protection law has it",
}
BROAD_EXCEPT: dict[str, str] = {
    "coordinator/storage/keyring_slot.py": "a keyring on a dead bus raises whatever its library raises",
    "coordinator/desk.py": "a future carries every failure to whoever asked",
}

STATED = {
    "ARG002": "the signature is that of the method it overrides",
    "D102": "so is the docstring",
    "N802": "so is the name, when Qt calls it",
}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "manager", "handler", "data", "info", "misc", "common"}
SILENCED = re.compile(r"#\s*noqa(:\s*(?P<codes>[A-Z]+\d+(\s*,\s*[A-Z]+\d+)*))?(?P<reason>.*)")
NETWORK = re.compile(
    r"^(urllib\.(request|error|robotparser)|urllib3?$|http|socket|ssl|xmlrpc|ftplib|smtplib|imaplib|poplib"
    r"|telnetlib|asyncio|webbrowser|requests|httpx|aiohttp|multiprocessing\.(connection|managers)"
    r"|PySide6\.Qt(Network|WebSockets|WebEngine\w*|HttpServer))(\.|$)"
)
LOCAL_ONLY = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}


def name_of(path):
    return path.relative_to(HOME).as_posix()


@cache
def package_files():
    return tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def our_files():
    return (HOME / "run.py", *package_files(), *sorted((HOME / "tests").rglob("*.py")))


@cache
def source(path):
    return path.read_text(encoding="utf-8")


@cache
def tree(path):
    return ast.parse(source(path), str(path))


@cache
def comments(path):
    """Return (line number, text) of every comment."""
    tokens = tokenize.generate_tokens(io.StringIO(source(path)).readline)
    return tuple((token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT)


def is_migration(path):
    return "migrations" in path.relative_to(HOME).parts


def functions(path):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree(path)) if isinstance(node, kinds)]


def differences(found, allowed):
    """Return the departures that nobody allowed, and the allowances that nobody needs."""
    return [f"{name}: {what}" for name, what in found.items() if name not in allowed] + [
        f"{name}: allowed, and no longer needed" for name in allowed if name not in found
    ]


def check(wrong):
    assert not wrong, "\n" + "\n".join(sorted(wrong))


def test_no_file_is_longer_than_it_can_be_read():
    lines = {name_of(path): source(path).count("\n") for path in our_files() if not is_migration(path)}
    long = {name: f"{count} lines" for name, count in lines.items() if count > LONGEST_FILE}
    check(differences(long, LONG_FILES))


def test_no_function_is_longer_than_a_page():
    long = {
        f"{name_of(path)}::{node.name}": f"{node.end_lineno - node.lineno + 1} lines"
        for path in (HOME / "run.py", *package_files())
        if not is_migration(path)
        for node in functions(path)
        if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }
    check(differences(long, LONG_FUNCTIONS))


def test_each_paper_has_one_public_build_and_nothing_else_to_call():
    odd = {}
    for path in sorted((PACKAGE / "documents").glob("[!_]*.py")):
        top = [node for node in tree(path).body if isinstance(node, ast.FunctionDef)]
        public = [node.name for node in top if not node.name.startswith("_")]
        if public != ["build"]:
            odd[name_of(path)] = f"its public functions are {public}"
    check(differences(odd, NOT_A_PAPER))


def test_each_module_has_its_mirror_test():
    lonely = {}
    for path in package_files():
        if path.name == "__init__.py" or is_migration(path):
            continue
        inside = path.relative_to(PACKAGE)
        mirror = HOME / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py"
        if not mirror.is_file():
            lonely[name_of(path)] = f"needs {name_of(mirror)}"
    check(differences(lonely, NO_MIRROR))


def test_each_column_says_whom_it_may_reach():
    models = importlib.import_module("coordinator.models")
    for module in pkgutil.walk_packages(models.__path__, "coordinator.models."):
        importlib.import_module(module.name)
    base = importlib.import_module("coordinator.models.base")
    privacy = importlib.import_module("coordinator.models.kinds").Privacy
    silent = [
        f"{mapper.class_.__name__}.{column.name}"
        for mapper in base.Kept.registry.mappers
        for column in mapper.local_table.columns
        if not isinstance(column.info.get("privacy"), privacy)
    ]
    check(silent)


def test_no_name_is_empty_of_meaning():
    empty = [name_of(path) for path in package_files() if EMPTY_NAMES & set(path.stem.split("_"))]
    for path in package_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", node.name)}
            elif isinstance(node, ast.FunctionDef):
                words = {node.name} if not is_qt_override(node) else set()
            else:
                continue
            if EMPTY_NAMES & words and node.name not in MEANT_NAMES:
                empty.append(f"{name_of(path)}:{node.lineno} {node.name}")
    check(empty)


def is_qt_override(node):
    """A table model's ``data`` is named by Qt, and says so."""
    return any("override" in ast.unparse(decorator) for decorator in node.decorator_list) or (
        node.name == "data" and "index" in [argument.arg for argument in node.args.args]
    )


def test_comments_stay_rare():
    plain = [
        text
        for path in package_files()
        for _, text in comments(path)
        if not re.match(r"#\s*(noqa|type:)", text)
    ]
    lines = sum(source(path).count("\n") for path in package_files())
    assert len(plain) * 100 <= MOST_COMMENTS * lines


def test_each_silenced_check_has_a_reason():
    bare = [
        f"{name_of(path)}:{line} {text}"
        for path in our_files()
        for line, text in comments(path)
        for silenced in (SILENCED.search(text),)
        if silenced and not re.search(r"\w{2}", silenced["reason"])
        if not set(re.findall(r"[A-Z]+\d+", silenced["codes"] or "ALL1")) <= STATED.keys()
    ]
    settings = (HOME / "pyproject.toml").read_text(encoding="utf-8")
    ruff = settings.split("[tool.ruff.lint]")[1].split("[tool.mypy]")[0]
    bare += [line for line in ruff.splitlines() if re.match(r'\s+"[A-Z]+\d*",\s*$', line)]
    check(bare)


def test_what_nobody_foresaw_is_not_swallowed():
    broad = {}
    for path in package_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler) and not isinstance(node.body[-1], ast.Raise):
                caught = "Exception" if node.type is None else ast.unparse(node.type)
                if re.search(r"\b(Base)?Exception\b", caught):
                    broad[name_of(path)] = f"line {node.lineno} catches {caught}"
    check(differences(broad, BROAD_EXCEPT))


def imported_names(path):
    """Return every dotted name a module imports, also those imported by a name in quotes."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (argument.value for argument in node.args if isinstance(argument, ast.Constant))


def test_nothing_in_the_program_can_reach_a_network():
    reaching = [
        f"{name_of(path)}: {name}"
        for path in package_files()
        for name in imported_names(path)
        if NETWORK.match(name) and name not in LOCAL_ONLY
    ]
    check(reaching)


@pytest.mark.parametrize(
    ("name", "reaches"),
    [
        ("urllib.request", True),
        ("urllib.parse.quote", False),
        ("http.client.HTTPConnection", True),
        ("PySide6.QtNetwork.QTcpSocket", True),
        ("PySide6.QtNetwork.QLocalServer", False),
        ("sockets", False),
    ],
)
def test_the_network_check_knows_one_from_the_other(name, reaches):
    assert bool(NETWORK.match(name) and name not in LOCAL_ONLY) is reaches


def test_no_folder_holds_tests_of_a_module_that_is_gone():
    layers = [path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("_")]
    orphans = []
    for test in itertools.chain.from_iterable(
        (HOME / "tests" / layer).rglob("test_*.py") for layer in layers
    ):
        inside = test.relative_to(HOME / "tests")
        module = PACKAGE / inside.parent / inside.name.removeprefix("test_")
        if not (module.is_file() or module.with_suffix("").is_dir() or name_of(test) in SHARED_TESTS):
            orphans.append(name_of(test))
    check(orphans)


# Tests that hold for a whole layer rather than one module.
SHARED_TESTS: dict[str, str] = {
    "tests/ui/forms/test_forms.py": "sends every field of every form out and back",
}
