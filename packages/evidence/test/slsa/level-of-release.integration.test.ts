/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from '@jest/globals'
import { requestToken, testbed } from '@release-tools/testbed'
import { parsePolicy } from '../../src/policy/policy.ts'
import type { Trust } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { ownBuilders } from '../../src/slsa/own-builders.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { type Json, keyPair } from '../../testing/bundles.ts'
import { commit, keySigning, signedRelease, type TestRelease } from '../../testing/release.ts'

const execute = promisify(execFile)
const { bin, issuer, trustedRoot, signingConfig, idTokenRequestUrl } = testbed()
const released = 'a'.repeat(40)
const workflow = `org/release-tools/.github/workflows/release.yml@${released}`
const identity = `https://github.com/${workflow}`
let scratch = ''
let release: TestRelease
let count = 0

/** A certificate of a run of acme/widget at v1.2.0, in our reusable workflow by its commit. */
async function keyless(statement: Json): Promise<Json> {
  const [file, bundle] = [join(scratch, `in-${++count}`), join(scratch, `out-${count}`)]
  await writeFile(file, JSON.stringify(statement))
  const own = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  const claims = { sha: commit, ref: 'refs/tags/v1.2.0', job_workflow_ref: workflow, job_workflow_sha: released }
  await execute(join(bin, 'cosign'), ['attest-blob', '--statement', file, ...own, '--yes', '--bundle', bundle], {
    env: {
      PATH: process.env.PATH,
      HOME: scratch,
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(claims),
    },
  })
  return JSON.parse(await readFile(bundle, 'utf8'))
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'level-'))
  const { privateKey, publicKey } = keyPair()
  const trust: Trust = {
    signers: [
      { kind: 'key', publicKey },
      { kind: 'identity', identity, issuer },
    ],
    trustedRoot: parseTrustedRoot(await readFile(trustedRoot)),
  }
  const source = { uri: 'git+https://github.com/acme/widget@refs/tags/v1.2.0', digest: { gitCommit: commit } }
  release = await signedRelease({ ...keySigning(privateKey), evidence: keyless }, trust, {
    predicate: {
      buildDefinition: { externalParameters: { inputs: {} }, resolvedDependencies: [source] },
      runDetails: { builder: { id: identity } },
    },
  })
}, 60_000)

/** Verifies by a policy of the reader that asks for level 3. */
async function verify(releases: { tag: string; commit: string }[]) {
  const policy = parsePolicy('{version: 1, slsa: {level: 3}}')
  const { result, slsa, checks } = await verifyRelease(release.directory, release.trust, {
    policy: { name: 'ours.yaml', policy, day: '2026-06-01' },
    builders: { ...ownBuilders, issuer, releases },
  })
  return { result, level: slsa?.level, row: checks.find(({ name }) => name === 'SLSA level') }
}

test('a release by a released commit is level 3, which a policy can ask for', async () => {
  expect(await verify([{ tag: 'v1.4.0', commit: released }])).toEqual({
    result: 'verified',
    level: 3,
    row: {
      name: 'SLSA level',
      status: 'pass',
      detail:
        'SLSA Build L3. The workflow .github/workflows/release.yml of release-tools v1.4.0 built and signed in separate jobs, on runners of GitHub.',
    },
  })
})

test('a commit that is not known: the policy could not be checked, and the release is not refused', async () => {
  expect(await verify([])).toEqual({
    result: 'could not check',
    level: 2,
    row: {
      name: 'SLSA level',
      status: 'absent',
      detail: `SLSA Build L2. Level 3 could not be checked: commit ${released} of release-tools is not among the releases that are known here.`,
    },
  })
  const { result } = await verifyRelease(release.directory, release.trust)
  expect(result).toBe('verified')
})
