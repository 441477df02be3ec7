import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The back-ends of which packages/testbed/python/backends.txt has the pins. */
const backEnds = {
  flit: { requires: ['flit_core'], module: 'flit_core.buildapi', needs: ['flit-core'] },
  setuptools: { requires: ['setuptools>=77'], module: 'setuptools.build_meta', needs: ['setuptools'] },
  hatchling: {
    requires: ['hatchling>=1.20'],
    module: 'hatchling.build',
    needs: ['hatchling', 'packaging', 'pathspec', 'pluggy', 'tomlkit', 'trove-classifiers'],
  },
  'hatch-vcs': {
    requires: ['hatchling', 'hatch-vcs'],
    module: 'hatchling.build',
    needs: [
      ...['hatchling', 'packaging', 'pathspec', 'pluggy', 'tomlkit', 'trove-classifiers'],
      ...['hatch-vcs', 'setuptools', 'setuptools-scm'],
    ],
  },
  poetry: { requires: ['poetry-core>=2'], module: 'poetry.core.masonry.api', needs: ['poetry-core'] },
  pdm: { requires: ['pdm-backend'], module: 'pdm.backend', needs: ['pdm-backend'] },
}
export type BackEnd = keyof typeof backEnds

export interface RepositoryParts {
  /** Directory of the project in the repository. */
  directory?: string
  /** The pinned build requirements; by default, what the back-end needs. `undefined` for no file. */
  requirements?: string | undefined
  /** Further files, by their paths in the repository. */
  files?: Record<string, string>
  /** Lines below `[project]` and after it. */
  project?: string
}

const pinned = readFileSync(join(import.meta.dirname, '../../testbed/python/backends.txt'), 'utf8')

/** The lines of backends.txt that pin some packages. */
export function pins(names: string[]): string {
  return names.map(name => new RegExp(`^${name}==(?:.*\\\\\\n)+.*\\n`, 'm').exec(pinned)?.[0] ?? '').join('')
}

/** A repository with the package `widget` 1.2.0, by a back-end, with a commit of a fixed time and the tag `v1.2.0`. */
export function pythonRepository(root: string, backEnd: BackEnd, parts: RepositoryParts = {}): string {
  const { requires, module, needs } = backEnds[backEnd]
  const { directory = '.', files = {}, project = '' } = parts
  const requirements = 'requirements' in parts ? parts.requirements : pins(needs)
  const version = backEnd === 'hatch-vcs' ? 'dynamic = ["version"]' : 'version = "1.2.0"'
  const vcs = backEnd === 'hatch-vcs' ? '[tool.hatch.version]\nsource = "vcs"\n' : ''
  const all = {
    [join(directory, 'pyproject.toml')]:
      `[build-system]\nrequires = ${JSON.stringify(requires)}\nbuild-backend = "${module}"\n[project]\nname = "widget"\n${version}\ndescription = "A widget."\nrequires-python = ">=3.10"\n${project}\n${vcs}`,
    [join(directory, 'src/widget/__init__.py')]: '"""A widget."""\n__version__ = "1.2.0"\n',
    [join(directory, 'README.md')]: '# widget\n',
    ...(requirements === undefined ? {} : { [join(directory, 'requirements-build.txt')]: requirements }),
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', root, ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: '1700000000 +0900', GIT_AUTHOR_DATE: '1700000000 +0900' },
    })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'widget')
  git('tag', 'v1.2.0')
  return root
}

/** Variables that make pip take packages from a directory and no index. */
export function offline(wheels: string): Record<string, string> {
  return { PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels }
}
