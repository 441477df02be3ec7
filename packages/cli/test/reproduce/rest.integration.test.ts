/** @needs sbom tools */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { offline } from '@release-tools/build/testing'
import { type Manifest, ownTool } from '@release-tools/evidence'
import { testbed } from '@release-tools/testbed'
import { type BuiltWithArchives, licencesOf, withArchives } from '../../testing/reproduce/sample-parts.ts'
import { sampleProject } from '../../testing/reproduce/sample-project.ts'
import {
  type Built,
  builtFrom,
  type Claims,
  releaseOf,
  type SampleRelease,
} from '../../testing/reproduce/sample-release.ts'
import { sbomsOf } from '../../testing/reproduce/sample-sbom.ts'
import { cli } from '../../testing/run.ts'

const config = `archives:
  - name: docs-{version}
    format: zip
    files: [docs/**]
  - name: examples-{version}
    files: [docs/*.md, widget/*.py]
`
const project = sampleProject([], {
  '.github/release-tools.yaml': config,
  'docs/guide.md': '# Guide\n',
  'CHANGELOG.md': '# Changelog\n\n## 1.2.0\n\n- Widgets are rebuilt.\n',
  'metadata.txt': 'Provides-Extra: safe\nRequires-Dist: idna\nRequires-Dist: certifi; extra == "safe"\n',
  'vendor/requirements.txt': 'six==1.17.0\n',
  'service/requirements.txt': 'pluggy==1.7.0\n',
})
const commit = project.git('rev-parse', 'HEAD')
project.git('tag', 'v1.2.0')
Object.assign(process.env, offline(testbed().realWheels))
const archives = ['docs-1.2.0.zip', 'examples-1.2.0.tar.gz']

let python: Built
let built: BuiltWithArchives
beforeAll(async () => {
  python = await builtFrom(project.repository, commit)
  built = await withArchives(python, project.repository)
})

/** A release of the build and the archives: only those that build-python made are in its record. */
function release(claims: Claims = {}, of = built): Promise<SampleRelease> {
  const document: Claims['document'] = one => ({
    ...one,
    artifacts: one.artifacts.filter(({ path }) => !archives.some(name => path.endsWith(name))),
  })
  return releaseOf(of, { document, ...claims, files: { 'archives.build.json': of.record, ...claims.files } })
}

/** The same, with the claim that it was made from the commit of the tag. */
function ofCommit(evil: BuiltWithArchives): BuiltWithArchives {
  return { ...evil, commit, record: evil.record.replaceAll(evil.commit, commit) }
}

interface Answer {
  result: string
  reason?: string
  differences?: { member?: string; field: string; old: string; new: string }[]
}

async function reproduce(made: SampleRelease, only: string[], against = made.tarball, more: string[] = []) {
  const where = ['--against', against, '--repository', project.repository, '--key', made.key]
  const { code, out, err } = await cli([
    ...['reproduce', 'v1.2.0', ...where],
    ...only.flatMap(pattern => ['--only', pattern]),
    ...more,
    '--json',
  ])
  if (!out.startsWith('{')) throw new Error(`${out}${err}`)
  const files = new Map<string, Answer>(JSON.parse(out).files.map((one: Answer & { path: string }) => [one.path, one]))
  return { code, files, results: Object.fromEntries([...files].map(([path, { result }]) => [path, result])) }
}

describe('archives that the configuration names', () => {
  const only = [...archives.map(name => `artifacts/${name}`), 'archives.build.json']

  test('are made again from the commit, and no distribution is built for them', async () => {
    const { code, results } = await reproduce(await release({ reproducible: 'bytes' }), only)
    expect({ code, results }).toEqual({
      code: 0,
      results: Object.fromEntries(only.map(path => [path, 'identical'])),
    })
  })

  test('a changed one differs, by its member', async () => {
    const other = sampleProject([], { '.github/release-tools.yaml': config, 'docs/guide.md': '# Evil\n' })
    const evil = await withArchives({ ...python, commit: other.git('rev-parse', 'HEAD') }, other.repository)
    const { code, files } = await reproduce(await release({}, ofCommit(evil)), only)
    expect(code).toBe(1)
    expect(files.get('artifacts/docs-1.2.0.zip')?.differences?.[0]).toMatchObject({
      member: 'docs-1.2.0/docs/guide.md',
      old: '# Evil',
      new: '# Guide',
    })
  })
})

