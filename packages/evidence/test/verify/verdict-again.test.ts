import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { renderFindings } from '../../src/findings/findings-document.ts'
import type { Manifest } from '../../src/manifest/manifest-model.ts'
import { ownTool } from '../../src/manifest/own-tool.ts'
import type { OwnPolicy } from '../../src/policy/own-policy.ts'
import { parsePolicy } from '../../src/policy/policy.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { type Report, verifyRelease } from '../../src/verify/verify.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { type Changes, imageDigest, imageSbom, makeRelease } from '../../testing/release.ts'
import { releaseBom } from '../../testing/sboms.ts'
import { openVexOf } from '../../testing/vex.ts'

const vulnerable = renderFindings(
  documentOf([match(), match({ scanner: 'trivy' })], { target: { kind: 'directory', name: 'widget' } }),
)
const unscanned = renderFindings(documentOf([], { scanners: [], target: { kind: 'directory', name: 'widget' } }))
const vulnerableTool = renderFindings(documentOf([match()], { target: { kind: 'tools', name: 'widget' } }))
const otherImage = renderFindings(
  documentOf([], {
    target: { kind: 'image', name: 'app', platform: 'linux/amd64', digest: `sha256:${'0'.repeat(64)}` },
  }),
)
const wheel = 'widget-1.2.0-py3-none-any.whl'
const found = 'HIGH CVE-2026-0001 in widget 1.0.0 of widget, fixed in 1.0.1'
const reason = `${found} [vulnerabilities.fail].`
const policyWith = (expires: string) =>
  `version: 1\nvulnerabilities: {exceptions: [{id: CVE-2026-0001, reason: unused, expires: ${expires}}]}\n`

/** The problems of a release, whose verdict was given as of 2026-06-01. */
async function problems(changes: Changes, kind: 'directory' | 'assets' | 'tarball' = 'directory'): Promise<string[]> {
  const release = await makeRelease(changes)
  return notPassed(await verifyRelease(release[kind], release.trust))
}

function notPassed({ checks }: Report): string[] {
  return (
    checks
      // A signature by a key has no time, so the day is never compared here.
      .filter(({ name, status }) => status !== 'pass' && name !== 'verdict day')
      .map(({ name, status, detail }) => `${name} ${status}: ${detail}`)
  )
}

const signed =
  (result: Manifest['verdict']['result'], reasons: string[] = []) =>
  (manifest: Manifest): Manifest => ({ ...manifest, verdict: { ...manifest.verdict, result, reasons } })

