import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Asset, type FileBody, GitHub, type Release, Requests, type SendRequest } from '@release-tools/github'
import { testHost } from '@release-tools/testbed'
import type { LocalAsset } from '../../src/publish/local.ts'
import { uploadAssets } from '../../src/publish/upload.ts'
import { downloadAssets } from '../../src/publish/verify-download.ts'

let root: string
let file: LocalAsset
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'upload-'))
  const path = join(root, 'a.whl')
  await writeFile(path, 'wheel')
  file = { name: 'a.whl', path, size: 5, sha256: sha256('wheel'), mediaType: 'application/zip' }
})
afterEach(() => rm(root, { recursive: true, force: true }))

const draft: Release = {
  id: 1,
  tag: 'v1',
  draft: true,
  prerelease: false,
  immutable: false,
  body: '',
  url: '',
  uploadUrl: 'https://uploads.example.org/1/assets{?name,label}',
}

type Stored = Asset & { text: string }

/** A server that stores what `stored` makes of an upload, and reports the digest that `told` says. */
function server(stored: (text: string) => string, told: (text: string) => string | null) {
  const assets: Stored[] = []
  const deleted: string[] = []
  const raw = {
    id: 1,
    tag_name: 'v1',
    draft: true,
    prerelease: false,
    html_url: draft.uploadUrl,
    upload_url: draft.uploadUrl,
  }
  const send: SendRequest = async (route, parameters) => {
    const { asset_id: id, file: sent } = parameters as { asset_id?: number } & Partial<FileBody>
    if (sent !== undefined) return Response.json(store(route, stored(readFileSync(sent.path, 'utf8'))), { status: 201 })
    const index = assets.findIndex(candidate => candidate.id === id)
    if (route.startsWith('DELETE')) {
      deleted.push(assets.splice(index, 1)[0]?.name ?? '')
      return new Response(null, { status: 204 })
    }
    if (route.endsWith('/{release_id}')) return Response.json(raw)
    return id === undefined ? Response.json(assets) : new Response(assets[index]?.text ?? '')
  }
  const store = (route: string, text: string): Stored => {
    const name = new URL(route.slice(5)).searchParams.get('name') ?? ''
    const asset = { id: assets.length + 1, name, size: text.length, state: 'uploaded', digest: told(text), text }
    assets.push(asset)
    return asset
  }
  const requests = new Requests(send, 'acme/widget', testHost(), { attempts: 1, baseMs: 0, maxMs: 0 })
  return { assets, deleted, github: new GitHub(requests) }
}

const same = (text: string) => text

describe('uploading', () => {
  test('where the server tells no digest, the asset is downloaded and hashed', async () => {
    const { github, assets } = server(same, () => null)
    expect(await uploadAssets(github, draft, [file], testHost())).toHaveLength(1)
    expect(assets).toMatchObject([{ id: 1, name: 'a.whl', text: 'wheel' }])
  })

  test.each<[string, (text: string) => string, string]>([
    ['other bytes', text => text.toUpperCase(), `5 bytes with sha256:${sha256('WHEEL')}`],
    ['half of them', text => text.slice(0, 2), `2 bytes with sha256:${sha256('wh')}`],
  ])('a server that stores %s: the asset is deleted', async (_, stored, found) => {
    const { github, assets, deleted } = server(stored, text => `sha256:${sha256(text)}`)
    await expect(uploadAssets(github, draft, [file], testHost())).rejects.toThrow(
      `Could not upload a.whl: GitHub stored ${found}, not 5 bytes with sha256:${sha256('wheel')}. Run the job again. The asset was deleted, and the release is still a draft.`,
    )
    expect([assets, deleted]).toEqual([[], ['a.whl']])
  })

  test('somebody who writes to the same draft is noticed', async () => {
    const { github, assets } = server(same, text => `sha256:${sha256(text)}`)
    const host = testHost()
    const info = host.info
    host.info = line => {
      assets.push({ id: 99, name: 'b.whl', size: 1, state: 'uploaded', digest: null, text: 'b' })
      info(line)
    }
    await expect(uploadAssets(github, draft, [file], host)).rejects.toThrow(
      'Could not complete the assets of the draft: these differ from the release directory: b.whl.',
    )
  })
})

test.each(['../evil', 'a b', '..', 'a/b'])('an asset named %j is not downloaded', async name => {
  const { github, assets } = server(same, () => null)
  assets.push({ id: 1, name, size: 1, state: 'uploaded', digest: null, text: 'x' })
  await expect(downloadAssets(github, assets, join(root, 'down'))).rejects.toThrow(
    `Could not download the assets of the release: there is an asset named ${JSON.stringify(name)}. Delete it from the release: release-tools does not make such names.`,
  )
})
