/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Claims, requestToken, testbed } from '@release-tools/testbed'
import { claimedSigner } from '../../src/sigstore/claimed-signer.ts'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot, type TrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { buildLevel } from '../../src/slsa/build-level.ts'
import { type OwnBuilders, ownBuilders } from '../../src/slsa/own-builders.ts'
import type { Json } from '../../testing/bundles.ts'
import { statement } from '../../testing/release.ts'

const execute = promisify(execFile)
const { bin, issuer, trustedRoot, signingConfig, idTokenRequestUrl } = testbed()
const commit = 'c'.repeat(40)
const released = 'a'.repeat(40)
const workflows = 'org/release-tools/.github/workflows'
const tag = 'v1.2.0'

/** A release of acme/widget by release.yml of release-tools v1.4.0, as GitHub's token says it. */
const claims = {
  repository: 'acme/widget',
  sha: commit,
  ref: `refs/tags/${tag}`,
  event_name: 'push',
  runner_environment: 'github-hosted',
  job_workflow_ref: `${workflows}/release.yml@refs/tags/v1.4.0`,
  job_workflow_sha: released,
}

/** The issuer is that of the testbed; all else is what a verifier compiles in. */
const builders: OwnBuilders = { ...ownBuilders, issuer, releases: [{ tag: 'v1.4.0', commit: released }] }

/** The predicate of slsa-provenance for these claims, as far as the level depends on it. */
function predicateOf(said: typeof claims): Json {
  const { repository, ref, event_name, runner_environment } = said
  return {
    buildDefinition: {
      externalParameters: { workflow: { repository: `https://github.com/${repository}`, ref }, inputs: {} },
      internalParameters: { github: { event_name, runner_environment } },
    },
    runDetails: {
      builder: {
        id: `https://github.com/${said.job_workflow_ref}`,
        builderDependencies: [{ uri: 'x', digest: { gitCommit: said.job_workflow_sha } }],
      },
    },
  }
}

let scratch = ''
let root: TrustedRoot
let count = 0

/** A statement that cosign signs with a certificate of these claims. */
async function attest(predicate: Json, token: Claims): Promise<Json> {
  const [file, bundle] = [join(scratch, `in-${++count}`), join(scratch, `out-${count}`)]
  await writeFile(
    file,
    JSON.stringify(statement('https://slsa.dev/provenance/v1', [{ digest: { sha256: 'd' } }], predicate)),
  )
  const own = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  await execute(join(bin, 'cosign'), ['attest-blob', '--statement', file, ...own, '--yes', '--bundle', bundle], {
    env: {
      PATH: process.env.PATH,
      HOME: scratch,
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(token),
    },
  })
  return JSON.parse(await readFile(bundle, 'utf8'))
}

const same = (predicate: Json): Json => predicate

/** The level of what such a run signs. The reader accepts whoever signed: that is another question. */
async function levelOf(changed: Partial<typeof claims>, change = same, known = builders) {
  const token = { ...claims, ...changed }
  const bundle = await attest(change(predicateOf(token)), token)
  const verifier = new SignatureVerifier({ signers: [claimedSigner(bundle)], trustedRoot: root })
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  return buildLevel([{ ...verified, predicate: statement.predicate }], tag, known)
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'level-'))
  root = parseTrustedRoot(await readFile(trustedRoot))
})

describe('level 3 is what a certificate shows of', () => {
  const reason =
    'The workflow .github/workflows/release.yml of release-tools v1.4.0 built and signed in separate jobs, on runners of GitHub.'

  test('a call by the tag of a release, and by its commit', async () => {
    const byCommit = { job_workflow_ref: `${workflows}/release.yml@${released}` }
    expect(await Promise.all([levelOf({}), levelOf(byCommit)])).toEqual([
      { level: 3, reason },
      { level: 3, reason },
    ])
  }, 30_000)

  test('the workflow with images, started by hand at the tag', async () => {
    const level = await levelOf({
      job_workflow_ref: `${workflows}/release-with-images.yml@refs/tags/v1.4.0`,
      event_name: 'workflow_dispatch',
    })
    expect(level).toEqual({ level: 3, reason: reason.replace('release.yml', 'release-with-images.yml') })
  }, 30_000)
})

