/** @needs sbom tools */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { offline } from '@release-tools/build/testing'
import { parsePolicy, renderPolicy } from '@release-tools/evidence'
import { testbed } from '@release-tools/testbed'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { changedWheel } from '../../testing/reproduce/changed-wheel.ts'
import { typePage } from '../../testing/reproduce/page.ts'
import { sampleProject } from '../../testing/reproduce/sample-project.ts'
import { type Built, builtFrom, releaseOf, type SampleRelease } from '../../testing/reproduce/sample-release.ts'
import { sbomsOf } from '../../testing/reproduce/sample-sbom.ts'
import { cli, tooWide } from '../../testing/run.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../docs/schema/reproduce-report.v1.json'), 'utf8'),
)
const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema)
const wheel = 'rebuilt_widget-1.2.0-py3-none-any.whl'
const sdist = 'rebuilt_widget-1.2.0.tar.gz'
const project = sampleProject([], { 'widget/old.py': 'version = "old"\n' })
const old = project.git('rev-parse', 'HEAD')
const commit = project.commit({ 'widget/old.py': 'version = "new"\n' })
project.git('tag', 'v1.2.0')

Object.assign(process.env, offline(testbed().realWheels))

let built: Built
beforeAll(async () => {
  built = await builtFrom(project.repository, commit)
})

interface Asked {
  repository?: string
  /** A path of the release, if not its directory. */
  against?: string
  args?: string[]
}

async function reproduce(release: SampleRelease, asked: Asked = {}) {
  const { repository = project.repository, against = release.directory, args = [] } = asked
  const where = ['--against', against, '--repository', repository]
  return cli(['reproduce', 'v1.2.0', ...where, '--key', release.key, ...args])
}

async function report(release: SampleRelease, asked: Asked = {}) {
  const { code, out, err } = await reproduce(release, { ...asked, args: ['--json', ...(asked.args ?? [])] })
  if (out === '') throw new Error(err)
  const value = JSON.parse(out)
  expect(accepts(value) || accepts.errors).toBe(true)
  const files = new Map<string, Record<string, unknown>>(value.files.map((file: { path: string }) => [file.path, file]))
  return { code, err, ...value, files, wheel: files.get(`artifacts/${wheel}`), sdist: files.get(`artifacts/${sdist}`) }
}

describe('a release that is what its commit gives', () => {
  test('is reproduced: the table says so last, and progress goes to standard error', async () => {
    const release = await releaseOf(built, { reproducible: 'bytes' })
    const attestation = join(release.root, 'rebuild.intoto.json')
    const { code, out, err } = await reproduce(release, { args: ['--attestation', attestation] })
    expect(code).toBe(0)
    expect(out).toMatch(/^rebuilt-widget 1\.2\.0\n {2}v1\.2\.0 of https:\/\/github\.com\/acme\/widget\n/)
    expect(out).toContain(`  same  artifacts/${wheel}\n  same  artifacts/${sdist}\n`)
    expect(out).toContain('  same  policy.yaml\n')
    expect(out).toMatch(/\n\nREPRODUCED: rebuilt-widget 1\.2\.0\n$/)
    expect(tooWide(out)).toEqual([])
    expect(err).toMatch(/^Verifying the release …\nChecking out [0-9a-f]{40} …\nRebuilding the distributions …\n/)
    expect(JSON.parse(readFileSync(attestation, 'utf8')).predicate.result).toBe('reproduced')
  })

  test('each command of docs/tasks/reproduce-a-release.md ends as the page says: on GitHub, and with the tarball alone', async () => {
    const release = await releaseOf(built, { reproducible: 'bytes' })
    const { ended, errors } = await typePage(release, { repository: project.repository, commit })
    expect({ failed: ended.filter(({ code }) => code !== 0), errors }).toEqual({ failed: [], errors: [] })
    expect(ended.map(({ last }) => last)).toEqual([
      'REPRODUCED: rebuilt-widget 1.2.0',
      'REPRODUCED: rebuilt-widget 1.2.0',
      'AGREE: reproduced',
      'VERIFIED: rebuilt-widget 1.2.0',
    ])
  })
})

