/** @needs registry */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { sigstoreAuthority } from '@release-tools/evidence/testing'
import { testbed } from '@release-tools/testbed'
import { cli } from '../../testing/run.ts'
import { attestations, image, type Parts } from './image-layout.ts'

const { registry } = testbed()
const dir = mkdtempSync(join(tmpdir(), 'verify-image-'))
const authority = sigstoreAuthority()
const root = join(dir, 'root.json')
writeFileSync(root, JSON.stringify(authority.trustedRoot))
const widget = image('a layer in a registry')
const tag = `sha256-${widget.digest}.att`

/** Pushes a manifest with its blobs: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push. */
async function push(repository: string, { manifest, blobs }: Parts, name: string): Promise<void> {
  const base = `http://${registry}/v2/${repository}`
  for (const [digest, content] of blobs) {
    const begun = await fetch(`${base}/blobs/uploads/`, { method: 'POST' })
    const address = new URL(begun.headers.get('location') ?? '', base)
    address.searchParams.set('digest', `sha256:${digest}`)
    const headers = { 'content-type': 'application/octet-stream' }
    expect((await fetch(address, { method: 'PUT', body: content, headers })).status).toBe(201)
  }
  const headers = { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }
  expect((await fetch(`${base}/manifests/${name}`, { method: 'PUT', body: manifest, headers })).status).toBe(201)
}

const verify = (repository: string, ...args: string[]) => {
  const operand = `${registry}/${repository}@sha256:${widget.digest}`
  return cli(['verify-image', operand, '--source-uri', 'github.com/acme/widget', '--trusted-root', root, ...args])
}

beforeAll(async () => {
  await push('acme/widget', widget, 'v1')
  await push('acme/widget', attestations(authority, widget.digest, 'dsse 0.0.1'), tag)
  await push('acme/bare', widget, 'v1')
  await push('acme/elsewhere', attestations(authority, widget.digest, 'intoto 0.0.1'), tag)
})

describe('an image of a registry', () => {
  test('with the tag that cosign used before version 3', async () => {
    const { code, err } = await verify('acme/widget', '--source-branch', 'main')
    expect([code, err]).toEqual([0, expect.stringMatching(/PASSED: SLSA verification passed\n$/)])
  })

  test('with its provenance in another repository', async () => {
    expect((await verify('acme/bare')).err).toContain('no matching attestations: ')
    const { code } = await verify('acme/bare', '--provenance-repository', `${registry}/acme/elsewhere`)
    expect(code).toBe(0)
    const wrong = await verify('acme/bare', '--provenance-repository', `${registry}/acme/elsewhere:tag`)
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('which is not a repository of a registry')])
  })

  test('that is not there could not be checked', async () => {
    const { code, err } = await verify('acme/nothing')
    expect([code, err]).toEqual([3, expect.stringContaining('FAILED: SLSA verification failed: could not check: ')])
  })
})