describe('The signed verdict is compared with the policy and the evidence of the release', () => {
  test.each(['directory', 'assets', 'tarball'] as const)('in the %s, and is named if it is the same', async kind => {
    const release = await makeRelease()
    const { checks } = await verifyRelease(release[kind], release.trust)
    expect(checks.filter(({ name }) => name.startsWith('verdict')).map(({ detail }) => detail)).toEqual([
      'The signed verdict by policy.yaml is "pass".',
      'policy.yaml and the evidence give the same verdict again, "pass", as of 2026-06-01.',
      'Nobody but the signer says when the manifest was signed, so the day of the verdict, 2026-06-01, was not compared.',
    ])
  })

  test.each<[string, Changes, string]>([
    ['has a finding', { files: { 'vulnerabilities.json': vulnerable } }, `"fail" as of 2026-06-01. ${reason}`],
    [
      'has a finding with an exception that had expired',
      { files: { 'vulnerabilities.json': vulnerable, 'policy.yaml': policyWith('2026-05-31') } },
      `"fail" as of 2026-06-01. ${found}; its exception expired on 2026-05-31 [vulnerabilities.fail].`,
    ],
    [
      'lacks what its policy requires',
      { files: { 'policy.yaml': 'version: 1\nevidence: {required: [coverage]}\n' } },
      '"fail" as of 2026-06-01. The policy requires coverage, but no coverage was measured. Run pytest-coverage-to-sonar.',
    ],
    [
      'was not scanned',
      { files: { 'vulnerabilities.json': unscanned } },
      '"error" as of 2026-06-01. No scanner scanned widget.',
    ],
    [
      'has findings of another image',
      { files: { 'images/app/linux-amd64/vulnerabilities.json': otherImage } },
      `"error" as of 2026-06-01. images/app/linux-amd64/vulnerabilities.json cannot be used: it is about sha256:${'0'.repeat(64)}, which is not the image of registry.example/acme/widget@sha256:${imageDigest} for linux/amd64.`,
    ],
    [
      'has a damaged SBOM',
      { files: { 'sbom.cyclonedx.json': '{}\n' } },
      '"error" as of 2026-06-01. sbom.cyclonedx.json cannot be used: it is not an SBOM in the format CycloneDX.',
    ],
    [
      'has the SBOM of another build of its wheel',
      { files: { 'sbom.cyclonedx.json': renderCycloneDx(releaseBom({ [wheel]: 'another build' })) } },
      `"error" as of 2026-06-01. sbom.cyclonedx.json cannot be used: it lists "${wheel}" with the SHA-256 ${sha256('another build')}, but the released file has ${sha256('a wheel')}.`,
    ],
    [
      'has the SBOM of another version',
      {
        files: {
          'sbom.cyclonedx.json': renderCycloneDx(releaseBom({}, { root: { name: 'widget', version: '1.1.0' } })),
        },
      },
      '"error" as of 2026-06-01. sbom.cyclonedx.json cannot be used: it is about version "1.1.0" of the project, but the release has version "1.2.0".',
    ],
  ])('a release that %s and says "pass" is not verified, and both are said', async (_, changes, message) => {
    expect(await problems(changes)).toEqual([
      `verdict again fail: The signed verdict is "pass", but policy.yaml and the evidence of the release give ${message}`,
    ])
  })

  test('findings in tools count by the limit of their own', async () => {
    const files = { 'tools/vulnerabilities.json': vulnerableTool }
    expect(await problems({ files })).toEqual([])
    const limited = { ...files, 'policy.yaml': 'version: 1\ntools: {fail: [HIGH]}\n' }
    expect(await problems({ files: limited })).toEqual([
      'verdict again fail: The signed verdict is "pass", but policy.yaml and the evidence of the release give "fail" as of 2026-06-01. ' +
        `${found.replace('of widget,', 'of widget (build and test tools),')} [tools.fail].`,
    ])
  })

  test('an exception counts that expired after the day of the verdict', async () => {
    expect(
      await problems({ files: { 'vulnerabilities.json': vulnerable, 'policy.yaml': policyWith('2026-06-01') } }),
    ).toEqual([])
  })

  test('the VEX documents in the release count as they did, and those that are not there leave it undecided', async () => {
    const document = openVexOf({ products: [{ '@id': 'pkg:pypi/widget@1.0.0' }] })
    const files = {
      'vulnerabilities.json': vulnerable,
      'policy.yaml': 'version: 1\nvulnerabilities: {vex: {files: [.github/vex.json]}}\n',
      'vex/vex.json': JSON.stringify(document),
    }
    expect(await problems({ files })).toEqual([])
    const { 'vex/vex.json': _, ...without } = files
    expect((await problems({ files: without })).join()).toContain(
      'The policy names the VEX document .github/vex.json, which is not there or cannot be read.',
    )
    expect((await problems({ files: { ...files, 'vex/vex.json': '{}' } })).join()).toContain(
      'vex/vex.json cannot be used: it is not a VEX document',
    )
  })

  test.each([
    ['fail', 'fail'],
    ['review', 'fail'],
    ['error', 'error'],
  ] as const)('a signed "%s" is no success, though the evidence passes', async (result, status) => {
    expect(await problems({ manifest: signed(result, ['CVE-2026-1 is CRITICAL.']) })).toEqual([
      `verdict ${status}: The signed verdict by policy.yaml is "${result}". CVE-2026-1 is CRITICAL.`,
      `verdict again fail: The signed verdict is "${result}", but policy.yaml and the evidence of the release give "pass" as of 2026-06-01.`,
    ])
  })

  test('a policy that cannot be read is no policy, except of another version', async () => {
    const files = { 'policy.yaml': 'version: 2\n' }
    const found = 'policy.yaml cannot be used: "version" is 2, which is not one of 1.'
    const by = (version: string) => (manifest: Manifest) => ({
      ...manifest,
      files: manifest.files.map(file => ({ ...file, madeBy: { name: ownTool.name, version } })),
    })
    expect(await problems({ files, manifest: by(ownTool.version) })).toEqual([`verdict again fail: ${found}`])
    expect(await problems({ files, manifest: by('99.0.0') })).toEqual([`verdict again error: ${found}`])
    const sbom = { 'sbom.cyclonedx.json': '{}\n' }
    expect(await problems({ files: sbom, manifest: by('99.0.0') })).toEqual([
      'verdict again error: Another version of release-tools made this release. sbom.cyclonedx.json cannot be used: it is not an SBOM in the format CycloneDX.',
    ])
  })
})

