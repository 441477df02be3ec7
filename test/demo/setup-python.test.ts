import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root } from '../../scripts/shared/repository.ts'

const main = join(root, 'examples/act/setup-python/main.mjs')
const found = /\d+\.\d+\.\d+/.exec(spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? ''

function standIn(inputs: Record<string, string>, path = process.env.PATH) {
  const folder = mkdtempSync(join(tmpdir(), 'setup-python-'))
  writeFileSync(join(folder, 'output'), '')
  writeFileSync(join(folder, '.python-version'), `${found}\n`)
  const env = { ...inputs, PATH: path, GITHUB_OUTPUT: join(folder, 'output'), GITHUB_WORKSPACE: folder }
  const { status, stdout } = spawnSync(process.execPath, [main], { env, encoding: 'utf8' })
  return { status, stdout, output: readFileSync(join(folder, 'output'), 'utf8') }
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
    `::error::Could not stand in for actions/setup-python: the workflow asks for Python 3.1, the host has ${found}. Run this where python3 is 3.1.\n`,
  )
})

test('what it does not know fails', () => {
  expect(standIn({ INPUT_CACHE: 'pip' }).stdout).toContain('it knows no input cache.')
  expect(standIn({ 'INPUT_PYTHON-VERSION': '3.x' }).stdout).toContain('"3.x" is no version like 3.11 or 3.11.2.')
  expect(standIn({ 'INPUT_PYTHON-VERSION': '3.11' }, '/nowhere').stdout).toContain('the host has no python3 that runs')
})
