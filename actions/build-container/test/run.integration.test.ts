/** @needs builders */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
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
    'pyproject.toml': '[project]\nname = "Widget"\nversion = "1.2.0"\nlicense = "MIT"\n',
  },
  workspace,
)

const before = process.env
afterEach(() => {
  process.env = before
})

test('builds, proves and records an image that collect-artifacts takes', async () => {
  process.env = {
    ...before,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/tags/v1.2.0',
  }
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
