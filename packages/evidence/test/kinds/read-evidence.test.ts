import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { coverageDocument, renderCoverage } from '../../src/coverage/coverage-document.ts'
import { renderFindings } from '../../src/findings/findings-document.ts'
import { renderSarif } from '../../src/findings/sarif.ts'
import { readEvidence } from '../../src/kinds/read-evidence.ts'
import type { Target } from '../../src/release/target.ts'
import { renderCycloneDx } from '../../src/sbom/render-cyclonedx.ts'
import { renderSpdx } from '../../src/sbom/render-spdx.ts'
import { renderTestResults, testResults } from '../../src/tests/tests-document.ts'
import { testResultStatement } from '../../src/tests/tests-statement.ts'
import { documentOf, match } from '../../testing/findings.ts'
import { foundBom, releaseBom } from '../../testing/sboms.ts'

const commit = 'a'.repeat(40)
const image = { name: 'app', repository: 'ghcr.io/acme/widget', digest: 'sha256:1', platforms: [] }
let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'evidence-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true })
  await writeFile(join(dir, path), text)
}

const release = { project: 'widget', version: '1.2.0', commit, images: [], artifacts: [] }
const read = (parts: Partial<Parameters<typeof readEvidence>[1]> = {}) => readEvidence(dir, { ...release, ...parts })
const sbom = (components: object[]) =>
  JSON.stringify({ bomFormat: 'CycloneDX', metadata: { component: { version: '1.2.0' } }, components })
const results = testResults({
  commit,
  cases: [{ name: 't', classname: '', file: undefined, seconds: 1, outcome: 'failed' }],
})
const statement = testResultStatement({
  subjects: [{ name: 'git', digest: { gitCommit: commit } }],
  configuration: [],
  document: results,
  failed: true,
})
const findings = documentOf([match()], { target: { kind: 'directory', name: 'widget' } })
const toolFindings = documentOf([match()], { target: { kind: 'tools', name: 'Widget' } })
const coverageOf = (version: string | undefined) =>
  renderCoverage(
    coverageDocument({
      commit,
      report: { version, branches: false, files: [] },
      files: [{ path: 'a.py', lines: [{ line: 1, covered: true }] }],
    }),
  )

const whole = {
  'artifacts/widget.whl': 'not a text that anyone reads',
  'sbom.cyclonedx.json': sbom([]),
  'vulnerabilities.json': renderFindings(findings),
  'vulnerabilities.sarif': renderSarif(findings),
  'tools/sbom.cyclonedx.json': sbom([{ type: 'library' }]),
  'tools/sbom.spdx.json': renderSpdx(releaseBom({}, { content: 'tools' })),
  'tools/vulnerabilities.json': renderFindings(toolFindings),
  'tools/vulnerabilities.sarif': renderSarif(toolFindings),
  'test-results.json': renderTestResults(results),
  'test-result.statement.json': JSON.stringify(statement),
  'coverage.json': coverageOf('7.0'),
  'provenance.intoto.jsonl': 'is verified elsewhere',
  'images/app/signature.sigstore.json': 'is verified elsewhere',
}

describe('an empty directory', () => {
  test('has no evidence, and nothing in it is unusable', async () => {
    expect(await read()).toEqual({
      summaries: { advisories: [], build: [], sbom: [], vulnerabilities: [], hardening: [], vex: [] },
      present: [],
      stated: [],
      lacking: [],
      unusable: [],
    })
  })
})

