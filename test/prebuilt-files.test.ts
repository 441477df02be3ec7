/** @needs shell */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { listFiles, writeTarGz, writeZip } from '@release-tools/base'
import { evaluate } from '../scripts/plain/expressions.ts'
import { ownAction, readWorkflow, type Step } from './support/reusable.ts'

const { jobs } = readWorkflow('.github/workflows/release-prebuilt.yml')
const stepsOf = (id: string): Step[] => jobs[id]?.steps ?? []
const named = (id: string, name: string) => stepsOf(id).find(step => step.name === name) ?? {}

/** The steps of a job that run for a call, as actions of ours or by their name. */
function running(id: string, inputs: object, hasPython: boolean): (string | undefined)[] {
  const outputs = { 'has-python': String(hasPython), 'python-version': '3.13' }
  const contexts = {
    inputs,
    steps: { check: { outputs } },
    needs: { build: { outputs } },
    github: { event_name: 'push' },
  }
  const isRun = ({ if: condition = 'true' }: Step) => evaluate(condition, contexts) === 'true'
  return stepsOf(id)
    .filter(isRun)
    .map(step => ownAction(step) ?? step.uses?.split('@')[0] ?? step.name)
}

test('a project without Python is released without a step of Python, and its files are catalogued and scanned', () => {
  const files = { wheels: '', files: 'dist sha256:…' }
  expect(running('guard', files, false)).toEqual(['guard-release'])
  expect(running('build', files, false)).toEqual([
    ...['guard-release', 'actions/checkout', 'check-release', 'collect-artifacts'],
  ])
  const scans = ['generate-sbom', 'scan-image', 'Unpack the files of other jobs', 'generate-sbom', 'scan-image']
  expect(running('evidence', files, false).slice(-5)).toEqual(scans)
  // build-python refuses them, with a sentence.
  expect(running('build', { wheels: 'w', files: '' }, false)).toContain('build-python')
})

test('a package and archives together take all steps, wheels alone nothing of the archives', () => {
  const both = { wheels: 'wheels sha256:…', files: 'dist sha256:…' }
  expect(running('build', both, true)).toHaveLength(stepsOf('build').length)
  expect(running('evidence', both, true)).toHaveLength(stepsOf('evidence').length)
  expect(running('evidence', { ...both, files: '' }, true).at(-1)).toBe('scan-image')
  expect(running('evidence', { ...both, files: '' }, true)).not.toContain('Unpack the files of other jobs')
})

test('a call without files is refused first, with what to give', () => {
  expect(running('guard', { wheels: '', files: '' }, false)).toContain('Look for something to release')
  const { stdout, status } = spawnSync(
    'bash',
    ['-e', '-c', named('guard', 'Look for something to release').run ?? ''],
    {
      encoding: 'utf8',
    },
  )
  expect([stdout, status]).toEqual([
    '::error::Could not release prebuilt files: the call gives none. Give `wheels` or `files`, or call release.yml, which builds.\n',
    1,
  ])
})

/** Runs the step in a workspace for these files of the release. */
function unpack(workspace: string, names: string[], limits: Record<string, string> = {}) {
  const listed = JSON.stringify({ artifacts: names.map(name => ({ path: `artifacts/${name}` })) }, undefined, 2)
  writeFileSync(join(workspace, 'release/prebuilt.build.json'), listed)
  const { run: whole = '' } = named('evidence', 'Unpack the files of other jobs')
  const run = Object.entries(limits).reduce((text, [from, to]) => text.replace(from, to), whole)
  return spawnSync('bash', ['-eo', 'pipefail', '-c', run], { cwd: workspace, encoding: 'utf8' })
}

test('archives are unpacked, each in a directory of its own; the rest, and what is broken, stays as it is', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'prebuilt-'))
  const artifacts = join(workspace, 'release/artifacts')
  mkdirSync(artifacts, { recursive: true })
  const source = join(workspace, 'source')
  writeFileSync(source, 'content')
  const entries = [{ path: 'in/it', source, executable: false }]
  await writeTarGz(join(artifacts, 'a.tar.gz'), entries, 0)
  await writeZip(join(artifacts, 'b.zip'), entries, 315_532_800)
  writeFileSync(join(artifacts, 'c.tar.gz'), 'broken')
  writeFileSync(join(artifacts, 'program'), 'a program')
  writeFileSync(join(artifacts, 'own-1.0.0.tar.gz'), 'of this build')
  const names = ['a.tar.gz', 'b.zip', 'c.tar.gz', 'program']
  expect(unpack(workspace, names).status).toBe(0)
  const unpacked = await listFiles(join(workspace, 'prebuilt-files'))
  expect(unpacked).toEqual(['a.tar.gz/in/it', 'b.zip/in/it', 'c.tar.gz/c.tar.gz', 'program/program'])
  expect(readFileSync(join(workspace, 'prebuilt-files/b.zip/in/it'), 'utf8')).toBe('content')
})

