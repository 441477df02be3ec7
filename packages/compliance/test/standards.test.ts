import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { at, isObject } from '@release-tools/base'
import { readStandard, standardNames } from '@release-tools/compliance'
import { gates } from '@release-tools/gates'

const sizes = { 'slsa-1.2': 22, 'osps-2026.02.19': 64, 'ssdf-1.1': 42, scorecard: 9 }
const nine = [
  ...['Binary-Artifacts', 'Dangerous-Workflow', 'Dependency-Update-Tool', 'License', 'Packaging'],
  ...['Pinned-Dependencies', 'SAST', 'Security-Policy', 'Token-Permissions'],
]

/** Our own documents, by their kind: their JSON Schemas say which fields they can have. */
const schemas: Record<string, string> = {
  manifest: 'manifest.v1',
  policy: 'policy.v1',
  'release-index': 'release-index.v1',
  'source-summary': 'source.v1',
}

/** True if a document of the schema can have the field. */
function hasField(schema: unknown, whole: unknown, [key, ...rest]: string[]): boolean {
  const reference = at(schema, '$ref')
  if (typeof reference === 'string')
    return hasField(at(whole, ...reference.slice(2).split('/')), whole, [key ?? [], ...rest].flat())
  if (key === undefined) return isObject(schema)
  return hasField(key === '*' ? at(schema, 'items') : at(schema, 'properties', key), whole, rest)
}

test('there is one data file for each standard, and no other name', async () => {
  expect(standardNames).toEqual(Object.keys(sizes))
  await expect(readStandard('osps-2026.02.91')).rejects.toThrow(
    'Could not choose a standard: there is none that is called "osps-2026.02.91" (did you mean "osps-2026.02.19"?).',
  )
  await expect(readStandard('toString')).rejects.toThrow('Name one of slsa-1.2, osps-2026.02.19, ssdf-1.1, scorecard.')
})

describe.each(Object.entries(sizes))('%s', (name, size) => {
  test('has each requirement once, with words of its own and what to do', async () => {
    const { requirements } = await readStandard(name)
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(size)
    for (const { asks, otherwise } of requirements) expect([asks, otherwise].join(' ')).toMatch(/^[A-Z].*\.$/)
  })

  test('names only fields that our documents can have', async () => {
    const queries = (await readStandard(name)).requirements.flatMap(({ shownBy }) => shownBy.flat())
    const missing = queries.filter(({ release = '', field }) => {
      const file = schemas[release]
      if (file === undefined || field === undefined) return false
      const schema = JSON.parse(readFileSync(new URL(`../../../docs/schema/${file}.json`, import.meta.url), 'utf8'))
      return !hasField(schema, schema, field.split('.'))
    })
    expect(missing).toEqual([])
  })

  test('names only gates and checks that exist', async () => {
    const queries = (await readStandard(name)).requirements.flatMap(({ shownBy }) => shownBy.flat())
    const known = gates.map(({ id }) => id)
    expect(queries.flatMap(({ gate }) => gate ?? []).filter(gate => !known.includes(gate))).toEqual([])
    expect(queries.flatMap(({ scorecard }) => scorecard ?? []).filter(check => !nine.includes(check))).toEqual([])
  })
})
