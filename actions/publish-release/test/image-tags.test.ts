import { expect, test } from '@jest/globals'
import { imageTagForms, requireTag } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import { loginOfJob } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'
import { promotionOf } from '../src/image-tags.ts'

const digest = `sha256:${'a'.repeat(64)}`
const inputs = { 'github-token': 'ghs_job', 'registry-username': undefined, 'registry-password': undefined }

function promotion(from = 'default') {
  const context = { serverUrl: 'https://github.com', repository: 'acme/widget' }
  const config = { 'image-tags': { value: [...imageTagForms], from } }
  const found = { context, config, release: requireTag('v1.2.0') } as never
  const releases = [
    { tag: 'v1.2.0', draft: false, prerelease: false },
    { tag: 'v1.3.0rc1', draft: false, prerelease: true },
    { tag: 'v1.4.0', draft: true, prerelease: false },
  ]
  const github = { releases: async () => releases } as unknown as GitHub
  const images = [{ name: 'app', repository: 'ghcr.io/acme/widget', digest, platforms: [] }]
  return promotionOf(inputs, found, { images }, github, testHost())
}

test('the tags of the configuration, for the images of the manifest, by the stable releases that are public', async () => {
  const made = promotion()
  expect(await made.published()).toEqual(['v1.2.0'])
  expect(made).toMatchObject({ forms: imageTagForms, images: [{ repository: 'ghcr.io/acme/widget', digest }] })
  expect([made.takesForeign, promotion('.github/release-tools.yaml').takesForeign]).toEqual([false, true])
  expect(made.tagsOf('ghcr.io/acme/widget')).toBe(made.tagsOf('ghcr.io/acme/widget'))
})

test.each([
  ['https://github.com', 'ghcr.io/acme/widget', { username: 'acme', password: 'ghs_job' }],
  ['https://github.com', 'docker.io/acme/widget', undefined],
  ['https://github.com', 'ghcr.io.example/acme/widget', undefined],
  [
    'https://github.example.org',
    'containers.github.example.org/acme/widget',
    { username: 'acme', password: 'ghs_job' },
  ],
  ['https://github.example.org', 'containers.github.example.org.evil.example/acme/widget', undefined],
  ['https://github.example.org', 'ghcr.io/acme/widget', undefined],
])('the token of the job on %s is for its own registry alone: %s', (serverUrl, repository, login) => {
  expect(loginOfJob(repository, { serverUrl, repository: 'acme/widget' }, 'ghs_job')).toEqual(login)
  expect(loginOfJob(repository, { serverUrl, repository: 'acme/widget' }, undefined)).toBeUndefined()
})
