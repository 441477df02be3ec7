import { expect, test } from '@jest/globals'
import type { Report } from '@release-tools/evidence'
import { reportTable } from '../../src/verify/table.ts'
import { targetsTable } from '../../src/verify/targets-table.ts'

test('an identity stands on one line, so that it can be compared and copied', () => {
  const identity = `https://github.com/acme/${'widget'.repeat(8)}/.github/workflows/release.yml@refs/tags/v1.2.0`
  const issuer = 'https://token.actions.githubusercontent.com'
  const signedBy = { kind: 'identity' as const, identity, issuer: `${issuer}\u202e` }
  const checks = ['manifest signature', 'provenance'].map(name => ({
    name,
    status: 'pass' as const,
    detail: '',
    signedBy,
  }))
  const report = { result: 'verified', checks, files: [] } as unknown as Report
  expect(reportTable(report, undefined, { colored: false })).toContain(
    `\nSigned by\n  ${identity}\n  issuer ${issuer}\\u{202e}\n    manifest signature, provenance\n`,
  )
})

test('of several targets, a signature by OpenPGP shows its signer too', () => {
  const signedBy = { kind: 'openpgp' as const, fingerprint: '33A0'.repeat(10) }
  const checks = [{ name: 'signature' as const, status: 'pass' as const, detail: 'an OpenPGP signature.', signedBy }]
  const report = { result: 'verified' as const, checks, files: [], accepted: [], target: { text: 'widget.tar.gz' } }
  expect(targetsTable([report], 'verified', {}, false)).toContain(
    `  VERIFIED         widget.tar.gz\n    OpenPGP key ${'33A0'.repeat(10)}\n\nVERIFIED: 1 target\n`,
  )
})
