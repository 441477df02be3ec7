import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { reportValue } from '@release-tools/verify'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportTable } from '../../src/verify/table.ts'

const schema = join(import.meta.dirname, '../../../../docs/schema/verify-report.v1.json')
const fingerprint = '33A0'.repeat(10)
const check = {
  ...{ name: 'signature' as const, status: 'pass' as const, detail: 'a.asc: an OpenPGP signature.' },
  signedBy: { kind: 'openpgp' as const, fingerprint },
}
const target = { kind: 'file' as const, text: 'a', digest: `sha256:${'0'.repeat(64)}` }
const report = { result: 'verified' as const, checks: [check], files: [], accepted: [], target }

test('a signer by OpenPGP is in the report for programs, as its schema says, and in that for people', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
  const value = (given: typeof report) => JSON.parse(JSON.stringify(reportValue(given, {})))
  validate(value(report))
  expect(validate.errors).toBeNull()
  expect(
    validate(value({ ...report, checks: [{ ...check, signedBy: { ...check.signedBy, fingerprint: 'a' } }] })),
  ).toBe(false)
  expect(reportTable(report)).toContain(`Signed by\n  OpenPGP key ${fingerprint}\n    signature\n\nVERIFIED: file\n`)
})
