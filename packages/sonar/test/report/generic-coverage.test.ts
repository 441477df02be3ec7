import { expect, test } from '@jest/globals'
import { readXml } from '@release-tools/coverage'
import type { FileCoverage } from '@release-tools/evidence'
import fc from 'fast-check'
import { renderSonarCoverage } from '../../src/report/generic-coverage.ts'

test('lists what was measured, and what was not without lines, in order of bytes', () => {
  const files: FileCoverage[] = [
    {
      path: 'pkg/ünï & co.py',
      lines: [
        { line: 1, covered: true },
        { line: 2, covered: true, branches: { total: 2, covered: 1 } },
        { line: 3, covered: false },
      ],
    },
    { path: 'pkg/a.py', lines: [] },
  ]
  expect(renderSonarCoverage(files, ['setup.py', 'Z.py', 'pkg/a.py'])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<coverage version="1">
  <file path="Z.py">
  </file>
  <file path="pkg/a.py">
  </file>
  <file path="pkg/ünï &amp; co.py">
    <lineToCover lineNumber="1" covered="true"/>
    <lineToCover lineNumber="2" covered="true" branchesToCover="2" coveredBranches="1"/>
    <lineToCover lineNumber="3" covered="false"/>
  </file>
  <file path="setup.py">
  </file>
</coverage>
`)
})

const line = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.boolean(), fc.option(fc.nat(3), { nil: undefined }))
  .map(([number, covered, taken]) => ({
    line: number,
    covered,
    ...(taken === undefined ? {} : { branches: { total: 3, covered: taken } }),
  }))
const file = fc.record({ path: fc.string({ unit: 'grapheme', minLength: 1 }), lines: fc.array(line) })

test('what is written is read again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(file, { selector: ({ path }) => path }), async files => {
      const read: FileCoverage[] = []
      await readXml([renderSonarCoverage(files, [])], 'x', {
        open(name, { path = '', lineNumber, covered, branchesToCover, coveredBranches }) {
          if (name === 'file') read.push({ path, lines: [] })
          if (name !== 'lineToCover') return
          const branches = { total: Number(branchesToCover), covered: Number(coveredBranches) }
          const shared = { line: Number(lineNumber), covered: covered === 'true' }
          read.at(-1)?.lines.push(branchesToCover === undefined ? shared : { ...shared, branches })
        },
        close() {},
        text() {},
      })
      const byPath = (all: FileCoverage[]) => Object.fromEntries(all.map(({ path, lines }) => [path, lines]))
      expect(byPath(read)).toEqual(byPath(files))
    }),
  )
})
