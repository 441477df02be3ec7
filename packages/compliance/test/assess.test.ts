import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import {
  assess,
  complianceMarkdown,
  countsText,
  type Query,
  type ReleaseSource,
  readScorecard,
  type Sources,
  type Standard,
} from '@release-tools/compliance'
import { type Manifest, renderGates, renderSource } from '@release-tools/evidence'
import { manifestOf } from '@release-tools/evidence/testing'

const commit = 'c'.repeat(40)
const about = { repository: 'https://github.com/acme/widget', commit }
const evidence = [{ source: 'a file' }]
const gate = (id: string, result: 'pass' | 'fail' | 'unknown') => ({
  gate: id,
  result,
  found: `it is ${result}`,
  wanted: 'all',
  evidence,
})
const files: Record<string, string> = {
  'gates.json': renderGates({
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/gates.v1.json',
    ...about,
    gates: [gate('changelog', 'pass'), gate('code-review', 'fail'), gate('alerts', 'unknown')],
  }),
  'source.json': renderSource({
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/source.v1.json',
    ...{
      ...about,
      tag: 'v1.2.0',
      branch: 'main',
      level: 2,
      refs: [],
      pushes: 3,
      properties: [],
      reasons: [],
      caveats: [],
    },
    controls: [
      {
        control: 'history',
        state: 'held',
        detail: 'Since the first push.',
        since: { commit, time: '2026-01-01T00:00:00Z' },
      },
      { control: 'review', state: 'lapsed', detail: 'Nobody approved it.' },
      { control: 'checks', state: 'unknown', detail: 'Nobody saw them.' },
    ],
  }),
  'provenance.intoto.jsonl': '{}',
  'vex/a.openvex.json': '{}',
  'test-results.json': 'not json',
}
const manifest: Manifest = manifestOf(files)
const release: ReleaseSource = {
  manifest,
  buildLevel: 2,
  read: async path =>
    path in files ? Buffer.from(files[path] ?? '') : path === 'manifest.yaml' ? Buffer.from(manifestText()) : undefined,
}
const manifestText = () => JSON.stringify(manifest)
const repository = (own: Record<string, string>) => ({
  read: async (path: string) => (own[path] === undefined ? undefined : Buffer.from(own[path] ?? '')),
})
// Made by Scorecard v5.3.0 (github.com/ossf/scorecard/v5, built by the Go module proxy) without a network, in examples: scorecard --local python-app
// --format json --show-details --checks Binary-Artifacts,Dangerous-Workflow,Dependency-Update-Tool,License,Packaging,Pinned-Dependencies,SAST,
// Security-Policy,Token-Permissions. Laid out again; the name of the folder is that in the repository.
const report = readFileSync(join(import.meta.dirname, 'fixtures/scorecard.json'))
const all: Sources = {
  release,
  repository: repository({
    LICENSE: 'MIT',
    'docs/empty.md': '',
    'security-insights.yml': 'project: {name: Widget, empty: [], list: [{a: 1}]}',
  }),
  scorecard: readScorecard(report, 'scorecard.json'),
}
const standard = (...shownBy: Query[][]): Standard => ({
  ...{ name: 'test-1', title: 'A *standard*', url: 'https://example.org/', limits: 'It is made up.' },
  requirements: [{ id: 'A-1', levels: ['L1'], asks: 'Something.', shownBy, otherwise: 'Do it.' }],
})
const one = async (query: Query | Query[][], sources = all) => {
  const { requirements } = await assess(standard(...(Array.isArray(query) ? query : [[query]])), sources)
  const [{ state, evidence: found, why } = { state: 'none', evidence: [], why: '' }] = requirements
  return why === undefined ? { state, evidence: found } : { state, why }
}
const of = (file: string, more: object = {}) => ({
  state: 'shown',
  evidence: [
    {
      file,
      of: 'release',
      sha256: file === 'manifest.yaml' ? sha256(manifestText()) : sha256(files[file] ?? ''),
      ...more,
    },
  ],
})