describe('a part of the release that nothing is about', () => {
  const platforms = ['linux/amd64', 'linux/arm64/v8'].map((platform, index) => ({
    platform,
    digest: `sha256:${index}`,
  }))
  const scanOf = (platform: string, digest: string) =>
    renderFindings(documentOf([], { target: { kind: 'image', name: 'app', platform, digest: digest.padEnd(71, '0') } }))
  const released = platforms.map(one => ({ ...one, digest: one.digest.padEnd(71, '0') }))
  const images = [{ ...image, platforms: released }]

  test('is lacking: a platform of an image, or the project if the release has artifacts', async () => {
    await write('images/app/linux-amd64/vulnerabilities.json', scanOf('linux/amd64', 'sha256:0'))
    const arm = { kind: 'image', name: 'app', platform: 'linux/arm64/v8' }
    expect(await read({ images })).toMatchObject({
      present: ['vulnerabilities'],
      lacking: [{ kind: 'vulnerabilities', targets: [arm] }],
      unusable: [],
    })
    await write('artifacts/widget.whl', 'a wheel')
    const project = { kind: 'directory', name: 'widget' }
    expect((await read({ images })).lacking).toEqual([{ kind: 'vulnerabilities', targets: [project, arm] }])
    const { lacking } = await read({ images: [{ ...image, name: 'empty' }] })
    expect(lacking[0]?.targets[1]).toEqual({ kind: 'image', name: 'empty' })
  })

  test('is not, if each has its own, in any spelling of the platform', async () => {
    await write('artifacts/widget.whl', 'a wheel')
    await write('vulnerabilities.json', renderFindings(findings))
    await write('images/app/linux-amd64/vulnerabilities.json', scanOf('linux/amd64', 'sha256:0'))
    await write('images/app/linux-arm64/vulnerabilities.json', scanOf('linux/arm64', 'sha256:1'))
    expect(await read({ images })).toMatchObject({ lacking: [], unusable: [] })
  })

  test('is not filled by a scan of another platform', async () => {
    await write('images/app/linux-amd64/vulnerabilities.json', scanOf('linux/amd64', 'sha256:1'))
    expect((await read({ images })).unusable).toEqual([
      {
        kind: 'vulnerabilities',
        reason: `images/app/linux-amd64/vulnerabilities.json cannot be used: it is about ${'sha256:1'.padEnd(71, '0')}, which is not the image of ghcr.io/acme/widget@sha256:1 for linux/amd64.`,
      },
    ])
  })
})

describe('a document that says that there is no such evidence', () => {
  test('is none, and its reason is known', async () => {
    const report = { version: undefined, branches: false, files: [] }
    await write(
      'coverage.json',
      renderCoverage(coverageDocument({ commit, report, files: [], nothing: ['no-python'] })),
    )
    expect(await read()).toMatchObject({
      present: [],
      unusable: [],
      stated: [
        {
          kind: 'coverage',
          absence: 'no Python code of the project was measured, because the wheel has no Python files.',
        },
      ],
      summaries: { coverage: { counts: { lines: 0 }, nothing: ['no-python'] } },
    })
  })
})

describe('a whole release', () => {
  test('has every kind that a policy can require', async () => {
    for (const [path, text] of Object.entries(whole)) await write(path, text)
    const { present, unusable, summaries } = await read({ images: [image] })
    expect(unusable).toEqual([])
    expect(present).toEqual([
      'artifacts',
      'sbom',
      'vulnerabilities',
      'sarif',
      'tools',
      'test-results',
      'test-statement',
      'coverage',
      'provenance',
      'image-signature',
    ])
    expect(summaries).toMatchObject({
      vulnerabilities: [findings],
      tools: { components: 1, findings: [{ ...toolFindings, target: { kind: 'tools', name: 'widget' } }] },
      'test-results': { total: 1, passed: 0, failed: 1, error: 0, skipped: 0 },
      coverage: { counts: { lines: 1, coveredLines: 1 }, version: '7.0' },
    })
  })

  test('does not name the version of coverage.py if that is not known', async () => {
    await write('coverage.json', coverageOf(undefined))
    expect((await read()).summaries.coverage).not.toHaveProperty('version')
  })

  test('has signatures only if it has images and all of them are signed', async () => {
    await write('images/app/signature.sigstore.json', '{}')
    await write('image-signature.txt', 'app')
    expect((await read()).present).toEqual([])
    expect((await read({ images: [image, { ...image, name: 'other' }] })).present).toEqual([])
    expect((await read({ images: [image] })).present).toEqual(['image-signature'])
  })
})

