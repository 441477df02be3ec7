import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { runScanner } from '../../src/scan/run-scanner.ts'

const scratch = mkdtempSync(join(tmpdir(), 'safety-'))
const fixture = new URL('../../../evidence/testing/fixtures/safety.json', import.meta.url)
const target = { kind: 'directory', name: 'widget' } as const

function run(report: string | undefined) {
  const [path, given] = [join(scratch, 'sbom.json'), join(scratch, 'safety.json')]
  writeFileSync(path, JSON.stringify({ bomFormat: 'CycloneDX', components: [{ purl: 'pkg:pypi/requests@2.5.1' }] }))
  if (report !== undefined) writeFileSync(given, report)
  const madeOf = { target, source: 'dir:.', exclude: [], version: '1' }
  const context = { scratch, releaseDir: '/nowhere', version: '1', login: undefined, isTrusted: async () => true }
  const subject = { ...target, source: { kind: 'sbom', path } as const, excluded: [], madeOf }
  return runScanner(
    'safety',
    subject,
    { ...context, ...(report === undefined ? {} : { safetyReport: given }) },
    testHost(),
  )
}

test('a given report of Safety is one more scanner, for the packages of the target', async () => {
  const { run: ran, matches } = await run(readFileSync(fixture, 'utf8'))
  expect(ran).toEqual({
    name: 'safety',
    version: '2.3.5',
    sha256: sha256(readFileSync(join(scratch, 'safety.json'))),
    status: 'ok',
    database: { built: '2026-11-29T18:34:15Z' },
  })
  expect(matches.map(({ package: { name } }) => name)).toEqual(['requests'])
})

test.each([
  ['[', /^Could not parse .*safety\.json|^Could not read .*safety\.json/],
  ['{}', /^Could not read the report of safety: it has no "scanned_packages"\./],
  [undefined, /^Could not read the report of Safety: none was given\. Give its path in the input `safety-report`\.$/],
])('the report %j is an error', async (report, message) => {
  expect((await run(report)).run.error).toMatch(message)
})
