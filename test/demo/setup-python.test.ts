import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'

const main = join(root, 'examples/act/setup-python/main.mjs')
const found = /\d+\.\d+\.\d+/.exec(spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? ''

function standIn(inputs: Record<string, string>, path = process.env.PATH) {
  const folder = mkdtempSync(join(tmpdir(), 'setup-python-'))
  for (const name of ['output', 'path']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, '.python-version'), `${found}\n`)
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_PATH: join(folder, 'path'), RUNNER_TEMP: folder }
  const env = { ...inputs, ...files, PATH: path, GITHUB_WORKSPACE: folder }
  const { status, stdout } = spawnSync(process.execPath, [main], { env, encoding: 'utf8' })
  const [output, added] = ['output', 'path'].map(name => readFileSync(join(folder, name), 'utf8'))
  return { status, stdout, output, added }
}

test('the version of the host passes, in full, by its first numbers, and from a file', () => {
  const short = found.split('.').slice(0, 2).join('.')
  for (const inputs of [
    { 'INPUT_PYTHON-VERSION': found },
    { 'INPUT_PYTHON-VERSION': short },
    { 'INPUT_PYTHON-VERSION-FILE': '.python-version' },
  ]) {
    const { status, output } = standIn(inputs)
    expect(status).toBe(0)
    expect(output).toContain(`python-version=${found}\n`)
  }
})

test.each(['bin/python9.1', 'pyenv/versions/9.1.4/bin/python3'])(
  'another Python of the host, %s, comes first on PATH',
  place => {
    const folder = mkdtempSync(join(tmpdir(), 'pythons-'))
    const program = join(folder, place)
    for (const made of [dirname(program), join(folder, 'pyenv/shims')]) mkdirSync(made, { recursive: true })
    writeFileSync(program, `#!/bin/sh\necho 9.1.4\necho ${program}\n`)
    chmodSync(program, 0o755)
    const path = `${process.env.PATH}:${join(folder, 'bin')}:${join(folder, 'pyenv/shims')}`
    const { status, output, added } = standIn({ 'INPUT_PYTHON-VERSION': '9.1' }, path)
    expect({ status, output }).toEqual({ status: 0, output: `python-version=9.1.4\npython-path=${program}\n` })
    expect(added).toMatch(/\/python-9\.1\.4\n$/)
    expect(readlinkSync(join(added?.trim() ?? '', 'python3'))).toBe(program)
  },
)

test('a file with the version that was not committed is named', () => {
  const { status, stdout, output } = standIn({ 'INPUT_PYTHON-VERSION-FILE': 'backend/.python-version' })
  expect({ status, output }).toEqual({ status: 1, output: '' })
  expect(stdout).toBe(
    '::error::Could not stand in for actions/setup-python: the checkout has no file backend/.python-version. Commit it; .gitignore may list it.\n',
  )
})

test('another version than the one asked for fails', () => {
  const { status, stdout, output } = standIn({ 'INPUT_PYTHON-VERSION': '3.1' })
  expect({ status, output }).toEqual({ status: 1, output: '' })
  expect(stdout).toBe(
    `::error::Could not stand in for actions/setup-python: the workflow asks for Python 3.1, the host has ${found}. Install Python 3.1 besides it.\n`,
  )
})

test('what it does not know fails', () => {
  expect(standIn({ INPUT_CACHE: 'pip' }).stdout).toContain('it knows no input cache.')
  expect(standIn({ 'INPUT_PYTHON-VERSION': '3.x' }).stdout).toContain('"3.x" is no version like 3.11 or 3.11.2.')
  expect(standIn({ 'INPUT_PYTHON-VERSION': '3.11' }, '/nowhere').stdout).toContain('the host has no python3 that runs')
})