test('a wheel that was changed after the build: the line is named, and that no commit has it', async () => {
  const evil = changedWheel(built, wheel, 'widget/__init__.py', 'answer = 42\nimport evil\n')
  const found = await report(await releaseOf(evil, { reproducible: 'bytes' }))
  expect({ code: found.code, result: found.result, sdist: found.sdist?.result }).toEqual({
    code: 1,
    result: 'different',
    sdist: 'identical',
  })
  expect(found.wheel).toMatchObject({
    result: 'differs',
    reason: 'The manifest says that a rebuild gives the same bytes, and it does not.',
    differences: [
      {
        member: 'widget/__init__.py',
        field: 'line 2',
        old: 'import evil',
        new: '',
        cause: 'in no commit of the repository: the tree was dirty, or the file was changed after the build',
      },
      { member: 'rebuilt_widget-1.2.0.dist-info/RECORD', cause: 'follows from these members' },
    ],
  })
})

test('a build from a dirty tree, in which one file is of another commit: each file is named with its origin', async () => {
  const clone = join(project.repository, '..', `${Date.now()}-dirty`)
  execFileSync('git', ['clone', '--quiet', project.repository, clone])
  writeFileSync(join(clone, 'widget', 'old.py'), 'version = "old"\n')
  writeFileSync(join(clone, 'widget', '__init__.py'), 'answer = 43\n')
  execFileSync('git', ['-C', clone, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-am', 'dirty'], {
    env: { ...process.env, GIT_COMMITTER_DATE: project.git('show', '-s', '--format=%cI', commit) },
  })
  const dirty = await builtFrom(
    clone,
    execFileSync('git', ['-C', clone, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
  )
  const { code, wheel: found } = await report(await releaseOf(dirty, { commit }))
  const differences = found?.differences as { member: string; cause: string }[]
  expect(code).toBe(1)
  expect(differences.slice(0, 2).map(({ member, cause }) => [member, cause])).toEqual([
    [
      'widget/__init__.py',
      'in no commit of the repository: the tree was dirty, or the file was changed after the build',
    ],
    ['widget/old.py', `another commit: ${old} has this content`],
  ])
})

test('another tool version: the tool is named, and what it wrote', async () => {
  const info = 'rebuilt_widget-1.2.0.dist-info/WHEEL'
  const lines = 'Wheel-Version: 1.0\nGenerator: mini 0.9\nRoot-Is-Purelib: true\nTag: py3-none-any\n'
  const older = changedWheel(built, wheel, info, lines)
  const document = (one: Built['document']) => ({
    ...one,
    tools: one.tools.map(tool => (tool.name === 'build' ? { name: 'build', version: '1.0.0' } : tool)),
  })
  const found = await report(await releaseOf(older, { document }))
  expect(found.environment).toEqual([{ field: 'build', old: '1.0.0', new: expect.stringMatching(/^1\./) }])
  expect(found.wheel).toMatchObject({
    result: 'differs',
    differences: [
      {
        member: info,
        field: 'Generator',
        old: 'mini 0.9',
        new: 'mini 1.0',
        cause: 'tool version: another back-end, or another version of it',
      },
      {},
    ],
  })
})

describe('the SBOMs of a release', () => {
  const only = { args: ['--only', '**/sbom*'] }
  let sboms: Record<string, string>
  beforeAll(async () => {
    sboms = await sbomsOf(built, project.repository)
  })

  test('are the same bytes', async () => {
    const found = await report(await releaseOf(built, { reproducible: 'bytes', files: sboms }), only)
    expect(Object.fromEntries([...found.files].map(([path, { result }]) => [path, result]))).toEqual(
      Object.fromEntries(Object.keys(sboms).map(path => [path, 'identical'])),
    )
    expect(found.code).toBe(0)
  })

  test('an edited one is told by its pointer', async () => {
    const edited = { ...sboms, 'sbom.spdx.json': sboms['sbom.spdx.json']?.replace('NOASSERTION', 'MIT') ?? '' }
    const found = await report(await releaseOf(built, { reproducible: 'bytes', files: edited }), only)
    expect(found.code).toBe(1)
    expect(found.files.get('sbom.cyclonedx.json')?.result).toBe('identical')
    expect(found.files.get('sbom.spdx.json')).toMatchObject({
      result: 'differs',
      differences: [{ field: expect.stringMatching(/^\/packages\/\d+\//), old: 'MIT', new: 'NOASSERTION' }],
    })
  })
})

test('a tag that is another commit than the release says is told first', async () => {
  const moved = await releaseOf({ ...built, commit: old }, { commit: old })
  const found = await report(moved, { args: ['--only', 'policy.yaml'] })
  expect({ code: found.code, problems: found.problems }).toEqual({
    code: 1,
    problems: [
      `The tag v1.2.0 is commit ${commit} in this repository, but the release says that it was made from ${old}.`,
    ],
  })
})

test('an edited policy differs, by its key', async () => {
  const policy = renderPolicy(parsePolicy('version: 1\nevidence: {required: []}\n'))
  const found = await report(await releaseOf(built, { files: { 'policy.yaml': policy } }), {
    args: ['--only', 'policy.yaml'],
  })
  expect({ code: found.code, result: found.files.get('policy.yaml')?.result }).toEqual({ code: 1, result: 'differs' })
})

test('a policy at another path is found with its name', async () => {
  const policy = 'version: 1\nevidence: {required: []}\n'
  const other = sampleProject([], { 'ci/policy.yaml': policy })
  other.git('tag', 'v1.2.0')
  const own = { ...built, commit: other.git('rev-parse', 'HEAD') }
  const release = await releaseOf(own, {
    commit: own.commit,
    files: { 'policy.yaml': renderPolicy(parsePolicy(policy)) },
  })
  const asked = { repository: other.repository, args: ['--only', 'policy.yaml'] }
  expect((await report(release, asked)).code).toBe(1)
  const named = await report(release, { ...asked, args: [...asked.args, '--policy-path', 'ci/policy.yaml'] })
  expect({ code: named.code, result: named.files.get('policy.yaml')?.result }).toEqual({ code: 0, result: 'identical' })
})

test('a release without a record of its build: every artifact is unknown, and the reason says what is missing', async () => {
  const found = await report(await releaseOf(built, { record: false }))
  expect({ code: found.code, result: found.result }).toEqual({ code: 3, result: 'unknown' })
  expect(found.wheel).toMatchObject({ result: 'unknown', reason: expect.stringContaining('build.json') })
})

describe('what is not rebuilt', () => {
  test('a release that is not verified', async () => {
    const release = await releaseOf(built)
    writeFileSync(join(release.directory, 'artifacts', wheel), 'changed')
    const { code, out, err } = await reproduce(release)
    expect({ code, last: out.split('\n').at(-2) }).toEqual({ code: 1, last: expect.stringMatching(/^NOT VERIFIED/) })
    expect(err).toBe('Verifying the release …\nThe release was not verified, so nothing was rebuilt.\n')
  })

  test('a commit that the repository does not have: both commits are named, and what that may mean', async () => {
    const gone = 'c0ffee'.padEnd(40, '0')
    const { code, out, err } = await reproduce(await releaseOf({ ...built, commit: gone }, { commit: gone }))
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(
      `Could not rebuild v1.2.0: the release says that it was made from commit ${gone}, and the repository does not have this commit. Its tag v1.2.0 is commit ${commit}. Run \`git fetch --tags\` in the clone.`,
    )
    expect(err).not.toContain('actions/checkout')
  })

  test('a tag that the repository does not have', async () => {
    const release = await releaseOf(built)
    const empty = sampleProject()
    const { code, err } = await cli([
      ...[
        'reproduce',
        'v1.2.0',
        '--against',
        release.directory,
        '--repository',
        empty.repository,
        '--key',
        release.key,
      ],
    ])
    expect(code).toBe(3)
    expect(err).toContain('the repository does not have this tag. Run `git fetch --tags` in the clone first.')
  })
})

describe('traps: what gets into a wheel and differs each time', () => {
  const traps = sampleProject(['clock', 'hostname', 'path', 'random', 'order'])
  const own = traps.git('rev-parse', 'HEAD')
  traps.git('tag', 'v1.2.0')
  let release: SampleRelease

  beforeAll(async () => {
    const made = await builtFrom(traps.repository, own)
    // Both builds are on one machine, so the name of another one is written here.
    const elsewhere = changedWheel(made, wheel, 'widget/hostname.txt', 'builder-7\n')
    release = await releaseOf(elsewhere, { reproducible: 'bytes' })
  })

  test('each is named with its cause, and so is the manifest that promised the same bytes', async () => {
    const { code, wheel: found } = await report(release, { repository: traps.repository })
    const differences = found?.differences as { member: string; cause?: string }[]
    expect({ code, reason: found?.reason }).toEqual({
      code: 1,
      reason: 'The manifest says that a rebuild gives the same bytes, and it does not.',
    })
    expect(Object.fromEntries(differences.map(({ member, cause }) => [member, cause]))).toEqual({
      'widget/clock.txt': 'clock',
      'widget/hostname.txt': 'hostname',
      'widget/path.txt': 'path',
      'widget/random.txt': 'random value or seed',
      'widget/order.txt': 'order: the same words in another one',
      'rebuilt_widget-1.2.0.dist-info/RECORD': 'follows from these members',
    })
  })
})