describe('the inputs of generate-sbom, which the SBOM records', () => {
  const release = (files: Record<string, string>) => releaseOf(python, { files })
  const inputs = { exclude: ['vendor/**'], extras: ['safe'], lockFile: 'none' }
  const only = ['**/sbom.*']
  let sboms: Record<string, string>
  beforeAll(async () => {
    sboms = await sbomsOf(python, project.repository, inputs)
  })

  test('are used again: what was left out, extras, no lock', async () => {
    expect(sboms['tools/sbom.cyclonedx.json']).not.toContain('pkg:pypi/six@')
    expect(sboms['sbom.spdx.json']).toContain('input:exclude: vendor/**\\ninput:extras: safe\\ninput:lock-file: none')
    const { code, results } = await reproduce(await release(sboms), only)
    expect({ code, results }).toEqual({
      code: 0,
      results: Object.fromEntries(Object.keys(sboms).map(path => [path, 'identical'])),
    })
  })

  test('an SBOM that hides an input differs', async () => {
    const path = 'sbom.cyclonedx.json'
    const document = JSON.parse(sboms[path] ?? '')
    document.metadata.properties = document.metadata.properties.filter(
      ({ name }: { name: string }) => name !== 'release-tools:input:extras',
    )
    const files = { ...sboms, [path]: `${JSON.stringify(document, undefined, 2)}\n` }
    const { code, results } = await reproduce(await release(files), only)
    expect({ code, path: results[path] }).toEqual({ code: 1, path: 'differs' })
  })

  test('without a lock, other versions are declared, with those of both days', async () => {
    const older = Object.fromEntries(
      Object.entries(sboms).map(([path, text]) => [path, text.replaceAll('@3.20', '@3.6')]),
    )
    const manifest: Claims['manifest'] = one => ({
      ...one,
      files: one.files.map(file => (file.path.includes('sbom.') ? { ...file, reproducible: 'no' } : file)),
    })
    const { code, files } = await reproduce(await releaseOf(python, { files: older, manifest }), [
      'sbom.*',
      'policy.yaml',
    ])
    expect({ code, ...files.get('sbom.cyclonedx.json') }).toMatchObject({
      code: 0,
      result: 'declared',
      reason: 'No lock has all of its versions, so that another day gives others.',
      differences: expect.arrayContaining([
        expect.objectContaining({ old: 'pkg:pypi/idna@3.6', new: 'pkg:pypi/idna@3.20' }),
      ]),
    })
  })

  test('the SBOM of another directory says which one it is', async () => {
    const own = await sbomsOf(python, project.repository, { directory: 'service' })
    expect(Object.keys(own)).toContain('directories/service/sbom.cyclonedx.json')
    const { code, files } = await reproduce(await release(own), ['directories/**'])
    const answers = [...files.values()].map(({ result, reason }) => ({ result, reason }))
    expect({ code, answers }).toEqual({ code: 0, answers: [{ result: 'identical' }, { result: 'identical' }] })
  })

  test('a lock that is in no commit: unknown, with its name', async () => {
    const outside = Object.fromEntries(
      Object.entries(sboms).map(([path, text]) => [path, text.replaceAll('"none"', '"../elsewhere/uv.lock"')]),
    )
    const { code, files } = await reproduce(await release(outside), ['sbom.*'])
    expect({ code, ...files.get('sbom.cyclonedx.json') }).toMatchObject({
      code: 3,
      result: 'unknown',
      reason: expect.stringContaining('"../elsewhere/uv.lock", which is not in the repository'),
    })
  })
})

describe('the licences', () => {
  const only = ['licences.txt', 'policy.yaml']

  test('are those of the versions that the release lists, although the index has newer ones by now', async () => {
    const text = await licencesOf(python, ['idna==3.6'])
    expect(text).toContain('idna 3.6\n')
    const { code, results } = await reproduce(await release({ files: { 'licences.txt': text } }), only)
    expect({ code, licences: results['licences.txt'] }).toEqual({ code: 0, licences: 'identical' })
  })

  test('an edited one differs, by its line', async () => {
    const text = (await licencesOf(python, ['idna==3.6'])).replace('Licence: BSD License', 'Licence: MIT')
    const { code, files } = await reproduce(await release({ files: { 'licences.txt': text } }), only)
    expect({ code, ...files.get('licences.txt') }).toMatchObject({
      code: 1,
      result: 'differs',
      differences: [{ old: '  Licence: MIT', new: '  Licence: BSD License' }],
    })
  })

  test('a version that the index does not have: unknown, with the reason', async () => {
    const text = (await licencesOf(python, ['idna==3.6'])).replace('idna 3.6\n', 'idna 3.5\n')
    const { code, files } = await reproduce(await release({ files: { 'licences.txt': text } }), only)
    expect({ code, ...files.get('licences.txt') }).toMatchObject({
      code: 0,
      result: 'unknown',
      reason: expect.stringContaining('could not be downloaded in the versions that the release lists'),
    })
  })
})

