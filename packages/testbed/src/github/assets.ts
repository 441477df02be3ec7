import { sha256 } from '@release-tools/base'
import { type Answer, json } from '../http.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { now } from './now.ts'
import { immutable, page, visible } from './releases.ts'
import type { Asset, Release } from './repository.ts'

/** https://docs.github.com/en/rest/releases/assets */
export const assetHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/releases/{release_id}/assets': call => {
    const release = visible(call)
    if (release === undefined) return refusal(404, 'Not Found')
    return page(
      call,
      release.assets.map(asset => call.render.asset(asset, release)),
    )
  },

  'post /repos/{owner}/{repo}/releases/{release_id}/assets': upload,

  'get /repos/{owner}/{repo}/releases/assets/{asset_id}': call => {
    const found = visibleAsset(call)
    if (found === undefined) return refusal(404, 'Not Found')
    if (!call.accept.includes('application/octet-stream'))
      return json(200, call.render.asset(found.asset, found.release))
    if (found.asset.state !== 'uploaded') return refusal(404, 'Not Found')
    return { status: 302, headers: { location: call.storage.signedUrl(found.asset) }, body: '' }
  },

  'patch /repos/{owner}/{repo}/releases/assets/{asset_id}': call => {
    const found = visibleAsset(call)
    if (found === undefined) return refusal(404, 'Not Found')
    if (found.release.immutable) return immutable()
    if (typeof call.body.name === 'string') found.asset.name = alteredName(call.body.name)
    if (typeof call.body.label === 'string') found.asset.label = call.body.label
    return json(200, call.render.asset(found.asset, found.release))
  },

  'delete /repos/{owner}/{repo}/releases/assets/{asset_id}': async call => {
    const found = visibleAsset(call)
    if (found === undefined) return refusal(404, 'Not Found')
    if (found.release.immutable) return immutable()
    found.release.assets.splice(found.release.assets.indexOf(found.asset), 1)
    await call.storage.remove(found.asset.id)
    return { status: 204, headers: {}, body: '' }
  },
}

function visibleAsset({ repository, parameters, access }: Call): { asset: Asset; release: Release } | undefined {
  const found = repository.asset(parameters.asset_id)
  return found?.release.draft && !access.write ? undefined : found
}

async function upload(call: Call): Promise<Answer> {
  const release = visible(call)
  const name = alteredName(call.parameters.name ?? '')
  if (release === undefined) return refusal(404, 'Not Found')
  if (release.immutable) return immutable()
  if (call.contentType === '') return refusal(400, 'Content-Type header is required')
  if (release.assets.some(asset => asset.name === name)) return invalid('ReleaseAsset', 'already_exists', 'name')
  const asset: Asset = {
    id: call.repository.nextId(),
    name,
    label: call.parameters.label ?? '',
    contentType: call.contentType,
    size: 0,
    digest: null,
    state: 'starter',
    createdAt: now(),
  }
  release.assets.push(asset)
  // An upload that fails at GitHub leaves an empty asset, which must be deleted before the next attempt.
  if (call.starter) return refusal(502, 'Bad Gateway')
  await call.storage.write(asset.id, call.raw)
  Object.assign(asset, { size: call.raw.length, digest: `sha256:${sha256(call.raw)}`, state: 'uploaded' })
  return json(201, call.render.asset(asset, release))
}

/**
 * "GitHub renames asset filenames that have special characters, non-alphanumeric characters, and leading or trailing periods."
 * https://docs.github.com/en/rest/releases/assets#upload-a-release-asset
 */
function alteredName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9._+@~-]+/g, '.')
    .replace(/^\.+/, 'default.')
    .replace(/\.+$/, '')
}
