import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { renderFindings } from '@release-tools/evidence'
import { documentOf, makeRelease, match } from '@release-tools/evidence/testing'
import { cli } from '../testing/run.ts'

const vulnerable = renderFindings(
  documentOf([match({ ids: ['CVE-2026-0001', 'GHSA-aaaa-bbbb-cccc'] })], {
    target: { kind: 'directory', name: 'widget' },
  }),
)
const release = await makeRelease({ files: { 'vulnerabilities.json': vulnerable } })
const draft = (...more: string[]) => cli(['vex', 'draft', release.directory, '--author', 'acme', ...more])

test('a draft of all findings says that they are under investigation', async () => {
  const { code, out, err } = await draft()
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    author: 'acme',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    statements: [
      {
        vulnerability: { name: 'CVE-2026-0001', aliases: ['GHSA-aaaa-bbbb-cccc'] },
        products: [{ '@id': 'pkg:pypi/widget@1.2.0', subcomponents: [{ '@id': 'pkg:pypi/widget@1.0.0' }] }],
        status: 'under_investigation',
      },
    ],
  })
})

test('a finding is named by any of its identifiers, with its status', async () => {
  const not = ['--status', 'not_affected', '--justification', 'component_not_present']
  const { code, out } = await draft('--finding', 'ghsa-aaaa-bbbb-cccc', ...not)
  expect([code, JSON.parse(out).statements]).toMatchObject([
    0,
    [{ status: 'not_affected', justification: 'component_not_present' }],
  ])
  expect(await draft('--finding', 'CVE-2026-0002')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('has none of these findings.'),
  })
})

test('says of what it has no findings, if the folder has not all files of the release', async () => {
  const path = 'images/app/linux-amd64/vulnerabilities.json'
  const target = { kind: 'image' as const, name: 'app', platform: 'linux/amd64' }
  const ofImage = renderFindings(documentOf([match({ ids: ['CVE-2026-0002'] })], { target }))
  const both = await makeRelease({ files: { 'vulnerabilities.json': vulnerable, [path]: ofImage } })
  await rm(join(both.directory, path))
  const without = 'The findings of app (linux/amd64) are not there: give the tarball of the release, which has them.'
  const all = await cli(['vex', 'draft', both.directory, '--author', 'acme'])
  expect([all.code, JSON.parse(all.out).statements.length, all.err.replace(/\s+/g, ' ').trim()]).toEqual([
    0,
    1,
    without,
  ])
  const none = await cli(['vex', 'draft', both.directory, '--author', 'acme', '--finding', 'CVE-2026-0002'])
  expect([none.code, none.err.replace(/\s+/g, ' ').trim()]).toEqual([
    1,
    expect.stringContaining(`has none of these findings. ${without}`),
  ])
})

test.each<[string[], string]>([
  [['vex', 'draft', release.directory], '--author is missing. Say who makes the statements: --author NAME.'],
  [['vex', 'draft', '--author', 'a'], 'it needs one release, and there are 0.'],
  [
    ['vex', 'draft', release.directory, '--author', 'a', '--status', 'fine'],
    '--status is "fine". Give one of not_affected,',
  ],
  [
    ['vex', 'draft', release.directory, '--author', 'a', '--status', 'not_affected'],
    'Give --justification or --detail',
  ],
  [['vex', 'draft', `${release.directory}/policy.yaml`, '--author', 'a'], 'Could not read'],
  [['vex', 'draft', `${release.directory}/vulnerabilities.json`, '--author', 'a'], 'it is not a release.'],
  [
    ['vex', 'draft', dirname(release.directory), '--author', 'a'],
    'has no manifest.yaml. Give a release directory as assemble-release makes it,',
  ],
  [['vex', 'draft', '/gone', '--author', 'a'], 'Could not read /gone'],
])('%j is wrong use', async (line, message) => {
  const { code, err } = await cli(line)
  expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)])
})

test('findings that no statement could name make no document', async () => {
  const unnamed = match()
  delete unnamed.package.purl
  const findings = renderFindings(documentOf([unnamed], { target: { kind: 'directory', name: 'widget' } }))
  const { directory } = await makeRelease({ files: { 'vulnerabilities.json': findings } })
  expect(await cli(['vex', 'draft', directory, '--author', 'acme'])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('has no such finding of a package with a package URL'),
  })
})
