import type { LineFinder, NamedLine } from './named-line.ts'
import { requirementAt } from './requirement.ts'
import { type TomlEntry, tomlEntries } from './toml-lines.ts'

// https://packaging.python.org/en/latest/specifications/pyproject-toml/ and, for groups, PEP 735.
const lists = new RegExp(
  [
    'project\\.dependencies',
    'project\\.optional-dependencies\\.[^.]+',
    'dependency-groups\\.[^.]+',
    'build-system\\.requires',
    'tool\\.uv\\.(?:dev|constraint|override|build-constraint)-dependencies',
    'tool\\.pdm\\.dev-dependencies\\.[^.]+',
    'tool\\.hatch\\.envs\\.[^.]+\\.(?:extra-)?dependencies',
  ]
    .map(path => `^${path}$`)
    .join('|'),
)
// https://python-poetry.org/docs/pyproject/
const poetryTable = /^tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies$/

export const pyproject: LineFinder = {
  path: /(?:^|\/)pyproject\.toml$/,
  direct: true,
  find: text => tomlEntries(text).flatMap(entry => [...listed(entry), ...keyed(entry, 'pypi', poetryTable)]),
}

// https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html
const cargoTable = /^(?:workspace\.|target\..*\.)?(?:dev-|build-)?dependencies$/

export const cargoToml: LineFinder = {
  path: /(?:^|\/)Cargo\.toml$/,
  direct: true,
  find: text => tomlEntries(text).flatMap(entry => keyed(entry, 'cargo', cargoTable)),
}

function listed({ path, strings }: TomlEntry): NamedLine[] {
  if (!lists.test(path.join('.'))) return []
  return strings.flatMap(({ text, line }) => requirementAt(text, line))
}

/** The package that is a key of a table of dependencies: `flask = "^3.0"`, `flask.version = "3"`, `[tool.poetry.dependencies.flask]`. */
function keyed({ path, line }: TomlEntry, type: string, table: RegExp): NamedLine[] {
  const end = path.findIndex(part => part.endsWith('dependencies'))
  const name = path[end + 1]
  if (end === -1 || name === undefined || !table.test(path.slice(0, end + 1).join('.'))) return []
  return type === 'pypi' && name === 'python' ? [] : [{ type, name, line }]
}
