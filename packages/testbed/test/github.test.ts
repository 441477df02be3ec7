import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { secondaryRateLimit, serverError } from '../src/github/faults.ts'
import { type GitHubDouble, type GitHubOptions, startGitHub } from '../src/github.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const repo = { owner: 'acme', repo: 'widget' }
let dir: string
let github: GitHubDouble

async function start(options: Partial<GitHubOptions> = {}) {
  await github?.stop()
  const tokens = {
    writer: { contents: 'write' },
    reader: { contents: 'read' },
    commenter: { 'pull-requests': 'write' },
    person: { issues: 'write', user: 'octocat' },
  } as const
  const tags = { 'v1.0.0': commit, 'v1.1.0': commit }
  github = await startGitHub({
    dir,
    repository: 'acme/widget',
    tags,
    annotated: ['v1.1.0'],
    tokens,
    pullRequests: [7],
    ...options,
  })
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'github-'))
  await start()
})

afterEach(async () => {
  expect(github.errors().filter(error => !error.endsWith(' is public'))).toEqual([])
  await github.stop()
  await rm(dir, { recursive: true })
})

function as(token: 'writer' | 'reader' | 'stranger') {
  return getOctokit(token, { baseUrl: github.apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } }).rest.repos
}

function draft(tag = 'v1.0.0', more = {}) {
  return as('writer')
    .createRelease({ ...repo, tag_name: tag, draft: true, ...more })
    .then(({ data }) => data)
}

interface UploadedAsset {
  id: number
}

/** Uploads what must succeed. */
async function uploaded(...args: Parameters<typeof upload>): Promise<UploadedAsset> {
  return (await (await upload(...args)).json()) as UploadedAsset
}

function upload(release: { upload_url: string }, name: string, data: string, token = 'writer') {
  const url = `${release.upload_url.replace(/\{.*/, '')}?name=${encodeURIComponent(name)}`
  const headers = { authorization: `token ${token}`, 'content-type': 'text/plain' }
  return fetch(url, { method: 'POST', body: data, headers })
}

function publish(id: number, more = {}) {
  return as('writer')
    .updateRelease({ ...repo, release_id: id, draft: false, ...more })
    .then(({ data }) => data)
}

