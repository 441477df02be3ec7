import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { renderFindings, type Target } from '@release-tools/evidence'
import { documentOf, makeRelease, match } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { checkOutBase } from '../../src/scan/base-checkout.ts'
import { beforeOf, type GivenBaseline, readBaseline, targetInBase } from '../../src/scan/given-baseline.ts'

const project: Target = { kind: 'directory', name: 'another-name' }
const image: Target = { kind: 'image', name: 'app', platform: 'linux/amd64' }
const before = (baseline: GivenBaseline, target: Target) => {
  if (!('findings' in baseline)) throw new Error('it has no findings')
  const found = beforeOf(baseline.findings, target)
  return found === undefined || 'error' in found ? found : found.findings.map(({ id }) => id)
}
const report = documentOf([match()], { target: { kind: 'directory', name: 'widget' } })

test('a release has the findings of its targets: the project by whatever name, and images', async () => {
  const release = await makeRelease({ files: { 'vulnerabilities.json': renderFindings(report) } })
  const baseline = await readBaseline(release.directory, 'release')
  expect(baseline.about).toEqual({ kind: 'release', name: 'v1.2.0' })
  expect([before(baseline, project), before(baseline, image)]).toEqual([['CVE-2026-0001'], []])
  expect(before(baseline, { ...image, platform: 'linux/arm64' })).toBeUndefined()
  expect(before(await readBaseline(release.tarball, 'release.tar.gz'), project)).toEqual(['CVE-2026-0001'])
})

test('a release without a report that its manifest lists says so', async () => {
  const release = await makeRelease()
  rmSync(join(release.directory, 'images/app/linux-amd64/vulnerabilities.json'))
  expect(before(await readBaseline(release.directory, 'release'), image)).toEqual({
    error: 'its manifest lists a report that is not there.',
  })
})

test('a report of another target cannot be compared', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'baseline-')), 'before.json')
  writeFileSync(path, renderFindings(report))
  const baseline = await readBaseline(path, 'before.json')
  expect(before(baseline, project)).toEqual(['CVE-2026-0001'])
  expect(before(baseline, image)).toEqual({ error: 'it is a report of widget.' })
})

test('an image has no base, and a directory that the base does not have is new', async () => {
  const checkout = { commit: 'c'.repeat(40), top: '/repository', path: mkdtempSync(join(tmpdir(), 'base-')) }
  const ofImage = { kind: 'image' as const, name: 'app', source: { kind: 'layout' as const, path: '/layout' } }
  await expect(targetInBase(ofImage as never, checkout)).rejects.toThrow(
    'Could not compare with the base of the pull request: app is an image, and the base has no images.',
  )
  const directory = {
    kind: 'directory' as const,
    name: 'new',
    source: { kind: 'directory' as const, path: '/repository/new' },
  }
  expect(await targetInBase(directory, checkout)).toBeUndefined()
})

test('what is not in a repository has no base', async () => {
  const pullRequest = { number: 1, head: 'a', base: 'main', baseSha: undefined, headSha: undefined, isFork: false }
  const place = mkdtempSync(join(tmpdir(), 'no-repository-'))
  await expect(checkOutBase(place, pullRequest, place, testHost({ workspace: place }))).rejects.toThrow(
    /^Could not compare with the base of the pull request: git reported: fatal: not a git repository/,
  )
})
