// Stands in for actions/setup-python: it can't install a Python, so it checks that the host has the one asked for.
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'

const known = ['PYTHON-VERSION', 'PYTHON-VERSION-FILE']

function fail(message) {
  console.log(`::error::${message}`)
  process.exit(1)
}

function refuseUnknown() {
  const given = Object.keys(process.env)
    .filter(name => name.startsWith('INPUT_'))
    .map(name => name.slice('INPUT_'.length))
  const unknown = given.filter(name => !known.includes(name.toUpperCase()))
  if (unknown.length > 0)
    fail(`Could not stand in for actions/setup-python: it knows no input ${unknown.join(', ').toLowerCase()}.`)
}

function versionIn(file) {
  const path = join(process.env.GITHUB_WORKSPACE, file)
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  return fail(
    `Could not stand in for actions/setup-python: the checkout has no file ${file}. Commit it; .gitignore may list it.`,
  )
}

function wanted() {
  const version = process.env['INPUT_PYTHON-VERSION'] ?? ''
  const file = process.env['INPUT_PYTHON-VERSION-FILE'] ?? ''
  const found = version === '' && file !== '' ? versionIn(file) : version
  if (/^\d+\.\d+(\.\d+)?$/.test(found)) return found
  return fail(
    `Could not stand in for actions/setup-python: ${JSON.stringify(found)} is no version like 3.11 or 3.11.2.`,
  )
}

/** Version and path of a Python; undefined if it does not run. */
function look(program) {
  try {
    const script = 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)'
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    return execFileSync(program, ['-c', script], options).trim().split('\n')
  } catch {
    return undefined
  }
}

/** Others than `python3` that may have the version: on PATH, and those of pyenv. */
function others(version) {
  const path = (process.env.PATH ?? '').split(delimiter)
  const roots = path.filter(place => basename(place) === 'shims').map(place => join(dirname(place), 'versions'))
  const pyenv = roots.flatMap(root => (existsSync(root) ? readdirSync(root) : []).map(name => join(root, name)))
  const fitting = pyenv.filter(folder => fits(basename(folder), version)).map(folder => join(folder, 'bin/python3'))
  return [`python${version.split('.').slice(0, 2).join('.')}`, ...fitting]
}

const fits = (found, version) => `${found}.`.startsWith(`${version}.`)

/** Puts a Python first on PATH, as `python3` and `python`. */
function putFirst(path, version) {
  const folder = join(process.env.RUNNER_TEMP, `python-${version}`)
  mkdirSync(folder, { recursive: true })
  for (const name of ['python3', 'python']) if (!existsSync(join(folder, name))) symlinkSync(path, join(folder, name))
  appendFileSync(process.env.GITHUB_PATH, `${folder}\n`)
}

refuseUnknown()
const version = wanted()
const first = look('python3')
if (first === undefined) fail('Could not stand in for actions/setup-python: the host has no python3 that runs.')
const right = fits(first[0], version)
  ? first
  : others(version)
      .map(look)
      .find(found => found !== undefined && fits(found[0], version))
if (right === undefined)
  fail(
    `Could not stand in for actions/setup-python: the workflow asks for Python ${version}, the host has ${first[0]}. Install Python ${version} besides it.`,
  )
const [found, path] = right
if (right !== first) putFirst(path, found)
appendFileSync(process.env.GITHUB_OUTPUT, `python-version=${found}\npython-path=${path}\n`)
console.log(`Python ${found} of the host stands in for actions/setup-python.`)