describe('release notes and page', () => {
  const names = ['release.md', 'release.html']
  const first = (manifest: Manifest): Manifest => {
    const { previousRelease: _, ...rest } = manifest
    return { ...rest, files: rest.files.map(one => (names.includes(one.path) ? { ...one, madeBy: ownTool } : one)) }
  }
  let written: Record<string, string>
  beforeAll(async () => {
    const made = await releaseOf(python, { files: { 'release.html': '' }, manifest: first })
    const output = join(made.root, 'output')
    const { files } = await reproduce(made, names, made.tarball, ['--output', output])
    expect(files.get('release.md')?.reason).toBe(undefined)
    written = Object.fromEntries(names.map(name => [name, readFileSync(join(output, name), 'utf8')]))
  })

  test('follow from the changelog of the commit and the released evidence', async () => {
    expect(written['release.md']).toContain('- Widgets are rebuilt.')
    expect(written['release.md']).toContain('rebuilt_widget-1.2.0-py3-none-any.whl')
    const { files } = await reproduce(await releaseOf(python, { files: written, manifest: first }), names)
    expect(files.get('release.md')?.result).toBe('identical')
    // Each release of a test has a key of its own, and the page shows it.
    expect(files.get('release.html')?.differences?.map(({ new: line }) => line)).toEqual([
      expect.stringMatching(/^<dl><dt>Key<\/dt><dd><code>SHA-256 [0-9a-f]{64}<\/code>/),
    ])
  })

  test('edited ones differ, by their lines', async () => {
    const text = (written['release.md'] ?? '').replace('- Widgets are rebuilt.', '- Buy our widgets.')
    const made = await releaseOf(python, { files: { ...written, 'release.md': text }, manifest: first })
    const { code, files } = await reproduce(made, names)
    expect({ code, ...files.get('release.md') }).toMatchObject({
      code: 1,
      result: 'differs',
      differences: [{ old: '- Buy our widgets.', new: '- Widgets are rebuilt.' }],
    })
  })

  test('after another release, what is not known here is told, and the difference is shown', async () => {
    const { files } = await reproduce(await releaseOf(python, { files: written }), names)
    expect(files.get('release.md')).toMatchObject({
      result: 'declared',
      reason: expect.stringMatching(
        /^They tell what changed since v1\.1\.0, and the components of that release are not known/,
      ),
      differences: expect.arrayContaining([expect.objectContaining({ new: expect.stringContaining('v1.1.0') })]),
    })
  })

  test('among assets without the tarball, a missing file is named', async () => {
    const made = await releaseOf(python, { files: written, manifest: first })
    for (const name of readdirSync(made.assets))
      if (/^release-v|^verification/.test(name)) rmSync(join(made.assets, name))
    const { files } = await reproduce(made, names, made.assets)
    expect(files.get('release.md')).toMatchObject({
      result: 'unknown',
      reason: expect.stringContaining('was not provided, and they tell what it says. Download the tarball'),
    })
  })
})

describe('the manifest, the digests and the tarball', () => {
  const names = ['manifest.yaml', 'SHA256SUMS', 'release-v1.2.0.tar.gz']

  test('are made again from everything else; the bytes of the tarball are the same', async () => {
    const { code, results } = await reproduce(await release({ reproducible: 'bytes' }), [...names, 'artifacts/**'])
    expect({ code, results: names.map(name => results[name]) }).toEqual({
      code: 0,
      results: ['payload', 'identical', 'identical'],
    })
  })

  test('a release directory has its tarball beside it', async () => {
    const made = await release()
    const { results } = await reproduce(made, names, made.directory)
    expect(results).toEqual({ 'manifest.yaml': 'payload', SHA256SUMS: 'identical', [names[2] ?? '']: 'identical' })
  })

  test('a changed archive that the manifest says is `bytes` makes both differ', async () => {
    const other = sampleProject([], { '.github/release-tools.yaml': config, 'docs/guide.md': '# Evil\n' })
    const evil = await withArchives({ ...python, commit: other.git('rev-parse', 'HEAD') }, other.repository)
    const made = await release({ reproducible: 'bytes' }, ofCommit(evil))
    const { files } = await reproduce(made, [...names, 'artifacts/docs*'])
    const changed = files.get('manifest.yaml')?.differences?.map(({ field }) => field)
    expect(changed).toEqual(expect.arrayContaining(['/files/artifacts~1docs-1.2.0.zip/sha256']))
    expect(files.get('release-v1.2.0.tar.gz')?.differences?.map(({ member }) => member)).toContain(
      'release-v1.2.0/artifacts/docs-1.2.0.zip',
    )
  })
})
