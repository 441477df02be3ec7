import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type Decision,
  decide,
  defaultPolicy,
  parsePolicy,
  readPolicy,
  readStepRecords,
  writePolicy,
} from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { testHost } from '@release-tools/testbed'
import { programEnv } from '../../src/program-settings.ts'
import { scanGate } from '../../src/report/scan-gate.ts'
import { syftSettings } from '../../src/sbom/syft.ts'
import { warnOfIgnoredSettings } from '../../src/scan/ignored-settings.ts'
import { grypeDatabase } from '../../src/scanners/grype-database.ts'
import { trivyDatabase } from '../../src/scanners/trivy-database.ts'
import { scannerPrograms } from '../../src/scanners.ts'

const before = { ...process.env }
let workspace: string
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'gate-')))
  process.env.GITHUB_WORKSPACE = workspace
})
afterEach(() => {
  process.env = { ...before }
})

const decision = (count: number): Decision =>
  decide(
    defaultPolicy,
    { findings: [documentOf(Array.from({ length: count }, (_, index) => match({ id: `CVE-2026-000${index}` })))] },
    '2026-06-01',
  )

describe('gate', () => {
  const policy = () => join(workspace, '.github/release-policy.yaml')

  test('lets a pass through, with its warnings', () => {
    const host = testHost()
    expect(
      scanGate({ ...decision(0), warnings: ['Look.'] }, { result: 'pass' }, { gate: true, policy: policy() }, host),
    ).toEqual({ result: 'pass' })
    expect(host.lines).toEqual(['warning: Look.'])
  })

  test('fails with the outputs, three reasons and the file to change', () => {
    const run = () => scanGate(decision(5), { result: 'fail' }, { gate: true, policy: policy() }, testHost())
    expect(run).toThrow(FailedWithOutputs)
    expect(run).toThrow(
      /^Could not pass the release policy: HIGH CVE-2026-0000 in .* 2 more in the details\. Update the packages, or add an exception with a reason and a date to \.github\/release-policy\.yaml\.$/,
    )
    try {
      run()
    } catch (error) {
      expect((error as FailedWithOutputs).outputs).toEqual({ result: 'fail' })
      expect((error as FailedWithOutputs).details?.split('\n')).toHaveLength(5)
    }
  })

  test('if no finding has a fix, the message says so and names the key that relaxes the policy', () => {
    const unfixed = decide(
      defaultPolicy,
      { findings: [documentOf([match({ fix: { state: 'not-fixed', versions: [] } })])] },
      '2026-06-01',
    )
    expect(() => scanGate(unfixed, {}, { gate: true, policy: policy() }, testHost())).toThrow(
      'No fix exists for it. Add an exception with a reason and a date to .github/release-policy.yaml, or set `only-fixable: true` there, which only reports findings without a fix.',
    )
  })

  test('an error says that it is no pass', () => {
    const failed = decide(defaultPolicy, { findings: [documentOf([], { scanners: [] })] }, '2026-06-01')
    expect(() => scanGate(failed, {}, { gate: true, policy: policy() }, testHost())).toThrow(
      'Could not complete the scan: No scanner scanned widget (linux/amd64). Fix the cause, and run the step again. Until then, the result is `error`, not `pass`.',
    )
  })

  test('only reports when it is off', () => {
    const host = testHost()
    expect(scanGate(decision(1), { result: 'fail' }, { gate: false, policy: policy() }, host)).toEqual({
      result: 'fail',
    })
    expect(host.lines.join()).toContain('The gate is off, so this step does not fail.')
  })
})

