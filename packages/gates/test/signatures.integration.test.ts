import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { defaultPolicy, type Person, type PersonKey, type Policy } from '@release-tools/evidence'
import { SignedRepository } from '@release-tools/evidence/testing'
import { Inquiry, readRequests } from '@release-tools/github'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import type { Found, GateContext } from '../src/gate.ts'
import { signedCommits } from '../src/signatures/signed-commits.ts'
import { signedTag } from '../src/signatures/signed-tag.ts'
import { contextOf } from './local/gate-context.ts'

const alice = { name: 'Alice Example', email: 'alice@example.org' }
const mallory = { name: 'Mallory', email: 'mallory@example.com' }
const gitHub = { name: 'GitHub', email: 'noreply@github.com' }
const repository = new SignedRepository()
let ssh: string
let gate: {
  commits(commit: string, more?: Partial<GateContext>): Promise<Found>
  tag(name: string, more?: Partial<GateContext>): Promise<Found>
}

const person = (...keys: PersonKey[]): Person => ({ name: alice.name, emails: [alice.email], roles: [], keys })
const policyOf = (...people: Person[]): Policy => ({ ...defaultPolicy, people })
const policy = policyOf(person({ ssh: '.github/keys/alice.pub' }))

beforeAll(() => {
  ssh = repository.sshKey('alice', '-t', 'ed25519')
  mkdirSync(join(repository.directory, '.github/keys'), { recursive: true })
  writeFileSync(join(repository.directory, '.github/keys/alice.pub'), repository.publicKey(ssh))
  repository.commit(alice)
  repository.tag('v1.0.0', alice)
  const look = async (one: typeof signedTag, tag: string, more: Partial<GateContext>) => {
    const context = await contextOf(repository.directory, tag, { policy, previous: 'v1.0.0', now: new Date(), ...more })
    return (await one.look(context)) as Found
  }
  gate = {
    commits: (commit, more = {}) => look(signedCommits, 'v1.1.0', { commit, ...more }),
    tag: (name, more = {}) => look(signedTag, name, more),
  }
})
afterAll(() => repository.close())

/** What was found, without digests of keys and ids of commits. */
function short({ result, found }: Pick<Found, 'result' | 'found'>): string {
  return `${result}: ${found.replace(/SHA256:[A-Za-z0-9+/]{43}/g, '…').replace(/\b[0-9a-f]{12}: /g, '… ')}`
}