describe('releases', () => {
  test('drafts exist only for those who may write', async () => {
    const { id } = await draft()
    expect((await as('writer').listReleases(repo)).data).toHaveLength(1)
    expect((await as('reader').listReleases(repo)).data).toEqual([])
    await expect(as('reader').getRelease({ ...repo, release_id: id })).rejects.toMatchObject({ status: 404 })
    await expect(as('writer').getReleaseByTag({ ...repo, tag: 'v1.0.0' })).rejects.toMatchObject({ status: 404 })
  })

  test('a tag has many drafts and one published release', async () => {
    const [first, second] = [await draft(), await draft()]
    await publish(first.id)
    await expect(publish(second.id)).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }] } },
    })
    await expect(as('writer').createRelease({ ...repo, tag_name: 'v1.0.0' })).rejects.toMatchObject({ status: 422 })
    expect((await as('reader').getReleaseByTag({ ...repo, tag: 'v1.0.0' })).data.id).toBe(first.id)
  })

  test('generates notes of merged pull requests, for those who may write', async () => {
    await start({ merged: { 4: 'Faster', 7: 'Safer' } })
    const tags = { tag_name: 'v1.1.0', previous_tag_name: 'v1.0.0' }
    expect((await as('writer').generateReleaseNotes({ ...repo, ...tags })).data).toEqual({
      name: 'v1.1.0',
      body: "## What's Changed\n* Faster by @octocat in https://github.com/acme/widget/pull/4\n* Safer by @octocat in https://github.com/acme/widget/pull/7\n\n\n**Full Changelog**: https://github.com/acme/widget/compare/v1.0.0...v1.1.0",
    })
    await expect(as('reader').generateReleaseNotes({ ...repo, ...tags })).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'contents=write' } },
    })
    const unknown = { tag_name: 'v1.1.0', previous_tag_name: 'v0.9.0' }
    await expect(as('writer').generateReleaseNotes({ ...repo, ...unknown })).rejects.toMatchObject({ status: 422 })
    await start()
    expect((await as('writer').generateReleaseNotes({ ...repo, tag_name: 'v1.0.0' })).data.body).toBe(
      '**Full Changelog**: https://github.com/acme/widget/commits/v1.0.0',
    )
  })

  test('lists page by page', async () => {
    for (let index = 0; index < 5; index += 1) await draft(`v2.${index}.0`)
    const client = getOctokit('writer', { baseUrl: github.apiUrl })
    const all = await client.paginate(client.rest.repos.listReleases, { ...repo, per_page: 2 })
    expect(all.map(release => release.tag_name)).toEqual(['v2.4.0', 'v2.3.0', 'v2.2.0', 'v2.1.0', 'v2.0.0'])
  })

  test('the latest release is the one that asked for it, and no pre-release', async () => {
    await expect(as('reader').getLatestRelease(repo)).rejects.toMatchObject({ status: 404 })
    await publish((await draft('v1.1.0')).id)
    await publish((await draft('v1.0.0')).id, { make_latest: 'false' })
    await publish((await draft('v2.0.0-rc.1', { prerelease: true })).id)
    expect((await as('reader').getLatestRelease(repo)).data.tag_name).toBe('v1.1.0')
    await publish((await draft('v2.0.0')).id, { make_latest: 'legacy' })
    expect((await as('reader').getLatestRelease(repo)).data.tag_name).toBe('v1.1.0')
  })

  test('an immutable release keeps its assets and its tag', async () => {
    await start({ immutableReleases: true })
    const release = await draft()
    const asset = await uploaded(release, 'a.txt', 'a')
    expect(await publish(release.id)).toMatchObject({ immutable: true })
    expect((await upload(release, 'b.txt', 'b')).status).toBe(422)
    await expect(as('writer').deleteReleaseAsset({ ...repo, asset_id: asset.id })).rejects.toMatchObject({
      status: 422,
    })
    await as('writer').deleteRelease({ ...repo, release_id: release.id })
    await expect(draft()).rejects.toThrow('Validation Failed')
  })

  test('can be changed in every part, and deleted', async () => {
    const { id } = await draft()
    const change = { tag_name: 'v1.1.0', name: 'One', body: 'text', prerelease: true, target_commitish: commit }
    const { data } = await as('writer').updateRelease({ ...repo, release_id: id, ...change })
    expect(data).toMatchObject({ ...change, draft: true })
    await publish(id, { prerelease: false })
    expect(github.errors()).toEqual([])
    await as('writer').updateRelease({ ...repo, release_id: id, make_latest: 'false' })
    await expect(as('reader').getLatestRelease(repo)).rejects.toMatchObject({ status: 404 })
    await as('writer').updateRelease({ ...repo, release_id: id, make_latest: 'legacy' })
    expect((await as('reader').getLatestRelease(repo)).data.id).toBe(id)
    await as('writer').deleteRelease({ ...repo, release_id: id })
    expect((await as('writer').listReleases(repo)).data).toEqual([])
  })

  test('that are not there give 404, whatever is asked of them', async () => {
    const [release, asset] = [
      { ...repo, release_id: 1 },
      { ...repo, asset_id: 1 },
    ]
    for (const call of [
      as('writer').getRelease(release),
      as('writer').updateRelease(release),
      as('writer').deleteRelease(release),
      as('writer').listReleaseAssets(release),
      as('writer').getReleaseAsset(asset),
      as('writer').updateReleaseAsset(asset),
      as('writer').deleteReleaseAsset(asset),
    ]) {
      await expect(call).rejects.toMatchObject({ status: 404 })
    }
    const upload_url = `${github.filesUrl}/repos/acme/widget/releases/1/assets`
    expect((await upload({ upload_url }, 'a.txt', 'a')).status).toBe(404)
  })

  test('refuses what the description does not allow, and records it', async () => {
    await expect(draft(5 as unknown as string)).rejects.toMatchObject({ status: 422 })
    await expect(draft('v1.0.0', { darft: true })).rejects.toMatchObject({ status: 422 })
    expect((await fetch(`${github.apiUrl}/repos/acme/widget/labels`)).status).toBe(404)
    expect((await fetch(`${github.apiUrl}/repos/acme/widget/releases?page=x&size=1`)).status).toBe(422)
    expect(github.errors()).toEqual([
      'POST /repos/acme/widget/releases: request: /tag_name must be string',
      'POST /repos/acme/widget/releases: request: unknown property darft',
      'GET /repos/acme/widget/labels: request: the api host has no such operation',
      'GET /repos/acme/widget/releases: request: unknown parameter size',
      'GET /repos/acme/widget/releases: request: the parameter page is not of type integer: "x"',
    ])
    github.log().length = 0
  })
})