describe('the policy file', () => {
  test('may be absent at its default place only', async () => {
    const host = testHost()
    expect(await readPolicy(join(workspace, '.github/release-policy.yaml'), host)).toEqual(defaultPolicy)
    expect(host.lines).toEqual(['.github/release-policy.yaml does not exist, so the built-in strict policy applies.'])
    await expect(readPolicy(join(workspace, 'other.yaml'), host)).rejects.toThrow(
      'Could not read the policy other.yaml: no such file. Check the input `policy`.',
    )
  })

  test('is read, named in errors, and written out in full', async () => {
    mkdirSync(join(workspace, 'a b'))
    const path = join(workspace, 'a b', 'policy.yaml')
    writeFileSync(path, 'version: 1\nevidence: {required: [sbom]}\n')
    const policy = await readPolicy(path, testHost())
    expect(policy.evidence.required).toEqual(['sbom'])
    await writePolicy(policy, join(workspace, 'release'))
    expect(parsePolicy(readFileSync(join(workspace, 'release', 'policy.yaml'), 'utf8'))).toEqual(policy)
    expect((await readStepRecords(join(workspace, 'release'))).files).toMatchObject([
      { path: 'policy.yaml', reproducible: 'bytes', madeBy: { name: 'release-tools' } },
    ])
    writeFileSync(path, 'version: 2\n')
    await expect(readPolicy(path, testHost())).rejects.toThrow(
      'Could not read a b/policy.yaml, line 1: "version" is 2, which is not one of 1.',
    )
  })
})

describe('variables of the scanners', () => {
  const own = {
    TRIVY_CACHE_DIR: '/c',
    TRIVY_SEVERITY: 'LOW',
    TRIVY_PASSWORD: 'x',
    GRYPE_DB_AUTO_UPDATE: 'false',
    GRYPE_ONLY_FIXED: 'true',
    SYFT_CACHE_DIR: '/s',
    SYFT_REGISTRY_AUTH_PASSWORD: 'x',
    GITHUB_TOKEN: 'x',
  }

  test('reach them when they lead to databases and caches, and not when they filter or hold secrets', () => {
    expect(programEnv(scannerPrograms.trivy.settings, own)).toEqual({
      TRIVY_CACHE_DIR: '/c',
      TRIVY_SKIP_VERSION_CHECK: 'true',
      TRIVY_DISABLE_TELEMETRY: 'true',
      TRIVY_NO_PROGRESS: 'true',
    })
    expect(programEnv(scannerPrograms.grype.settings, own)).toEqual({
      GRYPE_DB_AUTO_UPDATE: 'false',
      GRYPE_CHECK_FOR_APP_UPDATE: 'false',
      GRYPE_DB_VALIDATE_AGE: 'false',
    })
    expect(programEnv(syftSettings, own)).toEqual({
      ...{ SYFT_CACHE_DIR: '/s', SYFT_CHECK_FOR_APP_UPDATE: 'false' },
      ...{ GOGC: '400', GOMEMLIMIT: '3GiB' },
    })
  })

  test('are named when they have no effect', () => {
    const host = testHost({ env: own })
    warnOfIgnoredSettings(host)
    expect(host.lines).toEqual([
      'warning: Ignoring GRYPE_ONLY_FIXED, TRIVY_PASSWORD, TRIVY_SEVERITY: only the release policy can filter findings.',
    ])
    const quiet = testHost({ env: { TRIVY_CACHE_DIR: '/c', TRIVY_SKIP_VERSION_CHECK: 'true' } })
    warnOfIgnoredSettings(quiet)
    expect(quiet.lines).toEqual([])
  })

  test('say where grype and trivy keep their databases', () => {
    const own = { XDG_CACHE_HOME: '/x', LOCALAPPDATA: '/x' }
    expect(trivyDatabase({ TRIVY_CACHE_DIR: '/c' }, own)).toBe(join('/c', 'db'))
    expect(trivyDatabase({}, own)).toContain(join('trivy', 'db'))
    expect(grypeDatabase({ GRYPE_DB_CACHE_DIR: '/c' }, own)).toBe(join('/c', '6'))
    expect(grypeDatabase({}, own)).toContain(join('grype', 'db', '6'))
  })
})