type Row = [string, number, Partial<typeof claims>, string, ((predicate: Json) => Json)?]
const rows: Row[] = [
  [
    'a runner of one’s own',
    1,
    { runner_environment: 'self-hosted' },
    'The runner was self-hosted, so that nothing shows a hosted build platform.',
  ],
  [
    'a builder that did not sign',
    1,
    {},
    'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.',
    predicate => {
      predicate.runDetails.builder.id = `https://github.com/${workflows}/release.yml@refs/tags/v1.3.0`
      return predicate
    },
  ],
  [
    'provenance that names another event',
    1,
    { event_name: 'pull_request_target' },
    'The provenance says that the event is push, but its certificate says pull_request_target.',
    predicate => {
      predicate.buildDefinition.internalParameters.github.event_name = 'push'
      return predicate
    },
  ],
  [
    'provenance that names another repository',
    1,
    { repository: 'evil/widget' },
    'The provenance says that the repository is https://github.com/acme/widget, but its certificate says https://github.com/evil/widget.',
    predicate => {
      predicate.buildDefinition.externalParameters.workflow.repository = 'https://github.com/acme/widget'
      return predicate
    },
  ],
  [
    'provenance that names another commit of the builder',
    1,
    { job_workflow_sha: 'b'.repeat(40) },
    `The provenance says that the commit of the builder is ${released}, but its certificate says ${'b'.repeat(40)}.`,
    predicate => {
      predicate.runDetails.builder.builderDependencies[0].digest.gitCommit = released
      return predicate
    },
  ],
  [
    'a workflow of the project itself',
    2,
    { job_workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0' },
    'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.',
  ],
  [
    'a workflow of a repository whose name begins like ours',
    2,
    { job_workflow_ref: 'org/release-tools-x/.github/workflows/release.yml@refs/tags/v1.4.0' },
    'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.',
  ],
  [
    'the workflow that takes what others built',
    2,
    { job_workflow_ref: `${workflows}/release-prebuilt.yml@refs/tags/v1.4.0` },
    'The workflow .github/workflows/release-prebuilt.yml of release-tools takes what jobs of the project itself built.',
  ],
  [
    'another workflow of ours',
    2,
    { job_workflow_ref: `${workflows}/self-release.yml@refs/tags/v1.4.0` },
    'The workflow .github/workflows/self-release.yml of release-tools is not made for level 3.',
  ],
  [
    'an event with the rights of others',
    2,
    { event_name: 'workflow_run' },
    'The event workflow_run started the run, so that code of others may have run with its rights.',
  ],
  ['a run of a branch', 2, { ref: 'refs/heads/main' }, 'The run was of refs/heads/main, not of the tag v1.2.0.'],
  [
    'the moving tag v1, even at a released commit',
    2,
    { job_workflow_ref: `${workflows}/release.yml@refs/tags/v1` },
    'The workflow was called as refs/tags/v1, which can be moved.',
  ],
  [
    'a branch of ours',
    2,
    { job_workflow_ref: `${workflows}/release.yml@refs/heads/main` },
    'The workflow was called as refs/heads/main, which can be moved.',
  ],
  [
    'a commit that is not the one that ran',
    2,
    { job_workflow_ref: `${workflows}/release.yml@${'b'.repeat(40)}` },
    `The workflow was called as ${'b'.repeat(40)}, but the certificate says that ${released} ran.`,
  ],
  [
    'provenance without the inputs',
    2,
    {},
    'The provenance does not list the inputs of the workflow.',
    predicate => {
      delete predicate.buildDefinition.externalParameters.inputs
      return predicate
    },
  ],
  [
    'the tag of a release at another commit',
    2,
    { job_workflow_sha: 'b'.repeat(40) },
    `The workflow was called as refs/tags/v1.4.0, but v1.4.0 of release-tools is commit ${released}, and ${'b'.repeat(40)} ran.`,
  ],
  [
    'the commit of a release under another tag',
    2,
    { job_workflow_ref: `${workflows}/release.yml@refs/tags/v1.5.0` },
    `The workflow was called as refs/tags/v1.5.0, but v1.4.0 of release-tools is commit ${released}, and ${released} ran.`,
  ],
]

describe('the level is lowered by', () => {
  test.each(rows)(
    '%s: L%i',
    async (_, level, changed, reason, change = same) => {
      expect(await levelOf(changed, change)).toEqual({ level, reason })
    },
    30_000,
  )
})

test('a commit that is not known could not be checked: not refused, and not level 3', async () => {
  const byCommit = { job_workflow_ref: `${workflows}/release.yml@${'b'.repeat(40)}`, job_workflow_sha: 'b'.repeat(40) }
  expect(await levelOf(byCommit)).toEqual({
    level: 2,
    possible: 3,
    reason: `Level 3 could not be checked: commit ${'b'.repeat(40)} of release-tools is not among the releases that are known here.`,
  })
}, 30_000)

test('a certificate of another issuer shows level 1: more depends on who operates it', async () => {
  expect(await levelOf({}, undefined, ownBuilders)).toEqual({
    level: 1,
    reason: `A higher level depends on who operates ${issuer}, which says whose run it was.`,
  })
}, 30_000)
