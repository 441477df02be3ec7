import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { requireTag } from '@release-tools/evidence'
import { GitHub, Requests, type SendRequest } from '@release-tools/github'
import { Transient } from '@release-tools/host'
import { previousRelease } from '@release-tools/release'
import { testHost } from '@release-tools/testbed'
import { requireSuccess } from '../src/answer.ts'
import { githubProblem } from '../src/api-errors.ts'
import { failureOf, rateLimitWait } from '../src/failure.ts'

/** What a refusal of GitHub gives. */
interface Refused {
  status: number
  message: string
  headers: Record<string, string>
  errors: unknown
}

function refused(status: number, message: string, headers: Record<string, string> = {}, errors?: unknown): Refused {
  return { status, message, headers, errors }
}

async function explain(refusal: Refused | Error): Promise<Problem> {
  if (!('headers' in refusal)) return githubProblem('do it', refusal) as Problem
  const { status, message, headers, errors } = refusal
  const answer = Response.json({ message, errors }, { status, headers })
  const error: unknown = await requireSuccess(answer, 'GET').catch(thrown => thrown)
  return githubProblem('do it', error) as Problem
}

describe('what GitHub refuses', () => {
  test.each<[Refused, string]>([
    [
      refused(401, 'Bad credentials'),
      'GitHub does not accept the token. Remove the input `github-token`, or set it to a valid token.',
    ],
    [
      refused(403, 'Resource not accessible by integration - https://docs.github.com/rest', {
        'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write',
      }),
      'the token lacks the permission contents: write (GitHub reported: Resource not accessible by integration). Add this to the job:\npermissions:\n  contents: write',
    ],
    [
      refused(403, 'Nope'),
      'GitHub denied access (Nope). Give the token this permission:\npermissions:\n  contents: write',
    ],
    [
      refused(404, 'Not Found'),
      'it does not exist on GitHub, or the token may not see it. Check the repository, and give the token these permissions:\npermissions:\n  contents: write',
    ],
    [
      refused(404, 'Not Found', { 'x-accepted-github-permissions': 'pull_requests=write' }),
      'it does not exist on GitHub, or the token may not see it. Check the repository, and give the token these permissions:\npermissions:\n  pull-requests: write',
    ],
    [
      refused(422, 'Validation Failed', {}, [{ code: 'custom', message: 'tag_name was used by an immutable release' }]),
      'the tag belonged to a deleted immutable release, and GitHub never releases such a tag. Release the next version.',
    ],
    [
      refused(422, 'Cannot upload assets to an immutable release.'),
      'the release is immutable and cannot be changed. Release the next version.',
    ],
    [
      refused(422, 'Validation Failed', {}, ['Cannot create ref due to creations being restricted.']),
      'a rule of the repository forbids the creation of the tag. Push the tag before this step, with an account that the rule allows.',
    ],
    [
      refused(422, 'Validation Failed', {}, [{ code: 'missing_field', field: 'name' }]),
      'GitHub refused the request: Validation Failed missing_field. See the details.',
    ],
    [refused(418, 'Teapot.'), 'GitHub answered 418: Teapot. See the details.'],
  ])('%j', async (refusal, text) => {
    const problem = await explain(refusal)
    expect(problem.message).toBe(`Could not do it: ${text}`)
    expect(problem).not.toBeInstanceOf(Transient)
  })

  test.each<[Refused | Error, string]>([
    [refused(502, 'Bad Gateway'), 'GitHub answered 502.'],
    [refused(429, 'Slow down'), 'GitHub’s rate limit is exceeded.'],
    [refused(403, 'You have exceeded a secondary rate limit'), 'GitHub’s rate limit is exceeded.'],
    [
      Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      'the connection to GitHub failed (read ECONNRESET).',
    ],
    [new TypeError('fetch failed'), 'the connection to GitHub failed (fetch failed).'],
    [
      new TypeError('fetch failed', { cause: new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:1')]) }),
      'the connection to GitHub failed (connect ECONNREFUSED 127.0.0.1:1).',
    ],
    [
      Object.assign(new Error('fetch failed'), { name: 'HttpError', status: 500 }),
      'the connection to GitHub failed (fetch failed).',
    ],
    [new DOMException('aborted', 'TimeoutError'), 'the connection to GitHub failed (it took too long).'],
  ])('%p may pass', async (refusal, found) => {
    const problem = await explain(refusal)
    expect(problem).toBeInstanceOf(Transient)
    expect(problem.found).toBe(found)
  })

  test('a Problem stays one, and a defect of ours is not hidden', () => {
    const problem = new Problem('x', { found: 'y.', next: 'z.' })
    expect(githubProblem('do it', problem)).toBe(problem)
    const defect = new RangeError('bad index')
    expect(githubProblem('do it', defect)).toBe(defect)
    expect(failureOf('thrown text')).toBeUndefined()
    expect(failureOf(new TypeError('x is not a function'))).toBeUndefined()
    expect(failureOf(Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: 'x' }))).toBeUndefined()
  })
})

