/** @needs builders */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { imageRepository } from '@release-tools/build/testing'
import { readLayout } from '@release-tools/oci'
import { parseImageSource } from '@release-tools/release'
import { givenInputs } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { workspace, give } = givenInputs('build-container', read)
imageRepository(
  {
    Dockerfile: 'FROM scratch\nARG TEXT\nCOPY pyproject.toml /\nUSER 65534\n',
    'wheels.Dockerfile': 'FROM scratch\nCOPY --from=wheels / /wheels/\n',
    'pyproject.toml': '[project]\nname = "Widget"\nversion = "1.2.0"\nlicense = "MIT"\n',
  },
  workspace,
)

const before = process.env
beforeEach(() => {
  const run = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/tags/v1.2.0' }
  process.env = { ...before, ...run }
})
afterEach(() => {
  process.env = before
})

test('builds, proves and records an image that collect-artifacts takes', async () => {
  const host = testHost({ workspace, temp: mkdtempSync(join(tmpdir(), 'job-')) })
  const outputs = await run(give({ repository: 'ghcr.io/acme/widget', prove: 'true', 'build-args': 'TEXT=a' }), host)
  const source = parseImageSource(outputs.images ?? '')
  expect(source).toEqual({ name: 'widget', repository: 'ghcr.io/acme/widget', layout: 'image-layouts/widget' })
  const { digest } = await readLayout(join(workspace, source.layout))
  expect(outputs.digest).toBe(digest)
  const record = JSON.parse(readFileSync(join(workspace, 'release/images/widget/build.json'), 'utf8'))
  expect(record).toMatchObject({
    project: { name: 'Widget', version: '1.2.0', directory: '.' },
    tools: [{ name: 'buildkit', version: '0.27.0' }],
    image: {
      dockerfile: 'Dockerfile',
      context: '.',
      platforms: ['linux/amd64'],
      buildArgs: [{ name: 'TEXT', value: 'a' }],
      bases: [],
      digest,
      proof: 'bytes',
    },
  })
  expect(host.summaries.join('')).toContain('a second build gave the same bytes')
})

test('gives a Dockerfile that asks for them the wheels in the release directory, and records them', async () => {
  const host = testHost({ workspace, temp: mkdtempSync(join(tmpdir(), 'job-')) })
  const inputs = { name: 'wheels', repository: 'ghcr.io/acme/widget', dockerfile: 'wheels.Dockerfile' }
  await expect(run(give(inputs), host)).rejects.toThrow(
    'the release has no wheel yet, and the image has no requirements file.',
  )
  mkdirSync(join(workspace, 'release/artifacts'), { recursive: true })
  for (const name of ['widget-1.2.0-py3-none-any.whl', 'widget-1.2.0.tar.gz'])
    writeFileSync(join(workspace, 'release/artifacts', name), name)
  await run(give(inputs), host)
  const { image } = JSON.parse(readFileSync(join(workspace, 'release/images/wheels/build.json'), 'utf8'))
  const path = 'widget-1.2.0-py3-none-any.whl'
  expect(image.contexts).toEqual([{ name: 'wheels', files: [{ path, sha256: sha256(path) }] }])
})