test('a write to a public release or to its assets is recorded as an error', async () => {
  const release = await draft()
  const asset = await uploaded(release, 'a.txt', 'a')
  await publish(release.id)
  expect(github.errors()).toEqual([])
  await as('writer').updateRelease({ ...repo, release_id: release.id, name: 'x' })
  await upload(release, 'b.txt', 'b')
  await as('writer').deleteReleaseAsset({ ...repo, asset_id: asset.id })
  await as('writer').deleteRelease({ ...repo, release_id: release.id })
  const of = (address: string) => `/repos/acme/widget/releases/${address}: write: the release v1.0.0 is public`
  expect(github.errors()).toEqual([
    `PATCH ${of(`${release.id}`)}`,
    `POST ${of(`${release.id}/assets`)}`,
    `DELETE ${of(`assets/${asset.id}`)}`,
    `DELETE ${of(`${release.id}`)}`,
  ])
})

describe('assets', () => {
  test('come back as they were uploaded, with their digest', async () => {
    const release = await draft()
    const asset = await uploaded(release, 'a b.txt', 'hello')
    expect(asset).toMatchObject({ name: 'a.b.txt', size: 5, state: 'uploaded', digest: `sha256:${sha256('hello')}` })
    const address = `${github.apiUrl}/repos/acme/widget/releases/assets/${asset.id}`
    const headers = { accept: 'application/octet-stream', authorization: 'token writer' }
    expect(await (await fetch(address, { headers })).text()).toBe('hello')
    expect((await fetch(address)).status).toBe(404)
    expect((await upload(release, 'a.b.txt', 'other')).status).toBe(422)
  })

  test('are for anyone once published, at the address that the release gives', async () => {
    const release = await draft()
    await upload(release, 'a.txt', 'hello')
    const before = (await as('writer').getRelease({ ...repo, release_id: release.id })).data.assets[0]
    expect((await fetch(before?.browser_download_url ?? '')).status).toBe(404)
    const after = (await publish(release.id)).assets[0]
    expect(await (await fetch(after?.browser_download_url ?? '')).text()).toBe('hello')
    await expect(fetch(`${github.filesUrl}/storage/1001?sig=x`)).resolves.toMatchObject({ status: 403 })
  })

  test('can be renamed and deleted', async () => {
    const release = await draft()
    const { id } = await uploaded(release, 'a.txt', 'hello')
    const renamed = await as('writer').updateReleaseAsset({ ...repo, asset_id: id, name: 'b.txt', label: 'B' })
    expect(renamed.data).toMatchObject({ name: 'b.txt', label: 'B' })
    await as('writer').deleteReleaseAsset({ ...repo, asset_id: id })
    expect((await as('writer').listReleaseAssets({ ...repo, release_id: release.id })).data).toEqual([])
  })
})

describe('tags', () => {
  const client = () => getOctokit('reader', { baseUrl: github.apiUrl }).rest.git

  test('point at commits, or at tag objects that do', async () => {
    const light = await client().getRef({ ...repo, ref: 'tags/v1.0.0' })
    expect(light.data.object).toMatchObject({ type: 'commit', sha: commit })
    const heavy = await client().getRef({ ...repo, ref: 'tags/v1.1.0' })
    expect(heavy.data.object.type).toBe('tag')
    const tag = await client().getTag({ ...repo, tag_sha: heavy.data.object.sha })
    expect(tag.data.object.sha).toBe(commit)
    await expect(client().getRef({ ...repo, ref: 'tags/v9.0.0' })).rejects.toMatchObject({ status: 404 })
    await expect(client().getTag({ ...repo, tag_sha: commit })).rejects.toMatchObject({ status: 404 })
  })

  test('are made by publishing where there is none', async () => {
    await publish((await draft('v3.0.0', { target_commitish: commit })).id)
    expect((await client().getRef({ ...repo, ref: 'tags/v3.0.0' })).data.object.sha).toBe(commit)
  })
})

