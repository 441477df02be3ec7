import { expect, test } from '@jest/globals'
import type { ImageFacts } from '@release-tools/build'
import { imageSummary } from '../src/summary.ts'

const digest = `sha256:${'a'.repeat(64)}`
const paths = (...all: string[]) => ({ count: all.length, paths: all })
const platform = {
  ...{ platform: 'linux/amd64', user: { name: 'app', uid: 1000 }, healthcheck: 'absent', size: 2000 },
  ...{ setuid: paths(), capabilities: paths(), shells: paths('/bin/sh'), packageManagers: paths(), writable: paths() },
  layers: [{ size: 1000, unpacked: 2000, files: 3, createdBy: 'COPY . /' }],
  secrets: [{ path: 'root/.netrc', rule: 'a_rule' }],
}
const builder = { kind: 'buildah', version: '1.28' }
const facts = (proof: string, bases: object[], platforms: object[]) =>
  ({
    request: { name: 'app' },
    built: { ...{ digest, bases, contexts: [] }, platforms: [{ platform: 'linux/amd64' }], builder },
    ...{ proven: { proof, causes: [] }, hardening: { platforms } },
  }) as unknown as ImageFacts

test('of an image from a workspace, it says from what the second build was', () => {
  const { request, ...rest } = facts('bytes', [], [platform])
  expect(imageSummary({ ...rest, request: { ...request, source: 'workspace' } }, 'ghcr.io/acme/app')).toContain(
    '| Reproducible | a second build gave the same bytes, from the same workspace |',
  )
})

test('it counts the files that the Dockerfile got besides its context', () => {
  const { built, ...rest } = facts('bytes', [], [platform])
  const files = [{ path: 'a.whl', sha256: 'a' }]
  const contexts = [
    { name: 'wheels', requirements: 'requirements.txt', files: [...files, ...files] },
    { name: 'own', files },
  ]
  const text = imageSummary({ ...rest, built: { ...built, contexts } }, 'ghcr.io/acme/app')
  expect(text).toContain('| Context `wheels` | 2 files, with those of `requirements.txt` |\n| Context `own` | 1 file |')
})

test('an image without a base, with a user and a possible secret', () => {
  const text = imageSummary(facts('unverified', [], [platform]), 'ghcr.io/acme/app')
  for (const part of [
    'It has no base image.',
    '| Reproducible | not checked |',
    '| User | `app` |',
    '| Shell | `/bin/sh` |',
  ])
    expect(text).toContain(part)
  expect(text).toContain('| Possible secrets | `root/.netrc` (a\\_rule) |')
  expect(text).not.toContain('**linux/amd64**')
})

test('a floating base, root, many files with setuid, and several platforms', () => {
  const root = {
    ...platform,
    ...{ user: { name: 'root', uid: 0 }, secrets: undefined, setuid: paths('/a', '/b', '/c', '/d', '/e', '/f', '/g') },
    capabilities: paths('/usr/bin/ping'),
  }
  const base = { reference: 'python:3', digest, floating: true }
  const text = imageSummary(facts('no', [base], [root, platform]), 'ghcr.io/acme/app')
  for (const part of [
    'a second build gave other bytes',
    '**root**',
    'nobody looked for them',
    '`/e` and 2 more',
    '| Files with capabilities | `/usr/bin/ping` |',
    '| no |',
  ])
    expect(text).toContain(part)
  expect(text).toContain('**linux/amd64**')
})
