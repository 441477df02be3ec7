/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Claims, requestToken, testbed } from '@release-tools/testbed'
import { parseTrustedRoot, type TrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { ownBuilders } from '../../src/slsa/own-builders.ts'
import { withReleased } from '../../src/slsa/released-commits.ts'
import { fixture, type Json } from '../../testing/bundles.ts'

const execute = promisify(execFile)
const { bin, issuer, trustedRoot, signingConfig, idTokenRequestUrl } = testbed()
const script = join(import.meta.dirname, '../../../../scripts/releases.ts')
let scratch = ''
let root: TrustedRoot
/** What the script lists of a clone with two releases and the moving tag v1. */
let statement: Json
let releases: { tag: string; commit: string }[]

const git = async (...args: string[]) =>
  (await execute('git', ['-C', scratch, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])).stdout.trim()

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'releases-'))
  root = parseTrustedRoot(await readFile(trustedRoot))
  await git('init', '-q')
  for (const tag of ['v1.9.0', 'v1.10.0']) {
    await git('commit', '-q', '--allow-empty', '-m', tag)
    await git('tag', '-a', '-m', tag, tag)
  }
  await git('tag', 'v1')
  const file = join(scratch, 'statement.json')
  await execute(process.execPath, [script, '--repository', scratch, '--statement', file])
  statement = JSON.parse(await readFile(file, 'utf8'))
  const commits = await Promise.all(['v1.9.0', 'v1.10.0'].map(tag => git('rev-parse', `${tag}^{commit}`)))
  releases = ['v1.9.0', 'v1.10.0'].map((tag, index) => ({ tag, commit: commits[index] ?? '' }))
}, 30_000)

/** The claims of the run that releases v1.10.0. */
function ofRelease(): Claims {
  const workflow = 'org/release-tools/.github/workflows/self-release.yml@refs/tags/v1.10.0'
  const sha = releases[1]?.commit ?? ''
  return {
    repository: 'org/release-tools',
    sha,
    ref: 'refs/tags/v1.10.0',
    event_name: 'push',
    job_workflow_ref: workflow,
    job_workflow_sha: sha,
  }
}

let count = 0
async function sign(value: Json, claims: Claims): Promise<string> {
  const [file, bundle] = [join(scratch, `in-${++count}`), join(scratch, `out-${count}`)]
  await writeFile(file, JSON.stringify(value))
  const own = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  await execute(join(bin, 'cosign'), ['attest-blob', '--statement', file, ...own, '--yes', '--bundle', bundle], {
    env: {
      PATH: process.env.PATH,
      HOME: scratch,
      GITHUB_ACTIONS: 'true',
      ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(claims),
    },
  })
  return readFile(bundle, 'utf8')
}

const known = { ...ownBuilders, issuer, releases: [] as { tag: string; commit: string }[] }