describe('files that were not provided', () => {
  async function assetsOnly(changes: Changes = {}) {
    const release = await makeRelease(changes)
    for (const end of ['', '.sig', '.sigstore.json']) await rm(join(release.assets, `release-v1.2.0.tar.gz${end}`))
    await rm(join(release.assets, 'verification-summary.intoto.jsonl'))
    return release
  }
  const missing =
    'Not provided: images/app/linux-amd64/sbom.cyclonedx.json, images/app/linux-amd64/vulnerabilities.json, images/app/signature.sigstore.json.'

  test('are said, and the verdict does not count as decided again', async () => {
    const release = await assetsOnly()
    const report = await verifyRelease(release.assets, release.trust)
    expect(report.result).toBe('verified')
    expect(report.checks.find(({ name }) => name === 'verdict again')).toEqual({
      name: 'verdict again',
      status: 'absent',
      detail: `The verdict was not decided again. ${missing}`,
    })
  })

  test('do not hide what the others say', async () => {
    const release = await assetsOnly({ files: { 'vulnerabilities.json': vulnerable } })
    const report = await verifyRelease(release.assets, release.trust)
    expect(report.result).toBe('not verified')
    expect(notPassed(report)).toContainEqual(expect.stringContaining(`give "fail" as of 2026-06-01. ${reason}`))
  })

  test('leave a policy of the reader undecided, unless it already fails', async () => {
    const release = await assetsOnly()
    const own = (source: string): OwnPolicy => ({ name: 'own.yaml', policy: parsePolicy(source), day: '2026-06-01' })
    const by = (source: string) => verifyRelease(release.assets, release.trust, { policy: own(source) })
    const undecided = await by('version: 1')
    expect(undecided.result).toBe('could not check')
    expect(notPassed(undecided)).toContain(
      `own policy error: The verdict by own.yaml is "error", as of 2026-06-01. It cannot be decided by own.yaml. ${missing}`,
    )
    expect((await by('version: 1\nevidence: {required: [coverage]}')).result).toBe('not accepted')
  })
})

