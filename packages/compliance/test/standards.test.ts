import { describe, expect, test } from '@jest/globals'
import { readStandard, standardNames } from '@release-tools/compliance'
import { gates } from '@release-tools/gates'

const sizes = { 'slsa-1.2': 22, 'osps-2026.02.19': 64, 'ssdf-1.1': 42, scorecard: 9 }
const nine = [
  ...['Binary-Artifacts', 'Dangerous-Workflow', 'Dependency-Update-Tool', 'License', 'Packaging'],
  ...['Pinned-Dependencies', 'SAST', 'Security-Policy', 'Token-Permissions'],
]

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

  test('names only gates and checks that exist', async () => {
    const queries = (await readStandard(name)).requirements.flatMap(({ shownBy }) => shownBy.flat())
    const known = gates.map(({ id }) => id)
    expect(queries.flatMap(({ gate }) => gate ?? []).filter(gate => !known.includes(gate))).toEqual([])
    expect(queries.flatMap(({ scorecard }) => scorecard ?? []).filter(check => !nine.includes(check))).toEqual([])
  })
})
