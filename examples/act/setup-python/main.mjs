// Stands in for actions/setup-python: it can't install a Python, so it checks that the host has the one asked for.
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

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

function host() {
  try {
    const script = 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)'
    return execFileSync('python3', ['-c', script], { encoding: 'utf8' }).trim().split('\n')
  } catch (error) {
    return fail(
      `Could not stand in for actions/setup-python: the host has no python3 that runs (${error.code ?? error.status}).`,
    )
  }
}

refuseUnknown()
const version = wanted()
const [found, path] = host()
if (`${found}.`.startsWith(`${version}.`)) {
  appendFileSync(process.env.GITHUB_OUTPUT, `python-version=${found}\npython-path=${path}\n`)
  console.log(`Python ${found} of the host stands in for actions/setup-python.`)
} else {
  fail(
    `Could not stand in for actions/setup-python: the workflow asks for Python ${version}, the host has ${found}. Run this where python3 is ${version}.`,
  )
}