test('SBOMs in numbers: packages without files, licences by id, name or expression; the project first', async () => {
  const library = (...licenses: object[]) => ({ type: 'library', name: 'b', licenses })
  await write(
    'images/app/linux-arm-v7/sbom.cyclonedx.json',
    sbom([library({ expression: 'MIT OR Apache-2.0' }), library()]),
  )
  await write('images/app/linux-arm-v7/sbom.spdx.json', '{"spdxVersion":"SPDX-2.3"}')
  const mit = { license: { id: 'MIT' } }
  const named = { name: 'a', version: '1.0', purl: 'pkg:pypi/a@1.0' }
  await write(
    'sbom.cyclonedx.json',
    sbom([library(mit, mit), { ...library({ license: { name: 'Own' } }), ...named }, { type: 'file' }]),
  )
  await write('artifacts/sbom.cyclonedx.json', 'not one of ours')
  await write('other/sbom.cyclonedx.json', 'not one of ours')
  const { summaries, unusable } = await read()
  expect(unusable).toEqual([])
  expect(summaries.sbom).toEqual([
    {
      target: { kind: 'directory', name: 'widget' },
      ofDirectory: true,
      components: 2,
      packages: [
        { name: 'a', version: '1.0', type: 'pypi', purl: 'pkg:pypi/a@1.0', licences: ['Own'] },
        { name: 'b', version: '', type: '', licences: ['MIT'] },
      ],
      licences: [
        ['MIT', 1],
        ['Own', 1],
      ],
      unlicensed: 0,
    },
    {
      target: { kind: 'image', name: 'app', platform: 'linux/arm/v7' },
      ofDirectory: false,
      components: 2,
      packages: [
        { name: 'b', version: '', type: '', licences: ['MIT OR Apache-2.0'] },
        { name: 'b', version: '', type: '', licences: [] },
      ],
      licences: [['MIT OR Apache-2.0', 1]],
      unlicensed: 1,
    },
  ])
})