describe('comments', () => {
  const client = (token: string) =>
    getOctokit(token, { baseUrl: github.apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } }).rest
  const on = (issue_number: number) => ({ ...repo, issue_number })

  test('are of whom the token is of, and can be changed by all who may write', async () => {
    const first = await client('commenter').issues.createComment({ ...on(7), body: 'a' })
    const second = await client('person').issues.createComment({ ...on(7), body: 'b' })
    await client('person').issues.updateComment({ ...repo, comment_id: first.data.id, body: 'c' })
    const { data } = await client('reader').issues.listComments({ ...on(7), per_page: 1 })
    expect(data).toMatchObject([{ body: 'c', user: { login: 'github-actions[bot]', type: 'Bot' } }])
    expect(second.data).toMatchObject({ body: 'b', user: { login: 'octocat', type: 'User' } })
    expect((await client('person').users.getAuthenticated()).data.login).toBe('octocat')
    await expect(client('commenter').users.getAuthenticated()).rejects.toMatchObject({ status: 403 })
    expect((await fetch(`${github.apiUrl}/user`)).status).toBe(401)
  })

  test('have a limit, and need a pull request and the permission', async () => {
    const body = 'x'.repeat(65_537)
    const { data } = await client('commenter').issues.createComment({ ...on(7), body: body.slice(1) })
    const calls = [
      client('commenter').issues.createComment({ ...on(7), body }),
      client('commenter').issues.updateComment({ ...repo, comment_id: data.id, body }),
    ]
    for (const call of calls) await expect(call).rejects.toMatchObject({ status: 422 })
    for (const call of [
      client('commenter').issues.createComment({ ...on(8), body: 'a' }),
      client('commenter').issues.updateComment({ ...repo, comment_id: 1, body: 'a' }),
      client('commenter').issues.listComments(on(8)),
    ])
      await expect(call).rejects.toMatchObject({ status: 404 })
    await expect(client('writer').issues.createComment({ ...on(7), body: 'a' })).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    })
  })
})

describe('access', () => {
  test('a token without the permission gets 403 that names it', async () => {
    await expect(as('reader').createRelease({ ...repo, tag_name: 'v1.0.0' })).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: { headers: { 'x-accepted-github-permissions': 'contents=write' } },
    })
  })

  test('an unknown token gets 401, and nobody sees a private repository without one', async () => {
    await expect(as('stranger').listReleases(repo)).rejects.toMatchObject({ status: 401 })
    expect((await fetch(`${github.apiUrl}/repos/acme/widget/releases`)).status).toBe(200)
    expect((await fetch(`${github.apiUrl}/repos/acme/other/releases`)).status).toBe(404)
    await start({ private: true })
    expect((await fetch(`${github.apiUrl}/repos/acme/widget/releases`)).status).toBe(404)
    expect((await as('reader').listReleases(repo)).status).toBe(200)
  })
})

describe('faults', () => {
  test('replace an answer, at the request that is asked for', async () => {
    github.setFaults((_, count) => (count === 2 ? secondaryRateLimit(7) : undefined))
    expect((await as('reader').listReleases(repo)).status).toBe(200)
    await expect(as('reader').listReleases(repo)).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'retry-after': '7' } },
    })
    github.setFaults(() => serverError(503))
    await expect(as('reader').listReleases(repo)).rejects.toMatchObject({ status: 503 })
    expect(github.log().map(entry => entry.fault)).toEqual([false, true, true])
  })

  test('cut the connection before or after the request took effect', async () => {
    github.setFaults(request => (request.method === 'POST' ? 'cut' : undefined))
    await expect(draft()).rejects.toThrow()
    github.setFaults(request => (request.method === 'POST' ? 'cut after' : undefined))
    await expect(draft()).rejects.toThrow()
    expect((await as('writer').listReleases(repo)).data).toHaveLength(1)
  })

  test('cut an answer in the middle, or send it two bytes a second', async () => {
    github.setFaults(() => 'cut body')
    await expect(fetch(`${github.apiUrl}/repos/acme/widget/releases`).then(answer => answer.text())).rejects.toThrow()
    github.setFaults(() => 'slow')
    const start = performance.now()
    const answer = await fetch(`${github.apiUrl}/repos/acme/widget/releases`)
    expect(await answer.text()).toBe('[]')
    expect(performance.now() - start).toBeGreaterThan(500)
  })

  test('give a list as it was, or none', async () => {
    const list = async () => (await as('writer').listReleases(repo)).data.map(({ tag_name }) => tag_name)
    await draft('v1.0.0')
    github.setFaults(() => 'stale')
    expect(await list()).toEqual([])
    github.setFaults(undefined)
    await draft('v1.1.0')
    github.setFaults(() => 'stale')
    expect(await list()).toEqual(['v1.0.0'])
    github.setFaults(undefined)
    expect(await list()).toHaveLength(2)
  })

  test('leave what a broken upload leaves', async () => {
    const release = await draft()
    github.setFaults(request => (request.path.endsWith('/assets') && request.method === 'POST' ? 'starter' : undefined))
    expect((await upload(release, 'a.txt', 'hello')).status).toBe(502)
    github.setFaults(undefined)
    expect((await upload(release, 'a.txt', 'hello')).status).toBe(422)
    const { data } = await as('writer').listReleaseAssets({ ...repo, release_id: release.id })
    expect(data).toMatchObject([{ name: 'a.txt', state: 'starter', digest: null, size: 0 }])
  })
})
