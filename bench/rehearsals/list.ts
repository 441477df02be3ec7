import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rebuiltProjects } from '../rebuilds/list.ts'

/** A project whose release is rehearsed. */
export interface RehearsedProject {
  name: string
  backEnd: string
  layout: string
  /** Directories that are rehearsed one after the other. Defaults to the root. */
  directories?: string[]
  /** Files of a project made for this; the others are source distributions of PyPI. */
  files?: Record<string, string>
  /** What is known of a failure that is not ours. */
  known?: string
}

const test = (name: string) => `from ${name} import answer\n\n\ndef test_answer():\n    assert answer() == 42\n`
const code = 'def answer():\n    return 42\n'

/** A member of a workspace. `needs` is another one, from which its answer comes. */
function member(name: string, version: string, needs?: string): Record<string, string> {
  const at = (path: string) => `packages/${name}/${path}`
  const dependencies = needs === undefined ? '' : `dependencies = ["acme-${needs}>=1"]\n`
  const source = needs === undefined ? '' : `\n[tool.uv.sources]\nacme-${needs} = { workspace = true }\n`
  return {
    [at('pyproject.toml')]:
      `[project]\nname = "acme-${name}"\nversion = "${version}"\nrequires-python = ">=3.10"\n${dependencies}\n[build-system]\nrequires = ["uv_build>=0.11,<0.12"]\nbuild-backend = "uv_build"\n${source}`,
    [at(`src/acme_${name}/__init__.py`)]:
      needs === undefined ? code : `import acme_${needs}\n\n\ndef answer():\n    return acme_${needs}.answer()\n`,
    [at(`tests/test_${name}.py`)]: test(`acme_${name}`),
    [at('CHANGELOG.md')]: `# Changelog\n\n## ${version}\n\n- The answer of ${name}.\n`,
  }
}

/** A uv workspace with two packages, each with tags of its own. One needs the other. */
const workspace: RehearsedProject = {
  name: 'uv workspace',
  backEnd: 'uv_build',
  layout: 'two packages below `packages/`, of which web needs core; tags of its own for each',
  directories: ['packages/core', 'packages/web'],
  files: {
    'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]\n',
    ...member('core', '1.4.0'),
    ...member('web', '0.3.1', 'core'),
  },
}

/** The base image is that of the rehearsal, which the argument BASE names. */
const dockerfile = 'ARG BASE\nFROM ${BASE}\nCOPY hello.txt /hello.txt\n'

const withImage: RehearsedProject = {
  name: 'package and image',
  backEnd: 'flit_core',
  layout: 'flat, with a Dockerfile',
  files: {
    'pyproject.toml':
      '[build-system]\nrequires = ["flit_core>=3.11,<4"]\nbuild-backend = "flit_core.buildapi"\n\n[project]\nname = "greeter"\nversion = "2.0.0"\ndescription = "Greets"\n',
    'greeter/__init__.py': code,
    'tests/test_greeter.py': test('greeter'),
    'hello.txt': 'hello\n',
    Dockerfile: dockerfile,
  },
}

const onlyImages: RehearsedProject = {
  name: 'two images',
  backEnd: '–',
  layout: 'two Dockerfiles, no package',
  files: {
    'hello.txt': 'hello\n',
    Dockerfile: dockerfile,
    'worker/Dockerfile': dockerfile,
  },
}

/** Tests that fail on the machine of the benchmark without release-tools, too. */
const known = new Map([
  ['attrs', 'test_wrapped_annotation fails here without release-tools, too'],
  ['idna', 'its source distribution lists no requirements of its tests'],
  ['requests', 'these tests need an address that does not answer, and the network here answers'],
])

function knownOf(name: string): { known?: string } {
  const text = known.get(name)
  return text === undefined ? {} : { known: text }
}

/** In the order of the table. */
export const rehearsedProjects: RehearsedProject[] = [
  ...rebuiltProjects.map(({ name, backEnd, layout }) => ({ name, backEnd, layout, ...knownOf(name) })),
  workspace,
  withImage,
  onlyImages,
]

/** Writes the files of a made project into a directory. */
export function writeMade(files: Record<string, string>, directory: string): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
}