describe('the list of releases that the script writes and our release workflow signs', () => {
  test('adds what is not known yet, oldest first, without the moving tag', async () => {
    const bundle = await sign(statement, ofRelease())
    expect(withReleased(bundle, root, known)).toEqual({ ...known, releases })
    const older = { ...known, releases: releases.slice(0, 1) }
    expect(withReleased(bundle, root, older)).toEqual({ ...known, releases })
    const other = { ...known, releases: [{ tag: 'v1.9.0', commit: 'b'.repeat(40) }] }
    expect(() => withReleased(bundle, root, other)).toThrow(
      `Could not use the list of releases: it says that v1.9.0 is ${releases[0]?.commit}, which contradicts this program.`,
    )
  }, 30_000)

  test('withdraws a release, also one that is known, and an older list does not bring it back', async () => {
    const reason = 'Its signing job ran a program of the project.'
    const withdrawn = [{ tag: 'v1.9.0', reason }]
    const bundle = await sign({ ...statement, predicate: { ...statement.predicate, withdrawn } }, ofRelease())
    const [first, second] = releases
    const bad = [{ ...first, withdrawn: reason }, second]
    expect(withReleased(bundle, root, known).releases).toEqual(bad)
    const after = withReleased(bundle, root, { ...known, releases: releases.slice(0, 1) })
    expect(after.releases).toEqual(bad)
    expect(withReleased(await sign(statement, ofRelease()), root, after).releases).toEqual(bad)
  }, 30_000)

  test.each<[string, Claims]>([
    [
      'another workflow of ours',
      { job_workflow_ref: 'org/release-tools/.github/workflows/release.yml@refs/tags/v1.10.0' },
    ],
    ['a branch', { job_workflow_ref: 'org/release-tools/.github/workflows/self-release.yml@refs/heads/main' }],
    [
      'another repository',
      { job_workflow_ref: 'evil/release-tools/.github/workflows/self-release.yml@refs/tags/v1.10.0' },
    ],
    [
      'a tag that goes on',
      { job_workflow_ref: 'org/release-tools/.github/workflows/self-release.yml@refs/tags/v1.10.0@x' },
    ],
  ])(
    'is refused if %s signed it',
    async (_, claims) => {
      const bundle = await sign(statement, { ...ofRelease(), ...claims })
      expect(() => withReleased(bundle, root, known)).toThrow(
        /^Could not use the list of releases: it is signed by \S+ \(issuer \S+\), which is not the workflow that releases release-tools\./,
      )
    },
    30_000,
  )

  test.each<[string, Claims, string]>([
    ['a fork', { repository: 'evil/release-tools' }, 'it was made by a run of https://github.com/evil/release-tools'],
    ['a run of a branch', { ref: 'refs/heads/main' }, 'its signature is not of a run that released v1.10.0.'],
    ['a run by another event', { event_name: 'workflow_dispatch' }, 'its signature is not of a run that released'],
    ['a machine of one’s own', { runner_environment: 'self-hosted' }, 'its signature is not of a run that released'],
    ['a run of another commit', { sha: 'b'.repeat(40) }, 'its signature is not of a run that released v1.10.0.'],
    [
      'a run of another commit, workflow included',
      { sha: 'b'.repeat(40), job_workflow_sha: 'b'.repeat(40) },
      `it does not have v1.10.0 at ${'b'.repeat(40)}, the release that signed it.`,
    ],
  ])(
    'is refused from %s',
    async (_, claims, message) => {
      const bundle = await sign(statement, { ...ofRelease(), ...claims })
      expect(() => withReleased(bundle, root, known)).toThrow(message)
    },
    30_000,
  )

  test.each<[string, (value: Json) => Json, string]>([
    [
      'of another type',
      value => ({ ...value, predicateType: 'https://example.org/x' }),
      'the predicate type of the list of releases',
    ],
    ['of another repository', value => ({ ...value, predicate: { repository: 'x' } }), '"repository" is "x"'],
    [
      'with a tag that moves',
      value => ({ ...value, subject: [...value.subject, { name: 'v1', digest: { gitCommit: 'b' } }] }),
      '"v1" is not the tag of a release.',
    ],
    [
      'without a name',
      value => ({ ...value, subject: [{ digest: { gitCommit: 'b' } }] }),
      '"" is not the tag of a release.',
    ],
    [
      'without a commit',
      value => ({ ...value, subject: [{ name: 'v1.0.0', digest: { sha1: 'b' } }] }),
      'the commit of v1.0.0 in the list of releases',
    ],
    [
      'that withdraws what it does not list',
      value => ({ ...value, predicate: { ...value.predicate, withdrawn: [{ tag: 'v9.0.0', reason: 'Bad.' }] } }),
      'it withdraws v9.0.0, which it does not list.',
    ],
    [
      'with a reason of two lines',
      value => ({ ...value, predicate: { ...value.predicate, withdrawn: [{ tag: 'v1.9.0', reason: 'a\nb' }] } }),
      'one line of at most 300 ASCII characters',
    ],
    ['with a tag twice', value => ({ ...value, subject: [...value.subject, value.subject[0]] }), 'it has a tag twice.'],
  ])(
    'is refused %s',
    async (_, change, message) => {
      const bundle = await sign(change(statement), ofRelease())
      expect(() => withReleased(bundle, root, known)).toThrow(message)
    },
    30_000,
  )
})

test('a list that a key signed is refused', () => {
  expect(() => withReleased(fixture('key.json').toString(), root, known)).toThrow('which has no identity.')
})

test('without releases there is nothing to sign, and the list that is compiled in is the clone’s', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'releases-'))
  await execute('git', ['-C', empty, 'init', '-q'])
  const run = execute(process.execPath, [script, '--repository', empty, '--statement', join(empty, 'x')])
  await expect(run).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('this clone has no tag like v1.2.3'),
  })
  await expect(execute(process.execPath, [script, '--repository', scratch, '--check'])).rejects.toMatchObject({
    code: 1,
  })
}, 30_000)
