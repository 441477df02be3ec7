import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { assumedBuild } from '../../src/reproduce/assumed-build.ts'
import type { SignedImage } from '../../src/reproduce/signed-image.ts'

const pyproject = '[project]\nname = "widget"\nversion = "1.2.0"\nlicense = "MIT"\n'

function checkoutWith(files: Record<string, string>) {
  const path = mkdtempSync(join(tmpdir(), 'assumed-'))
  for (const [name, text] of Object.entries({ Dockerfile: 'FROM scratch\n', ...files })) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return { path, commit: 'c0ffee'.padEnd(40, '0'), epoch: 1_769_860_800 }
}

function image(repository: string, history: object[] = []): SignedImage {
  const digest = `sha256:${'a'.repeat(64)}`
  const part = { platform: 'linux/arm64', digest, manifest: {}, config: { history }, layers: [] }
  return { repository, digest, parts: [part], document: undefined }
}

test('the only image of a project is built as the project says: its annotations, the platforms of the image', async () => {
  const { name, document } = await assumedBuild(
    image('ghcr.io/acme/widget', [{ created_by: 'COPY', comment: 'buildkit.dockerfile.v0' }]),
    'v1.2.0',
    checkoutWith({ 'pyproject.toml': pyproject }),
  )
  expect(name).toBe('widget')
  expect(document).toMatchObject({
    project: { name: 'widget', version: '1.2.0', directory: '.' },
    source: { commitTime: '2026-01-31T12:00:00Z' },
    tools: [{ name: 'buildkit', version: 'unknown' }],
    image: {
      dockerfile: 'Dockerfile',
      context: '.',
      platforms: ['linux/arm64'],
      annotations: [
        { name: 'org.opencontainers.image.title', value: 'widget' },
        { name: 'org.opencontainers.image.version', value: '1.2.0' },
        { name: 'org.opencontainers.image.licenses', value: 'MIT' },
      ],
    },
  })
})

const several = `name: widget
images:
  - name: server
    repository: ghcr.io/acme/server
  - name: worker
    repository: ghcr.io/acme/worker
    dockerfile: worker/Dockerfile
`

test('of several images, it is the one that goes to this repository, in any spelling', async () => {
  const files = { '.github/release-tools.yaml': several, 'worker/Dockerfile': 'FROM scratch\n' }
  const { name, document } = await assumedBuild(image('ghcr.io/acme/worker'), 'v1.2.0', checkoutWith(files))
  expect({ name, dockerfile: document.image?.dockerfile, tools: document.tools }).toEqual({
    name: 'worker',
    dockerfile: 'worker/Dockerfile',
    tools: [{ name: 'buildah', version: 'unknown' }],
  })
  await expect(assumedBuild(image('ghcr.io/acme/other'), 'v1.2.0', checkoutWith(files))).rejects.toThrow(
    'does not say which of its images (server, worker) goes there. Compare with the release instead',
  )
})
