/** A small Python project, as its files by path. */
export type Layout = Record<string, string>

/** Branches taken and not taken, a loop that may not run, lines never reached: every kind of line that coverage.py knows. */
const core = `"""Greets."""
import sys


def greet(name, loud=False):
    if not name:
        return "nobody"
    text = f"hello {name}"
    if loud:
        text = text.upper()
    return text


def total(numbers):
    result = 0
    for number in numbers:
        if number < 0:
            continue
        result += number
    return result


def platform():
    if sys.implementation.name == "pypy":
        return "compiled just in time"
    elif sys.version_info >= (3, 10):
        return "new"
    return "old"


def unused():  # pragma: no cover
    return None


def never(value):
    try:
        return int(value)
    except ValueError:
        return 0
`

/** Tests of `core`, imported from `module`. */
const tests = (module: string) => `import pytest

from ${module} import greet, platform, total


def test_greet():
    assert greet("ann") == "hello ann"


@pytest.mark.parametrize("numbers, expected", [([1, 2], 3), ([-1], 0)])
def test_total(numbers, expected):
    assert total(numbers) == expected


def test_platform():
    assert platform() in ("compiled just in time", "new", "old")


class TestMore:
    @pytest.mark.skip(reason="later")
    def test_later(self):
        assert False
`

const settings = (source: string, path: string) => `[tool.pytest.ini_options]
pythonpath = ["${path}"]
testpaths = ["tests"]

[tool.coverage.run]
branch = true
source = ["${source}"]
`

const ignored = { '.gitignore': '__pycache__/\n.coverage*\nrelease/\nrelease.records/\n.pytest_cache/\n' }

/** One package below `src`. */
export const src: Layout = {
  ...ignored,
  'pyproject.toml': settings('src', 'src'),
  'src/widget/__init__.py': '',
  'src/widget/core.py': core,
  'src/widget/only_text.py': '"""Nothing but words."""\n',
  'tests/test_core.py': tests('widget.core'),
}

/** The package in the root, tests beside it, and a script that nobody measures. */
export const flat: Layout = {
  ...ignored,
  'pyproject.toml': settings('widget', '.'),
  'widget/__init__.py': '"""Widgets."""\n',
  'widget/core.py': core,
  'tests/__init__.py': '',
  'tests/test_core.py': tests('widget.core'),
  'setup.py': 'import sys\n\nprint(sys.argv)\n',
}

/** What coverage.py's XML cannot hold: two packages with a module of one name. */
export const sameNames: Layout = {
  ...ignored,
  'pyproject.toml': `[tool.pytest.ini_options]
pythonpath = ["."]

[tool.coverage.run]
branch = true
source = ["pkg_a", "pkg_b"]
`,
  'pkg_a/__init__.py': '',
  'pkg_a/util.py': core,
  'pkg_b/__init__.py': '',
  'pkg_b/util.py': 'def sign(value):\n    if value < 0:\n        return -1\n    return 1\n',
  'tests/test_util.py': `${tests('pkg_a.util')}\n\ndef test_sign():\n    from pkg_b.util import sign\n\n    assert sign(3) == 1\n`,
}

/** Beside those: two distributions' worth of one namespace, which has no `__init__.py`, and a module whose name is not ASCII. */
export const manyNames: Layout = {
  ...sameNames,
  'pyproject.toml': `[tool.pytest.ini_options]
pythonpath = [".", "src"]
testpaths = ["tests"]

[tool.coverage.run]
branch = true
source = ["src", "pkg_a", "pkg_b"]
`,
  'src/acme/widget/__init__.py': '',
  'src/acme/widget/core.py': core,
  'src/acme/gadget/__init__.py': '',
  'src/acme/gadget/core.py': 'def twice(value):\n    if value:\n        return value * 2\n    return 0\n',
  'tests/test_core.py': `${tests('acme.widget.core')}\n\ndef test_twice():\n    from acme.gadget.core import twice\n\n    assert twice(2) == 4\n`,
  'src/widget/__init__.py': '',
  'src/widget/größe.py': core,
  'tests/test_größe.py': tests('widget.größe'),
}

/** Two projects in one repository, with tests of the same path and modules of the same name. */
export const monorepo: Layout = {
  ...ignored,
  ...below('services/api', { ...src, 'sonar-project.properties': 'sonar.projectName=API\n' }),
  ...below('services/worker', {
    ...flat,
    'tests/test_more.py': 'from widget.core import never\n\n\ndef test_never():\n    assert never("x") == 0\n',
  }),
}

function below(directory: string, layout: Layout): Layout {
  return Object.fromEntries(Object.entries(layout).map(([path, text]) => [`${directory}/${path}`, text]))
}
