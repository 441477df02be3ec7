/** A project of PyPI that is built again. */
export interface RebuiltProject {
  /** Its name on PyPI, and of its files in pins/ and requirements/. */
  name: string
  /** What builds it. */
  backEnd: string
  /** What it has that others have not. */
  layout: string
  /**
   * Where its pinned build requirements are committed. Hatchling packs every file of the repository, except those in `dist/`.
   */
  pins: '.github/requirements-build.txt' | 'dist/requirements-build.txt'
  /** True if Cargo compiles it, with packages of its own registry. */
  hasCrates?: boolean
}

const plain = { pins: '.github/requirements-build.txt' } as const
const hatch = { pins: 'dist/requirements-build.txt' } as const

/** In the order of the table. */
export const rebuiltProjects: RebuiltProject[] = [
  { ...plain, name: 'six', backEnd: 'setuptools', layout: 'one module, setup.py' },
  { ...plain, name: 'requests', backEnd: 'setuptools', layout: '`src/`' },
  { ...plain, name: 'pluggy', backEnd: 'setuptools, setuptools-scm', layout: '`src/`' },
  { ...plain, name: 'jaraco.functools', backEnd: 'setuptools, setuptools-scm', layout: 'namespace package' },
  { ...plain, name: 'markupsafe', backEnd: 'setuptools', layout: '`src/`, C extension' },
  { ...hatch, name: 'attrs', backEnd: 'hatchling, hatch-vcs', layout: '`src/`, two packages' },
  { ...hatch, name: 'humanize', backEnd: 'hatchling, hatch-vcs', layout: '`src/`' },
  { ...hatch, name: 'hatchling', backEnd: 'hatchling, its own', layout: '`src/`' },
  { ...plain, name: 'jinja2', backEnd: 'flit_core', layout: '`src/`' },
  { ...plain, name: 'idna', backEnd: 'flit_core', layout: 'flat' },
  { ...plain, name: 'rich', backEnd: 'poetry-core', layout: 'flat' },
  { ...plain, name: 'tomlkit', backEnd: 'poetry-core', layout: 'flat' },
  { ...plain, name: 'pdm-backend', backEnd: 'pdm-backend, its own', layout: '`src/`' },
  { ...plain, name: 'unearth', backEnd: 'pdm-backend', layout: '`src/`' },
  { ...plain, name: 'django-stubs-ext', backEnd: 'uv_build', layout: 'flat' },
  { ...plain, name: 'meson-python', backEnd: 'meson-python, its own', layout: 'flat' },
  { ...plain, name: 'levenshtein', backEnd: 'scikit-build-core', layout: '`src/`, C++ extension' },
  { ...plain, name: 'rpds-py', backEnd: 'maturin', layout: 'flat, Rust extension', hasCrates: true },
]
