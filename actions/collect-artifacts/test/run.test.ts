import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { writeLayout } from '@release-tools/oci/testing'
import { givenInputs } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { workspace, give } = givenInputs('collect-artifacts', read)
mkdirSync(join(workspace, 'release/artifacts'), { recursive: true })
writeFileSync(join(workspace, 'release/artifacts/widget.whl'), 'wheel')
const host = testHost({ workspace })

test('gives the digests of artifacts and images', async () => {
  process.env.GITHUB_WORKSPACE = workspace
  writeLayout(join(workspace, 'layout'), ['linux/amd64'])
  const outputs = await run(give({ images: 'app=ghcr.io/acme/widget=layout' }), host)
  const [wheel, image] = JSON.parse(outputs.subjects ?? '')
  expect(wheel).toEqual({ name: 'widget.whl', digest: { sha256: sha256('wheel') } })
  expect(image.name).toBe('ghcr.io/acme/widget')
  expect(JSON.parse(outputs.images ?? '')).toMatchObject([
    { name: 'app', digest: `sha256:${image.digest.sha256}`, layout: 'image-layouts/app' },
  ])
  expect(host.lines[0]).toContain(`sha256:${sha256('wheel')}  widget.whl`)
})

test('a layout outside the workspace is refused', async () => {
  process.env.GITHUB_WORKSPACE = workspace
  await expect(run(give({ images: 'app=ghcr.io/acme/widget=../layout' }), host)).rejects.toThrow(
    'Could not use the input "images": "../layout" leads out of the workspace',
  )
})