test('a file of the release shows something by its kind, a field, a value of it or a level', async () => {
  expect(await one({ release: 'provenance' })).toEqual(of('provenance.intoto.jsonl'))
  expect(await one({ release: 'manifest', field: 'project.version' })).toEqual(
    of('manifest.yaml', { field: 'project.version', says: '1.2.0' }),
  )
  expect(await one({ release: 'manifest', field: 'files.*.sha256' })).toMatchObject({ state: 'shown' })
  expect(await one({ release: 'source-summary', field: 'level', atLeast: 2 })).toEqual(
    of('source.json', { field: 'level', says: '2' }),
  )
  expect(await one({ release: 'source-summary', field: 'level', atLeast: 3 })).toEqual({
    state: 'missing',
    why: 'no source-summary of the release has a field level of at least 3',
  })
  expect(await one({ release: 'manifest', field: 'verdict.result', is: 'fail' })).toEqual({
    state: 'missing',
    why: 'no manifest of the release has a field verdict.result that is fail',
  })
  expect(await one({ release: 'sbom' })).toEqual({ state: 'missing', why: 'the release has no sbom' })
  expect(await one({ release: 'test-results', field: 'totals' })).toMatchObject({
    state: 'unknown',
    why: expect.stringMatching(/^Could not read test-results\.json: it is not JSON/),
  })
})

test('the level of provenance is that which was verified now', async () => {
  expect(await one({ buildLevel: 2 })).toEqual(of('provenance.intoto.jsonl', { says: 'verified: SLSA Build L2' }))
  expect(await one({ buildLevel: 3 })).toEqual({ state: 'missing', why: 'the verified provenance has SLSA Build L2' })
  const unverified = { ...all, release: { ...release, buildLevel: undefined } }
  expect(await one({ buildLevel: 1 }, unverified)).toMatchObject({ state: 'unknown' })
  const without = { ...all, release: { ...release, manifest: manifestOf({}) } }
  expect(await one({ buildLevel: 1 }, without)).toEqual({ state: 'missing', why: 'the release has no provenance' })
})

test('a gate or control shows something only if it passed or held', async () => {
  expect(await one({ gate: 'changelog' })).toEqual(of('gates.json', { field: 'changelog', says: 'pass: it is pass' }))
  expect(await one({ gate: 'code-review' })).toEqual({
    state: 'missing',
    why: 'the gate code-review is fail: it is fail',
  })
  expect(await one({ gate: 'alerts' })).toEqual({ state: 'unknown', why: 'the gate alerts is unknown: it is unknown' })
  expect(await one({ gate: 'licences' })).toEqual({ state: 'missing', why: 'the gate licences was not looked at' })
  expect(await one({ control: 'history' })).toEqual(
    of('source.json', { field: 'history', says: 'held: Since the first push.' }),
  )
  expect(await one({ control: 'review' })).toMatchObject({ state: 'missing' })
  expect(await one({ control: 'checks' })).toMatchObject({ state: 'unknown' })
  expect(await one({ control: 'tags' })).toEqual({ state: 'missing', why: 'the control tags was not looked at' })
  const without = { ...all, release: { ...release, manifest: manifestOf({}) } }
  expect(await one({ gate: 'changelog' }, without)).toEqual({ state: 'missing', why: 'the release has no gates.json' })
})

test('files of the repository show that they are there, and a statement is only stated', async () => {
  const file = { file: 'LICENSE', of: 'repository', sha256: sha256('MIT') }
  expect(await one({ repository: ['COPYING', 'LICENSE'] })).toEqual({ state: 'shown', evidence: [file] })
  expect(await one({ document: ['LICENSE'] })).toEqual({ state: 'stated', evidence: [{ ...file, stated: true }] })
  expect(await one({ repository: ['docs/empty.md'] })).toEqual({
    state: 'missing',
    why: 'the repository has no docs/empty.md',
  })
  expect(await one({ insights: 'project.name' })).toMatchObject({
    state: 'stated',
    evidence: [{ file: 'security-insights.yml', field: 'project.name', says: 'Widget', stated: true }],
  })
  expect(await one({ insights: 'project.list.*.a' })).toMatchObject({ state: 'stated' })
  expect(await one({ insights: 'project.empty' })).toEqual({
    state: 'missing',
    why: 'security-insights.yml does not say project.empty',
  })
  const hostile = {
    ...all,
    repository: repository({ 'security-insights.yml': 'project: {name: "\\e[2JWidget", none: {}}' }),
  }
  expect(await one({ insights: 'project.name' }, hostile)).toMatchObject({ evidence: [{ says: 'Widget' }] })
  expect(await one({ insights: 'project.none' }, hostile)).toMatchObject({ state: 'missing' })
  expect(await one({ insights: 'project.name' }, { ...all, repository: repository({}) })).toEqual({
    state: 'missing',
    why: 'the repository has no security-insights.yml',
  })
})

