/** A place where packages are named or installed. */
export interface Place {
  /** For people, in docs/what-scanners-see.md. */
  title: string
  /** Name of a package that only this place has. */
  name: string
  /** By path. */
  files: Record<string, string>
}

const pyproject = (name: string) => `[project]\nname = "x"\nversion = "1"\ndependencies = ["${name}"]\n`
const metadata = (name: string) => `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0.0\n`

function requirements(title: string, directory: string, name: string, line: string): Place {
  return { title, name, files: { [`${directory}/requirements.txt`]: `${line}\n` } }
}

function poetry(title: string, name: string, group: string): Place {
  const table = group === 'main' ? 'tool.poetry.dependencies' : `tool.poetry.group.${group}.dependencies`
  return {
    title,
    name,
    files: {
      [`${name}/pyproject.toml`]: `[tool.poetry]\nname = "x"\nversion = "1"\n\n[${table}]\n${name} = "1.0.0"\n`,
      [`${name}/poetry.lock`]: `[[package]]\nname = "${name}"\nversion = "1.0.0"\ndescription = ""\noptional = false\npython-versions = "*"\ngroups = ["${group}"]\nfiles = []\n\n[metadata]\nlock-version = "2.1"\npython-versions = "*"\ncontent-hash = "x"\n`,
    },
  }
}

function uv(title: string, name: string, own: string): Place {
  return {
    title,
    name,
    files: {
      [`${name}/uv.lock`]: `version = 1\nrequires-python = ">=3.11"\n\n[[package]]\nname = "root"\nversion = "1"\nsource = { virtual = "." }\n${own}\n\n[[package]]\nname = "${name}"\nversion = "1.0.0"\nsource = { registry = "https://index.example.org/simple" }\n`,
    },
  }
}

function pipenv(title: string, name: string, section: 'default' | 'develop'): Place {
  const lock = { _meta: {}, default: {}, develop: {}, [section]: { [name]: { version: '==1.0.0' } } }
  return { title, name, files: { [`${name}/Pipfile.lock`]: JSON.stringify(lock) } }
}

function npm(title: string, name: string, dev: boolean): Place {
  const dependencies = dev ? { devDependencies: { [name]: '1.0.0' } } : { dependencies: { [name]: '1.0.0' } }
  const packages = {
    '': { name: 'x', version: '1.0.0', ...dependencies },
    [`node_modules/${name}`]: { version: '1.0.0', ...(dev ? { dev } : {}) },
  }
  const lock = { name: 'x', version: '1.0.0', lockfileVersion: 3, requires: true, packages }
  return { title, name, files: { [`${name}/package-lock.json`]: JSON.stringify(lock) } }
}

function installed(title: string, name: string, directory: string): Place {
  return { title, name, files: { [`${directory}/${name}-1.0.0.dist-info/METADATA`]: metadata(name) } }
}

/** Places in a directory, as in a checkout. */
export const inDirectories: Place[] = [
  requirements('`requirements.txt`, with `==`', 'pinned', 'pinned', 'pinned==1.0.0'),
  requirements('`requirements.txt`, without `==`', 'ranged', 'ranged', 'ranged>=1.0.0'),
  requirements('any file in a directory `dev`, `proc` or `sys` at the top', 'dev', 'in-dev', 'in-dev==1.0.0'),
  poetry('`poetry.lock`, needed at run time', 'poetry-main', 'main'),
  poetry('`poetry.lock`, of another group', 'poetry-dev', 'dev'),
  uv('`uv.lock`, needed at run time', 'uv-main', 'dependencies = [{ name = "uv-main" }]'),
  uv('`uv.lock`, of a group', 'uv-dev', '\n[package.dev-dependencies]\ndev = [{ name = "uv-dev" }]'),
  pipenv('`Pipfile.lock`, `default`', 'pipenv-default', 'default'),
  pipenv('`Pipfile.lock`, `develop`', 'pipenv-develop', 'develop'),
  {
    title: '`pyproject.toml` without a lock file',
    name: 'only-named',
    files: { 'named/pyproject.toml': pyproject('only-named==1.0.0') },
  },
  installed('installed Python packages, as in `.venv`', 'in-venv', '.venv/lib/python3.11/site-packages'),
  npm('`package-lock.json`, needed at run time', 'npm-main', false),
  npm('`package-lock.json`, `devDependencies`', 'npm-dev', true),
  {
    title: 'installed npm packages (`node_modules`)',
    name: 'in-node-modules',
    files: { 'installed/node_modules/in-node-modules/package.json': '{"name":"in-node-modules","version":"1.0.0"}' },
  },
  {
    title: '`go.mod`',
    name: 'example.com/in-go-mod',
    files: { 'go/go.mod': 'module example.com/x\n\ngo 1.22\n\nrequire example.com/in-go-mod v1.0.0\n' },
  },
  {
    title: '`Cargo.lock`',
    name: 'in-cargo-lock',
    files: {
      'cargo/Cargo.lock':
        'version = 3\n\n[[package]]\nname = "in-cargo-lock"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
    },
  },
  {
    title: 'GitHub Actions in `.github/workflows`',
    name: 'acme/in-workflow',
    files: {
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  x:\n    runs-on: x\n    steps:\n      - uses: acme/in-workflow@v1.0.0\n',
    },
  },
]

const status = (name: string) =>
  `Package: ${name}\nStatus: install ok installed\nVersion: 1.0.0\nArchitecture: amd64\nMaintainer: Debian <debian@lists.debian.org>\nDescription: x\n\n`

/** Places in an image. */
export const inImages: Place[] = [
  {
    title: 'packages of the operating system',
    name: 'in-dpkg',
    files: {
      'etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian"\n',
      'etc/debian_version': '12.5\n',
      'var/lib/dpkg/status': status('in-dpkg'),
    },
  },
  installed('installed Python packages', 'in-image', 'usr/lib/python3/dist-packages'),
  {
    title: 'installed npm packages (`node_modules`)',
    name: 'image-node-modules',
    files: { 'app/node_modules/image-node-modules/package.json': '{"name":"image-node-modules","version":"1.0.0"}' },
  },
  requirements('`requirements.txt`', 'app', 'image-requirements', 'image-requirements==1.0.0'),
  { ...npm('`package-lock.json`', 'image-lock', false) },
]