describe('evidence about another target', () => {
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`
  const platform = 'linux/amd64'
  const released = { ...image, digest: digest('1'), platforms: [{ platform, digest: digest('a') }] }
  const about = (own: Parameters<typeof documentOf>[1]) => renderFindings(documentOf([match()], own))
  const findingsOf = (target: Target) => about({ target })
  const reasons = async (images = [released]) => (await read({ images })).unusable.map(({ reason }) => reason)

  test.each<[string, Target, string]>([
    [
      'vulnerabilities.json',
      { kind: 'image', name: 'app', platform, digest: digest('a') },
      '"app (linux/amd64)", but its place is that of "widget"',
    ],
    [
      'directories/api/vulnerabilities.json',
      { kind: 'subdirectory', name: 'web', path: 'web' },
      '"web", but its place is that of "api"',
    ],
    [
      'directories/api/vulnerabilities.json',
      { kind: 'directory', name: 'api' },
      '"api", but its place is that of "api"',
    ],
    [
      'images/app/linux-arm64/vulnerabilities.json',
      { kind: 'image', name: 'app', platform, digest: digest('a') },
      '"app (linux/amd64)", but its place is that of "app (linux/arm64)"',
    ],
    [
      'images/app/linux-amd64/vulnerabilities.json',
      { kind: 'image', name: 'other', platform, digest: digest('a') },
      '"other (linux/amd64)", but its place is that of "app (linux/amd64)"',
    ],
  ])('%s cannot be used: %j', async (path, target, found) => {
    await write(path, findingsOf(target))
    expect(await reasons()).toEqual([`${path} cannot be used: it is about ${found}.`])
  })

  test('counts where it is about its own: the project by any name, a subdirectory, the image of the release', async () => {
    await write('vulnerabilities.json', findingsOf({ kind: 'directory', name: 'repository' }))
    await write(
      'directories/api/vulnerabilities.json',
      findingsOf({ kind: 'subdirectory', name: 'api', path: 'services/api' }),
    )
    const ofImage: Target = { kind: 'image', name: 'app', platform, digest: digest('a') }
    await write('images/app/linux-amd64/vulnerabilities.json', findingsOf(ofImage))
    expect(await reasons()).toEqual([])
  })

  test.each<[string, string | undefined, string]>([
    ['another image', digest('b'), digest('b')],
    ['an image of which nobody knows the digest', undefined, 'an image whose digest it does not say'],
  ])('findings about %s than the one that is released do not count', async (_, own, found) => {
    const path = 'images/app/linux-amd64/vulnerabilities.json'
    await write(path, findingsOf({ kind: 'image', name: 'app', platform, ...(own && { digest: own }) }))
    expect(await reasons()).toEqual([
      `${path} cannot be used: it is about ${found}, which is not the image of ghcr.io/acme/widget@${digest('1')} for linux/amd64.`,
    ])
    expect(await reasons([])).toEqual([])
  })

  test.each(['a', 'b'])('SBOMs of an image count by its digest: %s', async letter => {
    const bom = foundBom('image', ['jinja2'], { name: 'app', version: '1', platform, digest: digest(letter) })
    await write('images/app/linux-amd64/sbom.cyclonedx.json', renderCycloneDx(bom))
    await write('images/app/linux-amd64/sbom.spdx.json', renderSpdx(bom))
    const found = `it is about ${digest('b')}, which is not the image of ghcr.io/acme/widget@${digest('1')} for linux/amd64.`
    expect(await reasons()).toEqual(
      letter === 'a'
        ? []
        : ['cyclonedx', 'spdx'].map(format => `images/app/linux-amd64/sbom.${format}.json cannot be used: ${found}`),
    )
  })
})

describe('a file that can’t be used', () => {
  test.each([
    ['sbom.cyclonedx.json', '{}', 'it is not an SBOM in the format CycloneDX.'],
    ['images/app/linux-amd64/sbom.spdx.json', '{"bomFormat":"CycloneDX"}', 'it is not an SBOM in the format SPDX.'],
    ['vulnerabilities.json', '{}', '"schema" is missing.'],
    ['vulnerabilities.sarif', '{"version":"2.1.0"}', 'it is not a SARIF 2.1.0 report with a run.'],
    ['test-results.json', '{', 'it is not JSON'],
    ['test-result.statement.json', '{}', 'it is not an in-toto statement'],
    ['coverage.json', '{"version":1}', '"commit" is missing.'],
  ])('%s is neither present nor absent', async (path, text, found) => {
    await write(path, text)
    const { present, unusable } = await read()
    expect(present).toEqual([])
    expect(unusable).toEqual([
      { kind: expect.any(String), reason: expect.stringContaining(`${path} cannot be used: ${found}`) },
    ])
  })

  test.each(['coverage.json', 'test-results.json', 'test-result.statement.json'] as const)(
    '%s of another commit is one',
    async path => {
      await write(path, whole[path])
      const other = 'b'.repeat(40)
      expect(await read({ commit: other })).toMatchObject({
        present: [],
        unusable: [
          {
            reason: `${path} cannot be used: it is about commit ${commit}, but the release comes from commit ${other}.`,
          },
        ],
      })
    },
  )

  test('does not hide another of its kind', async () => {
    await write('vulnerabilities.json', '{}')
    const ofImage = documentOf([match()], { target: { kind: 'image', name: 'app', platform: 'linux/amd64' } })
    await write('images/app/linux-amd64/vulnerabilities.json', renderFindings(ofImage))
    const { present, unusable, summaries } = await read()
    expect([present, unusable.length, summaries.vulnerabilities.length]).toEqual([['vulnerabilities'], 1, 1])
  })

  test('what the system refuses to read is thrown', async () => {
    await mkdir(join(dir, 'images'))
    await expect(read({ project: 'widget' })).resolves.toBeDefined()
    await expect(readEvidence(join(dir, 'none'), release)).rejects.toThrow('ENOENT')
  })
})

test('the project has one name, also where a scan has another spelling of it', async () => {
  const scan = documentOf([match()], { target: { kind: 'directory', name: 'Widget' } })
  await write('vulnerabilities.json', renderFindings(scan))
  expect((await read()).summaries.vulnerabilities.map(({ target }) => target.name)).toEqual(['widget'])
})

test('findings of tools never stand for those of what is released, nor the other way round', async () => {
  await write('vulnerabilities.json', renderFindings(toolFindings))
  await write('tools/vulnerabilities.json', renderFindings(findings))
  const { unusable, summaries } = await read()
  expect(unusable).toEqual([
    {
      kind: 'vulnerabilities',
      reason: 'vulnerabilities.json cannot be used: it is about tools, and not about what is released.',
    },
    {
      kind: 'tools',
      reason: 'tools/vulnerabilities.json cannot be used: it is about widget, and not about tools.',
    },
  ])
  expect(summaries.vulnerabilities).toEqual([])
})