test('a check of Scorecard counts with the full score, by its name', async () => {
  expect(await one({ scorecard: 'Binary-Artifacts' })).toEqual({
    state: 'shown',
    evidence: [
      { file: 'scorecard.json', of: 'scorecard', sha256: sha256(report), field: 'Binary-Artifacts', says: '10 of 10' },
    ],
  })
  expect(await one({ scorecard: 'License' })).toEqual({ state: 'missing', why: 'License has the score 0 of 10' })
  expect(await one({ scorecard: 'Packaging' })).toEqual({ state: 'unknown', why: 'Packaging could not run' })
  expect(await one({ scorecard: 'Fuzzing' })).toEqual({ state: 'unknown', why: 'scorecard.json has no check Fuzzing' })
  expect(() => readScorecard(Buffer.from('{}'), 'x.json')).toThrow(
    'Could not read x.json: it has no checks with scores',
  )
})

test('one way is enough, all of it is needed, and what nobody could look at is unknown', async () => {
  const [there, absent] = [{ repository: ['LICENSE'] }, { repository: ['NONE'] }]
  expect(await one([[there, absent], [there]])).toMatchObject({ state: 'shown' })
  expect(await one([[there, absent]])).toEqual({ state: 'missing', why: 'the repository has no NONE' })
  expect(await one([])).toEqual({ state: 'missing', why: 'no file shows it' })
  const blind = {
    release: { unknown: 'no release was given' },
    repository: { unknown: 'no repository' },
    scorecard: { unknown: 'no report' },
  }
  for (const query of [
    { gate: 'a' },
    { repository: ['a'] },
    { document: ['a'] },
    { insights: 'a' },
    { scorecard: 'a' },
  ])
    expect(await one(query, blind)).toMatchObject({ state: 'unknown' })
  expect(await one([[{ scorecard: 'a' }], [absent]], { ...all, scorecard: blind.scorecard })).toEqual({
    state: 'unknown',
    why: 'no report; the repository has no NONE',
  })
})

test('a file that is not at hand is unknown', async () => {
  const empty = { ...all, release: { ...release, read: async () => undefined } }
  for (const query of [{ release: 'provenance' as const }, { gate: 'changelog' }, { control: 'history' }])
    expect(await one(query, empty)).toMatchObject({ state: 'unknown', why: expect.stringMatching(/ is not at hand$/) })
})

test('the page names each file with its digest, and what to do for the rest', async () => {
  const two = standard([{ release: 'manifest', field: 'project.version' }])
  const [first] = two.requirements
  const made = await assess(
    {
      ...two,
      requirements: [
        ...two.requirements,
        { ...first, id: 'A-2', levels: [], shownBy: [[{ repository: ['NONE'] }]] } as never,
      ],
    },
    all,
  )
  expect(countsText(made.requirements)).toBe(
    'Of 2 requirements: 1 shown, 0 stated by the project, 1 missing, 0 unknown.',
  )
  const page = complianceMarkdown(made)
  expect(page).toContain('# A \\*standard\\*\n')
  expect(page).toContain(
    `| A-1 \\(L1\\) | Something. | shown | \`manifest.yaml\` project.version: 1.2.0 (sha256 \`${sha256(manifestText()).slice(0, 12)}\`) |`,
  )
  expect(page).toContain('| missing | The repository has no NONE. Do it. |')
  expect(complianceMarkdown(await assess(two, { ...all, release: { unknown: 'none' } }))).toContain(
    'No release was given',
  )
})