test('how long a rate limit asks to wait', () => {
  const wait = (status: number, headers: Record<string, string>) =>
    rateLimitWait({ status, message: 'rate limit', headers, codes: [] }, 1_000_000)
  expect(wait(403, { 'retry-after': '7' })).toBe(7000)
  expect(wait(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1030' })).toBe(30_000)
  expect(wait(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '900' })).toBe(1000)
  expect(wait(429, {})).toBe(60_000)
  expect(wait(403, { 'x-ratelimit-remaining': '0' })).toBe(60_000)
  expect(wait(500, {})).toBeUndefined()
})

describe('lists', () => {
  const raw = (id: number, tag: string, draft = false) => ({
    id,
    tag_name: tag,
    draft,
    prerelease: false,
    html_url: `https://github.com/acme/widget/releases/${id}`,
    upload_url: 'https://uploads.github.com/1',
  })
  const asset = { id: 9, name: 'manifest.yaml', size: 1, state: 'uploaded' }
  const paged =
    (all: unknown[], assets: unknown[] = []): SendRequest =>
    async (route, parameters) => {
      const { page = 1, per_page = 30 } = parameters as { page?: number; per_page?: number }
      return Response.json((route.endsWith('/assets') ? assets : all).slice((page - 1) * per_page, page * per_page))
    }
  const github = (send: SendRequest) =>
    new GitHub(new Requests(send, 'acme/widget', testHost(), { attempts: 1, baseMs: 0, maxMs: 0 }))

  test('are read to their end', async () => {
    const all = Array.from({ length: 250 }, (_, id) => raw(id, `v1.0.${id}`))
    expect(await github(paged(all)).releases()).toHaveLength(250)
  })

  test('the previous release is the highest version below, with its manifest’s digest', async () => {
    const all = [raw(1, 'v1.9.0'), raw(2, 'v1.10.0'), raw(3, 'v2.0.0'), raw(4, 'v1.11.0', true), raw(5, 'nightly')]
    const manifest = { ...asset, digest: `sha256:${'a'.repeat(64)}` }
    expect(await previousRelease(github(paged(all, [manifest])), requireTag('v1.12.0'), testHost())).toEqual({
      tag: 'v1.10.0',
      manifestSha256: 'a'.repeat(64),
    })
    expect(await previousRelease(github(paged(all)), requireTag('v1.12.0'), testHost())).toBeUndefined()
    expect(await previousRelease(github(paged(all, [manifest])), requireTag('v1.0.0'), testHost())).toBeUndefined()
  })

  test('the previous release of a server without digests is known too: its manifest is downloaded', async () => {
    const lists = paged([raw(1, 'v1.0.0')], [{ ...asset, size: 8, digest: null }])
    const send: SendRequest = async (route, parameters) =>
      route.endsWith('{asset_id}') ? new Response('manifest') : lists(route, parameters)
    expect(await previousRelease(github(send), requireTag('v1.1.0'), testHost())).toEqual({
      tag: 'v1.0.0',
      manifestSha256: createHash('sha256').update('manifest').digest('hex'),
    })
  })

  test('that a previous release has no manifest is said', async () => {
    const host = testHost()
    expect(await previousRelease(github(paged([raw(1, 'v1.0.0')])), requireTag('v1.1.0'), host)).toBeUndefined()
    expect(host.lines).toEqual(['v1.0.0 has no manifest, so this release does not name it as the previous one.'])
  })

  test('the previous release of one product is none of another’s', async () => {
    const all = [raw(1, 'gadget/v1.5.0'), raw(2, 'widget/v1.1.0'), raw(3, 'v1.4.0')]
    const manifest = { ...asset, digest: `sha256:${'a'.repeat(64)}` }
    expect(
      await previousRelease(
        github(paged(all, [manifest])),
        requireTag('widget/v1.6.0', { pattern: 'widget/v{version}', scheme: 'pep440' }),
        testHost(),
      ),
    ).toMatchObject({
      tag: 'widget/v1.1.0',
    })
  })

  test('that have no end are an error, after a hundred pages', async () => {
    let requests = 0
    const page = Array.from({ length: 100 }, (_, id) => raw(id, `v1.0.${id}`))
    const send: SendRequest = async () => {
      requests += 1
      return Response.json(page)
    }
    await expect(github(send).releases()).rejects.toThrow(
      'Could not list the releases: it has 10000 entries or more, and GitHub shows no more. Delete entries that nobody needs, or check the address of the API (GITHUB_API_URL).',
    )
    expect(requests).toBe(100)
  })

  test('are read in small pages if a page of a hundred is too long', async () => {
    const assets = 'x'.repeat(400_000)
    const all = Array.from({ length: 150 }, (_, id) => ({ ...raw(id, `v1.0.${id}`), assets }))
    const sizes = new Set<number>()
    const send: SendRequest = async (route, parameters) => {
      sizes.add((parameters as { per_page: number }).per_page)
      return paged(all)(route, parameters)
    }
    expect(await github(send).releases()).toHaveLength(150)
    expect([...sizes]).toEqual([100, 10])
  })
})
