import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Reader } from '@release-tools/runner'
import { actionFile } from '../scripts/shared/action-file.ts'
import { specOf } from '../scripts/shared/action-types.ts'
import { actionNames, root } from '../scripts/shared/repository.ts'

const samples: Record<string, string[]> = { boolean: ['true', 'false'], integer: ['7'], float: ['7', '7.5'] }

function accepts(read: Reader<unknown>, text: string, name: string): boolean {
  try {
    read(text, name)
    return true
  } catch {
    return false
  }
}

test('the ten actions are there', () => {
  const wanted = [
    'assemble-release',
    'check-release',
    'collect-artifacts',
    'cosign-sign',
    'generate-sbom',
    'publish-release',
    'pytest-coverage-to-sonar',
    'scan-image',
    'setup-tools',
    'slsa-provenance',
  ]
  expect(actionNames()).toEqual(expect.arrayContaining(wanted))
})

test('README.md lists every action', () => {
  const rows = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| \[([a-z-]+)\]\(actions\/\1\/README\.md\)/gm),
  ]
  expect(rows.map(([, name]) => name).sort()).toEqual(actionNames())
})

test('no page has the placeholder of `npm run new`', () => {
  const pages = [
    'README.md',
    ...actionNames().flatMap(name => [`actions/${name}/README.md`, `examples/act/workflows/${name}.yml`]),
  ]
  for (const page of pages)
    expect(readFileSync(join(root, page), 'utf8')).not.toContain('says in one line what it does')
})

describe.each(actionNames())('%s', name => {
  const file = actionFile(name)

  test('reads the inputs of action.yml, all and no other', async () => {
    expect(Object.keys(await specOf(name)).sort()).toEqual(Object.keys(file.inputs ?? {}).sort())
  })

  test('accepts every default, and refuses an empty required input', async () => {
    const spec = await specOf(name)
    for (const [input, { required = false, default: value = '' }] of Object.entries(file.inputs ?? {})) {
      const read = spec[input]
      if (read === undefined) throw new Error(`${input} is not read`)
      expect([input, required, accepts(read, String(value), input)]).toEqual([input, required, !required])
    }
  })

  test('reads what action-types.yml says, and nothing else', async () => {
    for (const [input, read] of Object.entries(await specOf(name))) {
      const kind = read.type ?? { type: 'string' as const }
      const item = kind.type === 'list' ? kind['list-item'] : kind
      const good = item.type === 'enum' ? item['allowed-values'] : (samples[item.type] ?? [])
      const bad = item.type === 'string' ? [] : ['perhaps', '1.2.3']
      for (const text of good) expect([input, text, accepts(read, text, input)]).toEqual([input, text, true])
      for (const text of bad) expect([input, text, accepts(read, text, input)]).toEqual([input, text, false])
    }
  })

  test('runs on node24 from its bundle, and uses nothing nested', () => {
    expect(file.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' })
    expect(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8')).not.toMatch(/^\s*(-\s*)?uses:/m)
  })

  test('describes every input and output in a sentence or two', () => {
    const described = [...Object.entries(file.inputs ?? {}), ...Object.entries(file.outputs ?? {})]
    for (const [field, { description }] of described)
      expect(`${field}: ${description.trim()}`).toMatch(/^[^:]+: \S.*\.$/s)
  })

  test('has a README with an example, permissions, inputs and outputs', () => {
    const path = join(root, 'actions', name, 'README.md')
    expect(existsSync(path)).toBe(true)
    const text = readFileSync(path, 'utf8')
    expect(text).toMatch(new RegExp(`uses: org/release-tools/actions/${name}@v1`))
    for (const heading of ['Permissions', 'Inputs', 'Outputs']) expect(text).toMatch(new RegExp(`^## ${heading}`, 'm'))
  })
})
