import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { bundles } from '../scripts/shared/bundle.ts'
import { listedLicences, notStated } from '../scripts/shared/licences.ts'
import { packageNames, root } from '../scripts/shared/repository.ts'

// Licences that ask for nothing but their text beside the bundle, which licenses.txt is.
const permissive = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  '(MIT OR CC0-1.0)',
  'MIT/X11',
  '(Apache-2.0 AND BSD-3-Clause)',
  // Lists of identifiers without code: spdx-license-ids and spdx-exceptions.
  'CC0-1.0',
  'CC-BY-3.0',
])

// From 2011, below unzip-stream, below @actions/artifact, and so in most actions that there are; its author's other
// packages say MIT.
const unstated = new Set(['buffers'])

// Not in a bundle: a file of its own, which whoever has the program may exchange.
const exchangeable = { name: 'openpgp', licence: 'LGPL-3.0+' }

function dependenciesOf(folder: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  return Object.keys(dependencies).filter(name => !name.startsWith('@release-tools/'))
}

describe.each(packageNames())('packages/%s', name => {
  test('has a README that says why each run-time dependency is there', () => {
    const path = join(root, 'packages', name, 'README.md')
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    expect(text).toMatch(/^# /)
    const explained = [...text.matchAll(/^- `([^`]+)`: \S.{15,}$/gm)].map(match => match[1])
    expect(dependenciesOf(`packages/${name}`).filter(dependency => !explained.includes(dependency))).toEqual([])
  })
})

test('actions depend on our own packages only', () => {
  const names = bundles().filter(({ kind }) => kind === 'action')
  expect(names.flatMap(bundle => dependenciesOf(`actions/${bundle.name}`))).toEqual([])
})

test('each README names the versions of nothing that the lock file decides', () => {
  for (const name of packageNames()) {
    expect(readFileSync(join(root, 'packages', name, 'README.md'), 'utf8')).not.toMatch(/^- `[^`]+@\d/m)
  }
})

const contained = { action: '@actions/core', cli: 'yaml', library: '@actions/artifact' }

describe.each(bundles())('the bundle $name', ({ kind, out }) => {
  test('has the licences of what it contains beside it, all permissive but that of a library that is in no bundle', () => {
    const text = readFileSync(join(root, out, 'licenses.txt'), 'utf8')
    const found = listedLicences(text)
    expect(found.map(({ name }) => name)).toContain(contained[kind])
    const unknown = found.filter(
      ({ name, licence }) =>
        !(licence === notStated ? unstated : permissive).has(licence === notStated ? name : licence),
    )
    expect(unknown.map(({ name, licence }) => ({ name, licence }))).toEqual(kind === 'cli' ? [exchangeable] : [])
    expect(text.includes('GNU LESSER GENERAL PUBLIC LICENSE')).toBe(kind === 'cli')
  })
})