test('an archive of another job reaches no file outside of its directory, and starts nothing of the checkout', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'prebuilt-'))
  const artifacts = join(workspace, 'release/artifacts')
  mkdirSync(artifacts, { recursive: true })
  writeFileSync(join(workspace, 'outside'), 'of the runner')
  // The archive that is cut off has a link of its own name, which its copy would be written through.
  for (const [name, target] of Object.entries({ 'links.tar': '/etc', 'cut.tar': '../../outside' })) {
    const source = mkdtempSync(join(tmpdir(), 'source-'))
    symlinkSync(target, join(source, name))
    writeFileSync(join(source, 'big'), Buffer.alloc(40_000))
    execFileSync('tar', ['-cf', join(artifacts, name), '-C', source, name, 'big'])
  }
  truncateSync(join(artifacts, 'cut.tar'), 20_000)
  const source = join(workspace, 'argparse.py')
  writeFileSync(source, 'raise SystemExit(0)\n')
  await writeZip(join(artifacts, 'b.zip'), [{ path: 'it', source, executable: false }], 315_532_800)
  const { status, stderr } = unpack(workspace, ['b.zip', 'cut.tar', 'links.tar'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Unexpected EOF') })
  expect(readFileSync(join(workspace, 'outside'), 'utf8')).toBe('of the runner')
  expect(await listFiles(join(workspace, 'prebuilt-files'))).toEqual(['b.zip/it', 'cut.tar/cut.tar', 'links.tar/big'])
})

describe('an archive with more than a runner can hold', () => {
  const workspaceWith = async (files: number, size: number) => {
    const workspace = mkdtempSync(join(tmpdir(), 'prebuilt-'))
    const artifacts = join(workspace, 'release/artifacts')
    mkdirSync(artifacts, { recursive: true })
    const source = join(workspace, 'source')
    writeFileSync(source, Buffer.alloc(size))
    const entries = Array.from({ length: files }, (_, at) => ({ path: `in/${at}`, source, executable: false }))
    await writeTarGz(join(artifacts, 'a.tar.gz'), entries, 0)
    await writeZip(join(artifacts, 'b.zip'), entries, 315_532_800)
    return workspace
  }
  const unpacked = (workspace: string) => listFiles(join(workspace, 'prebuilt-files'))

  test.each([
    ['bytes', 1, 200_000, { 'bytes=4294967296': 'bytes=100000' }],
    ['members', 30, 1, { 'members=200000': 'members=20' }],
  ])('by its %s is looked at as it is', async (_, files, size, limits) => {
    const workspace = await workspaceWith(files, size)
    const { status, stderr, stdout } = unpack(workspace, ['a.tar.gz', 'b.zip'], limits)
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '::notice::a.tar.gz is looked at as it is.\n::notice::b.zip is looked at as it is.\n',
    })
    expect(stderr).toContain('it is too large to be unpacked.')
    expect(await unpacked(workspace)).toEqual(['a.tar.gz/a.tar.gz', 'b.zip/b.zip'])
  })

  test('together with those before it is, too', async () => {
    const workspace = await workspaceWith(1, 60_000)
    unpack(workspace, ['a.tar.gz', 'b.zip'], { 'bytes=4294967296': 'bytes=100000' })
    expect(await unpacked(workspace)).toEqual(['a.tar.gz/in/0', 'b.zip/b.zip'])
  })

  test('is seen by what its headers say: a hole of 5 GB takes no room here', async () => {
    const workspace = await workspaceWith(1, 1)
    const hole = join(workspace, 'hole')
    writeFileSync(hole, '')
    truncateSync(hole, 5_000_000_000)
    execFileSync('tar', ['-cSf', join(workspace, 'release/artifacts/h.tar'), '-C', workspace, 'hole'])
    unpack(workspace, ['h.tar'])
    expect(await unpacked(workspace)).toEqual(['h.tar/h.tar'])
  })
})