describe('signed-commits', () => {
  test('passes if each commit since the release before is signed by its committer, and names the files that say whose keys count', async () => {
    repository.commit(alice, ssh)
    const commit = repository.commit(alice, ssh)
    const found = await gate.commits(commit)
    expect(short(found)).toBe('pass: 2 commits since v1.0.0: 2 by Alice Example.')
    const key = { source: '.github/keys/alice.pub', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
    const range = { source: `git rev-list --max-count=20001 ${commit} ^refs/tags/v1.0.0`, sha256: expect.any(String) }
    expect(found.evidence).toEqual([key, range])
  })

  test('fails for each commit that does not count, by name; what GitHub makes itself needs its key', async () => {
    repository.git('checkout', '--quiet', '-b', 'bad', 'v1.0.0')
    repository.commit(alice)
    repository.commit(mallory, ssh)
    const web = repository.commit(gitHub, ssh)
    expect(short(await gate.commits(web))).toBe(
      'fail: 3 of 3 commits since v1.0.0 do not count. ' +
        '… the SSH key … of Alice Example signed it, but its committer is GitHub <noreply@github.com>, which is not an address of Alice Example in the policy. It says that GitHub made it, as its merge button does: keep the key of https://github.com/web-flow.gpg in the repository, and name GitHub in "people". ' +
        '… the SSH key … of Alice Example signed it, but its committer is Mallory <mallory@example.com>, which is not an address of Alice Example in the policy. ' +
        '… it is not signed.',
    )
    const known: Person = {
      name: 'GitHub',
      emails: [gitHub.email],
      roles: [],
      keys: [{ ssh: '.github/keys/alice.pub' }],
    }
    expect(
      short(
        await gate.commits(web, { policy: policyOf(known), previous: undefined, previousUnknown: 'there are no tags' }),
      ),
    ).toBe('unknown: there are no tags')
    const after = {
      ...policyOf(known),
      gates: { required: [], overrides: [], 'signed-commits': { since: repository.git('rev-parse', `${web}^`) } },
    }
    expect(short(await gate.commits(web, { policy: after }))).toBe(
      'pass: 1 commit since v1.0.0: 1 by GitHub (made in the web; who pressed the button is not signed).',
    )
    repository.git('checkout', '--quiet', 'main')
  })

  test('reads a commit whose message is not UTF-8', async () => {
    const unsigned = repository.raw(repository.commit(alice))
    const text = unsigned.toString('latin1').replace('\n\nwork', '\nencoding ISO-8859-1\n\nUmlaut: \u00fc')
    const signature = repository
      .run('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'git', '-f', ssh], Buffer.from(text, 'latin1'))
      .toString()
    const header = `gpgsig ${signature.trimEnd().split('\n').join('\n ')}\n`
    const id = repository.write(Buffer.from(text.replace('encoding', `${header}encoding`), 'latin1'))
    repository.tag('v1.5.0', alice, undefined, `${id}^`)
    expect(short(await gate.commits(id, { previous: 'v1.5.0' }))).toBe(
      'pass: 1 commit since v1.5.0: 1 by Alice Example.',
    )
  })

  test('says which files changed that decide whose signatures count', async () => {
    repository.git('checkout', '--quiet', '-b', 'keys', 'v1.0.0')
    repository.git('add', '.github')
    const commit = repository.commit(alice, ssh)
    const said =
      '1 commit since v1.0.0: 1 by Alice Example. Whose signatures count changed since v1.0.0: .github/keys/alice.pub.'
    expect(short(await gate.commits(commit))).toBe(
      `review: ${said} No line of CODEOWNERS covers .github/keys/alice.pub, so that a person must decide.`,
    )
    const owners = join(repository.directory, '.github/CODEOWNERS')
    writeFileSync(owners, '/.github/keys/ @acme/leads\n')
    expect(short(await gate.commits(commit))).toBe(`pass: ${said}`)
    rmSync(owners)
    // The file stays for the other tests.
    repository.git('rm', '--quiet', '--cached', '.github/keys/alice.pub')
    repository.git('checkout', '--quiet', '--force', 'main')
  })

  test('asks the server when commits were pushed whose keys have ended since', async () => {
    repository.git('checkout', '--quiet', '-b', 'pushed', 'v1.0.0')
    const [older, early, late] = [1, 2, 3].map(() => repository.commit(alice, ssh)) as [string, string, string]
    const pushes = [
      { ref: 'refs/heads/main', before: older, after: early, type: 'push', at: '2026-01-15T00:00:00Z' },
      { ref: 'refs/heads/main', before: early, after: late, type: 'push', at: '2026-03-15T00:00:00Z' },
      { ref: 'refs/heads/main', after: 'f'.repeat(40), type: 'force_push', at: '2026-01-01T00:00:00Z' },
    ] as const
    const tokens = { plain: { contents: 'read' }, none: { checks: 'read' } } as const
    const github = await startGitHub({
      dir: freshDir('github'),
      repository: 'acme/widget',
      tokens,
      activity: [...pushes],
    })
    const server = (token: string) => {
      const place = { repository: 'acme/widget', api: github.apiUrl, token }
      return new Inquiry(
        readRequests(place, testHost({ workspace: repository.directory }), { attempts: 1, baseMs: 1, maxMs: 1 }),
        false,
      )
    }
    try {
      const all = policyOf(person({ ssh: '.github/keys/alice.pub', until: '2026-02-01' }))
      const ended = { ...all, gates: { required: [], overrides: [], 'signed-commits': { since: older } } }
      const text = 'the SSH key … of Alice Example counts until 2026-02-01, and'
      const asked = await gate.commits(early, { policy: ended, server: server('plain') })
      expect([
        short(asked),
        short(await gate.commits(late, { policy: ended, server: server('plain') })),
        short(await gate.commits(early, { policy: ended, server: server('none') })),
        short(await gate.commits(early, { policy: ended })),
        // The server does not list the push of the older one.
        short(await gate.commits(early, { policy: all, server: server('plain') })),
      ]).toEqual([
        'pass: 1 commit since v1.0.0: 1 by Alice Example.',
        `fail: 1 of 2 commits since v1.0.0 does not count. … ${text} it was made or pushed at 2026-03-15T00:00:00Z.`,
        `unknown: 1 of 1 commit since v1.0.0 does not count. … ${text} nothing but the object itself says when it was made.`,
        `unknown: 1 of 1 commit since v1.0.0 does not count. … ${text} nothing but the object itself says when it was made.`,
        `unknown: 1 of 2 commits since v1.0.0 does not count. … ${text} nothing but the object itself says when it was made.`,
      ])
      expect(asked.evidence.at(-1)?.source).toMatch(/^GET \/repos\/acme\/widget\/activity\?ref=/)
    } finally {
      await github.stop()
      repository.git('checkout', '--quiet', 'main')
    }
  })

  test('does not know without keys, without the history, and without a key file', async () => {
    const shallow = join(freshDir('shallow'), 'clone')
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.directory}`, shallow)
    mkdirSync(join(shallow, '.github/keys'), { recursive: true })
    writeFileSync(join(shallow, '.github/keys/alice.pub'), repository.publicKey(ssh))
    const commit = repository.git('rev-parse', 'HEAD')
    const context = await contextOf(shallow, 'v1.1.0', { policy, commit, previous: undefined })
    expect([
      short(await gate.commits(commit, { policy: defaultPolicy })),
      short((await signedCommits.look(context)) as Found),
    ]).toEqual([
      'unknown: the policy gives a key to nobody of "people", so that it is not known whose signatures count',
      'unknown: the checkout does not have all commits: check out with `fetch-depth: 0`',
    ])
    const lost = gate.commits(commit, { policy: policyOf(person({ ssh: '.github/keys/lost.pub' })) })
    await expect(lost).rejects.toThrow('lost.pub')
  })
})

describe('signed-tag', () => {
  let github: GitHubDouble
  const tags = new Map<string, string>()

  beforeAll(async () => {
    repository.commit(alice, ssh)
    for (const [name, who, key] of [
      ['v2.0.0', alice, ssh],
      ['v2.0.1', mallory, ssh],
      ['v2.0.2', alice, undefined],
    ] as const)
      tags.set(name, repository.tag(name, who, key))
    repository.git('update-ref', 'refs/tags/v9.9.9', tags.get('v2.0.0') ?? '')
    repository.git('tag', 'v3.0.0')
    github = await startGitHub({
      dir: freshDir('github'),
      repository: 'acme/widget',
      tokens: { plain: { contents: 'read' } },
    })
    const commit = repository.git('rev-parse', 'HEAD')
    const object = repository.raw(tags.get('v2.0.0') ?? '', 'tag')
    github.repository.tags.set('v2.0.0', { commit, annotated: true, object })
    github.repository.tags.set('v3.0.0', { commit, annotated: false })
    const unsigned = repository.raw(tags.get('v2.0.2') ?? '', 'tag')
    github.repository.tags.set('v2.0.2', { commit, annotated: true, object: unsigned })
    github.repository.tags.set('v2.0.3', { commit, annotated: true })
  })
  afterAll(() => github.stop())

  const here = () => ({ commit: repository.git('rev-parse', 'HEAD') })

  test('passes for a tag that its tagger signed, and fails for a renamed, foreign, unsigned or lightweight one', async () => {
    const found = await Promise.all([...tags.keys(), 'v9.9.9', 'v3.0.0', 'v8.0.0'].map(name => gate.tag(name, here())))
    expect(found.map(short)).toEqual([
      'pass: v2.0.0 is signed by Alice Example, with the SSH key ….',
      'fail: v2.0.1 does not count: the SSH key … of Alice Example signed it, but its tagger is Mallory <mallory@example.com>, which is not an address of Alice Example in the policy.',
      'fail: v2.0.2 does not count: it is not signed.',
      'fail: v9.9.9 does not count: the tag v9.9.9 is the object that was signed as v2.0.0: somebody renamed it.',
      'fail: v3.0.0 is a lightweight tag: it names the commit, and nobody can sign it. Tag with git tag -s.',
      'unknown: the checkout does not have the tag v8.0.0: after `git tag --sign v8.0.0`, check again before you push it',
    ])
    expect(found[0]?.evidence.at(-1)).toEqual({
      source: `tag object ${tags.get('v2.0.0')}`,
      sha256: expect.any(String),
    })
  })

  test('asks the server in a run whose checkout has the commit in place of the tag', async () => {
    const copy = join(freshDir('checkout'), 'clone')
    repository.git('clone', '--quiet', '--no-tags', repository.directory, copy)
    mkdirSync(join(copy, '.github/keys'), { recursive: true })
    writeFileSync(join(copy, '.github/keys/alice.pub'), repository.publicKey(ssh))
    const { commit } = here()
    for (const name of ['v2.0.0', 'v3.0.0', 'v2.0.2', 'v2.0.3'])
      repository.run('git', ['-C', copy, 'update-ref', `refs/tags/${name}`, commit])
    const place = { repository: 'acme/widget', api: github.apiUrl, token: 'plain' }
    const server = new Inquiry(
      readRequests(place, testHost({ workspace: copy }), { attempts: 1, baseMs: 1, maxMs: 1 }),
      false,
    )
    const look = async (name: string, more: Partial<GateContext>) => {
      const context = await contextOf(copy, name, { policy, commit, run: '42', now: new Date(), ...more })
      return (await signedTag.look(context)) as Found
    }
    const asked = await look('v2.0.0', { server })
    expect([
      short(asked),
      short(await look('v3.0.0', { server })),
      short(await look('v2.0.2', { server })),
      short(await look('v2.0.3', { server })),
      short(await look('v2.0.0', {})),
    ]).toEqual([
      'pass: v2.0.0 is signed by Alice Example, with the SSH key ….',
      'fail: v3.0.0 is a lightweight tag: it names the commit, and nobody can sign it. Tag with git tag -s.',
      'fail: v2.0.2 does not count: it is not signed, as the server says.',
      'unknown: the server has the tag, and does not show a signature of it',
      'unknown: the checkout has the commit in place of the tag, as actions/checkout leaves it (git fetch --force origin refs/tags/v2.0.0:refs/tags/v2.0.0)',
    ])
    expect(asked.evidence.map(({ source }) => source)).toContain('GET /repos/acme/widget/git/ref/tags/v2.0.0')
  })
})