describe('a policy of the reader', () => {
  const judge = async (changes: Changes, source: string, parts: Partial<OwnPolicy> = {}) => {
    const release = await makeRelease(changes)
    const policy: OwnPolicy = { name: 'own.yaml', policy: parsePolicy(source), day: '2026-06-01', ...parts }
    return verifyRelease(release.tarball, release.trust, { policy })
  }
  const failed: Changes = {
    files: { 'vulnerabilities.json': vulnerable },
    manifest: signed('fail', [reason]),
  }

  test('decides instead of that of the release', async () => {
    const lenient = await judge(
      { files: { 'vulnerabilities.json': vulnerable }, manifest: signed('pass') },
      'version: 1',
    )
    expect(lenient.result).toBe('not verified')
    const strict = await judge({}, 'version: 1\nevidence: {required: [coverage]}')
    expect(strict.result).toBe('not accepted')
    expect(notPassed(strict)).toEqual([
      'own policy fail: The verdict by own.yaml is "fail", as of 2026-06-01. The policy requires coverage, but no coverage was measured. Run pytest-coverage-to-sonar.',
    ])
    expect(strict.ownPolicy).toMatchObject({
      name: 'own.yaml',
      day: '2026-06-01',
      result: 'fail',
      reasons: ['The policy requires coverage, but no coverage was measured. Run pytest-coverage-to-sonar.'],
    })
  })

  test('accepts a release that fails its own, if its summary says so too', async () => {
    const accepting = 'version: 1\nvulnerabilities: {fail: [CRITICAL]}'
    expect(notPassed(await judge(failed, accepting))).toEqual([
      'verification summary fail: verification-summary.intoto.jsonl: it says "PASSED", not "FAILED".',
    ])
    const release = await makeRelease({ ...failed, result: 'FAILED' })
    const policy: OwnPolicy = { name: 'own.yaml', policy: parsePolicy(accepting), day: '2026-06-01' }
    const report = await verifyRelease(release.directory, release.trust, { policy })
    expect(notPassed(report)).toEqual([])
    expect(report.result).toBe('verified')
    expect(report.checks.map(({ name }) => name)).toContain('own policy')
    expect(report.checks.map(({ name }) => name)).not.toContain('verdict')
    expect((await verifyRelease(release.directory, release.trust)).result).toBe('not verified')
  })

  test('asks for gates, also if it asks for nothing else', async () => {
    const asking = 'version: 1\nvulnerabilities: {fail: []}\nevidence: {required: []}\ngates: {required: [signed-tag]}'
    expect((await judge({}, asking)).ownPolicy).toMatchObject({
      result: 'fail',
      reasons: ['The policy asks for gates, but nothing says what was checked before the build. Run check-release.'],
    })
  })

  test('is decided as of the reader’s day', async () => {
    const changes = { files: { 'vulnerabilities.json': vulnerable, 'policy.yaml': policyWith('2026-06-30') } }
    expect((await judge(changes, policyWith('2026-06-30'), { day: '2026-06-30' })).result).toBe('verified')
    expect((await judge(changes, policyWith('2026-06-30'), { day: '2026-07-01' })).result).toBe('not accepted')
  })

  test('decides on licences by the SBOMs in the release', async () => {
    const path = 'images/app/linux-amd64/sbom.cyclonedx.json'
    const component = {
      type: 'library',
      name: 'readline',
      version: '8.2',
      licenses: [{ license: { id: 'GPL-3.0-only' } }],
    }
    const files = { [path]: `${JSON.stringify({ ...imageSbom, components: [component] })}\n` }
    const by = async (rules: string) => (await judge({ files }, `version: 1\nlicences: {${rules}}\n`)).ownPolicy
    expect((await by('deny: [GPL-3.0-only]'))?.reasons).toEqual([
      'The licence of readline 8.2 in app (linux/amd64): GPL-3.0-only is denied.',
    ])
    expect((await by('deny: [ISC]'))?.result).toBe('pass')
  })

  test('asks for gates, also if it asks for nothing else', async () => {
    const nothing =
      'version: 1\nvulnerabilities: {fail: [], known-exploited: report}\ntools: {fail: []}\nevidence: {required: []}\n'
    expect((await judge({}, nothing)).result).toBe('verified')
    expect((await judge({}, `${nothing}gates: {required: [signed-tag]}`)).ownPolicy?.reasons).toEqual([
      'The policy asks for gates, but nothing says what was checked before the build. Run check-release.',
    ])
  })

  test('names who may sign', async () => {
    const other = { kind: 'key' as const, sha256: '0'.repeat(64) }
    const report = await judge({}, 'version: 1', { signers: [other] })
    expect(report.result).toBe('not accepted')
    expect(report.ownPolicy?.reasons).toEqual([
      expect.stringMatching(
        /^The manifest is signed by key sha256:[0-9a-f]{64}, which is not among the signers of the policy\.$/,
      ),
    ])
    const signer = report.checks.find(({ name }) => name === 'manifest signature')?.signedBy
    expect(signer).toBeDefined()
  })

  test('says nothing of a release that is not genuine', async () => {
    const release = await makeRelease()
    await writeFile(join(release.directory, 'release.md'), 'changed')
    const policy: OwnPolicy = {
      name: 'own.yaml',
      policy: parsePolicy('version: 1\nevidence: {required: [coverage]}'),
      day: '2026-06-01',
    }
    expect((await verifyRelease(release.directory, release.trust, { policy })).result).toBe('not verified')
  })
})
