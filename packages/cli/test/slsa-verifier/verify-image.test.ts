import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sigstoreAuthority } from '@release-tools/evidence/testing'
import { cli } from '../../testing/run.ts'
import { attestations, image, sha256, writeLayout } from './image-layout.ts'

const dir = mkdtempSync(join(tmpdir(), 'verify-image-'))
const authority = sigstoreAuthority()
const root = join(dir, 'root.json')
writeFileSync(root, JSON.stringify(authority.trustedRoot))
const widget = image('a layer')
const provenance = attestations(authority, widget.digest, 'dsse 0.0.1')
const builder =
  'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml@refs/tags/v2.1.0'

const verify = (operand: string, ...args: string[]) =>
  cli(['verify-image', operand, '--source-uri', 'github.com/acme/widget', '--trusted-root', root, ...args])
const layout = (name: string, ...attached: ReturnType<typeof attestations>[]) => {
  const path = writeLayout(join(dir, name), widget, ...attached)
  return { path, operand: `${path}@sha256:${widget.digest}` }
}

describe('an image in a layout', () => {
  test.each(['dsse 0.0.1', 'intoto 0.0.1'] as const)('with provenance by cosign before 3, logged as %s', async form => {
    const { operand } = layout(form, attestations(authority, widget.digest, form))
    expect(await verify(operand, '--source-tag', 'v1.2.3', '--builder-id', builder)).toEqual({
      code: 0,
      out: '',
      err: `Verified build using builder "${builder}" at commit 0123456789abcdef0123456789abcdef01234567\nPASSED: SLSA verification passed\n`,
    })
  })

  test('prints the provenance as it was signed', async () => {
    const { out } = await verify(layout('printed', provenance).operand, '--print-provenance')
    expect(JSON.parse(out).subject).toEqual([{ name: 'widget', digest: { sha256: widget.digest } }])
    expect(out).toMatch(/\}\n$/)
  })

  test('one of several is enough', async () => {
    const other = attestations(authority, sha256('another image'), 'dsse 0.0.1')
    expect((await verify(layout('several', other, provenance).operand)).code).toBe(0)
    const { code, err } = await verify(layout('other', other).operand)
    expect([code, err]).toEqual([
      1,
      `FAILED: SLSA verification failed: expected hash '${widget.digest}' not found: artifact hash does not match provenance subject\n`,
    ])
  })

  test('without provenance is refused', async () => {
    const { code, err } = await verify(layout('none').operand)
    expect([code, err]).toEqual([1, expect.stringContaining('no matching attestations: ')])
  })

  test('whose layer was changed or is missing is refused, whatever the provenance says', async () => {
    const { path, operand } = layout('changed', provenance)
    writeFileSync(join(path, 'blobs/sha256', sha256('a layer')), 'b layer')
    expect(await verify(operand)).toMatchObject({ code: 1, err: expect.stringContaining('does not match its digest') })
    rmSync(join(path, 'blobs/sha256', sha256('a layer')))
    expect(await verify(operand)).toMatchObject({ code: 1, err: expect.stringContaining('is missing') })
  })

  test('by the digest of another image is refused', async () => {
    const { path } = layout('whose', provenance)
    const { code, err } = await verify(`${path}@sha256:${'0'.repeat(64)}`)
    expect([code, err]).toEqual([1, expect.stringContaining(`it does not contain sha256:${'0'.repeat(64)}.`)])
  })
})

describe('the operand', () => {
  test.each(['ghcr.io/acme/widget', 'ghcr.io/acme/widget:v1', `ghcr.io/acme/widget@sha256:${'A'.repeat(64)}`])(
    '%s is mutable',
    async operand => {
      const { code, err } = await verify(operand)
      expect([code, err]).toEqual([1, `FAILED: SLSA verification failed: the image is mutable: '${operand}'\n`])
    },
  )

  test('that is no reference, or is not alone, is wrong use', async () => {
    const bad = await verify(`https://ghcr.io/acme/widget@sha256:${'a'.repeat(64)}`)
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('could not parse reference')])
    expect((await cli(['verify-image'])).err).toContain('expects a single path to an image.')
    expect((await cli(['verify-image', 'a', 'b'])).err).toContain('expects a single path to an image.')
  })
})

describe('provenance of Google Cloud Build', () => {
  const google = 'https://cloudbuild.googleapis.com/GoogleHostedWorker'
  const { operand } = layout('google', provenance)

  test('cannot be checked, which is said', async () => {
    for (const id of [google, `${google}@v0.3`]) {
      const { code, err } = await verify(operand, '--builder-id', id)
      expect([code, err]).toEqual([3, expect.stringContaining('provenance of Google Cloud Build')])
    }
    const file = join(dir, 'google.json')
    writeFileSync(file, JSON.stringify({ image_summary: {}, provenance_summary: { provenance: [] } }))
    const { code, err } = await verify(operand, '--provenance-path', file)
    expect([code, err]).toEqual([3, expect.stringContaining('provenance of Google Cloud Build')])
  })

  test('a builder of nobody is refused', async () => {
    for (const id of [`${google}a`, 'https://gitlab.com/acme'])
      expect((await verify(operand, '--builder-id', id)).err).toBe(
        `FAILED: SLSA verification failed: no verifier support the builder: ${id}\n`,
      )
  })
})
