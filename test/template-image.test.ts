import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { evaluate, fill } from '../scripts/plain/expressions.ts'
import { root } from '../scripts/shared/repository.ts'
import { type Job, type Result, runJobs } from './support/workflow-run.ts'

interface Step {
  id?: string
  name?: string
  uses?: string
  if?: string
  run?: string
  with?: Record<string, string>
}

const { jobs }: { jobs: Record<string, Job & { outputs?: Record<string, string>; steps: Step[] }> } = parse(
  readFileSync(join(root, 'workflows-templates/release.yml'), 'utf8'),
)
const reference = 'ghcr.io/acme/widget@sha256:0123'

/** Outputs of the job _build_, from those of its step that builds the image. */
function buildOutputs(image: Record<string, string>): Record<string, string> {
  const contexts = {
    steps: { image: { outputs: image }, collect: { outputs: {} }, python: { outputs: {} }, test: { outputs: {} } },
  }
  return Object.fromEntries(
    Object.entries(jobs.build?.outputs ?? {}).map(([name, text]) => [name, fill(text, contexts)]),
  )
}

const outputs = { with: buildOutputs({ reference }), without: buildOutputs({}), lost: {} }

function run(image: keyof typeof outputs, ends: Record<string, Result> = {}, event = 'push', cancelledBefore?: string) {
  return runJobs(jobs, { event, ends, outputs: { build: outputs[image] }, cancelledBefore })
}

describe('the jobs of the template', () => {
  test('with an image, all run but the rehearsal', () => {
    const { rehearse, ...others } = run('with')
    expect([rehearse, new Set(Object.values(others))]).toEqual(['skipped', new Set(['success'])])
    expect(Object.keys(others)).toEqual(['build', 'evidence', 'evidence-image', 'sign', 'publish'])
  })

  test('without an image, its scan is skipped, and the release is signed and published', () => {
    const rest = { build: 'success', evidence: 'success', sign: 'success', publish: 'success' }
    expect(run('without')).toEqual({ ...rest, 'evidence-image': 'skipped', rehearse: 'skipped' })
  })

  test.each(['with', 'without'] as const)(
    'on a pull request %s an image, all but publish, and signing is rehearsed',
    image => {
      const rehearsal = { sign: 'skipped', rehearse: 'success', publish: 'skipped' }
      expect(run(image, {}, 'pull_request')).toEqual({ ...run(image), ...rehearsal })
    },
  )

  const jobsOf = { with: ['build', 'evidence', 'evidence-image'], without: ['build', 'evidence'] }
  const stops = (['with', 'without'] as const).flatMap(image =>
    jobsOf[image].flatMap(job => (['failure', 'cancelled', 'skipped'] as const).map(end => [image, job, end] as const)),
  )
  test.each(stops)('%s an image, nothing is signed or published if %s ends with %s', (image, job, end) => {
    expect(run(image, { [job]: end })).toMatchObject({ sign: 'skipped', publish: 'skipped' })
  })

  test.each(['failure', 'cancelled', 'skipped'] as const)('nothing is published if sign ends with %s', end => {
    expect(run('with', { sign: end }).publish).toBe('skipped')
    expect(run('without', { sign: end }).publish).toBe('skipped')
  })

  test('nothing is signed or published after the run was cancelled', () => {
    for (const image of ['with', 'without'] as const) {
      expect(run(image, {}, 'push', 'sign')).toMatchObject({ evidence: 'success', sign: 'skipped', publish: 'skipped' })
      expect(run(image, {}, 'push', 'publish')).toMatchObject({ sign: 'success', publish: 'skipped' })
    }
  })

  test('nothing is signed if nobody knows whether there is an image', () => {
    expect(run('lost')).toMatchObject({ 'evidence-image': 'skipped', sign: 'skipped', publish: 'skipped' })
  })
})

describe('the steps of the template without an image', () => {
  const contexts = {
    ...{ github: { event_name: 'push' }, env: {}, vars: {}, steps: { image: { outputs: {} } } },
    needs: { build: { outputs: outputs.without }, evidence: {}, 'evidence-image': {} },
  }
  const steps = ['sign', 'publish'].flatMap(id => jobs[id]?.steps ?? [])

  test('none of those that push or sign it runs', () => {
    const about = steps.filter(step => JSON.stringify(step).includes('needs.build.outputs.image'))
    const conditions = about.map(step => [step.name, evaluate(step.if ?? 'true', contexts)])
    expect(conditions).toEqual([
      ['Push the image by digest', 'false'],
      ['Sign the image', 'false'],
    ])
  })

  test('no step gets an image, its base or its evidence', () => {
    const given = (action: string, input: string) =>
      Object.values(jobs)
        .flatMap(job => job.steps)
        .filter(step => step.uses?.includes(`/actions/${action}@`))
        .map(step => fill(step.with?.[input] ?? '', contexts))
    const words = (text = '') => text.split('\n').filter(line => line.trim() !== '')
    expect(given('collect-artifacts', 'images')).toEqual([''])
    // One step releases, and one rehearses.
    expect(given('slsa-provenance', 'dependencies')).toEqual(['', ''])
    expect(words(given('slsa-provenance', 'from-artifacts')[0])).toEqual(['build', 'evidence'])
  })
})

describe('the step that looks for a Dockerfile', () => {
  const script = jobs.build?.steps.find(step => step.id === 'dockerfile')?.run ?? ''

  /** Runs the step in a project with these files. */
  function build(files: Record<string, string>, env: Record<string, string> = {}) {
    const cwd = mkdtempSync(join(tmpdir(), 'template-image-'))
    const output = join(cwd, 'output')
    mkdirSync(join(cwd, 'widget'))
    for (const [path, text] of Object.entries({ output: '', ...files })) writeFileSync(join(cwd, path), text)
    const given = { PATH: process.env.PATH, PROJECT: '.', DOCKERFILE: 'Dockerfile', GITHUB_OUTPUT: output, ...env }
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
      cwd,
      env: given,
      encoding: 'utf8',
    })
    return { status, stdout, output: readFileSync(output, 'utf8') }
  }

  test.each([
    ['there is no Dockerfile', {}, {}, './Dockerfile'],
    [
      'the Dockerfile is of another project',
      { Dockerfile: 'FROM scratch\n' },
      { PROJECT: 'widget' },
      'widget/Dockerfile',
    ],
    ['the Dockerfile is not for the release', { Dockerfile: 'FROM scratch\n' }, { DOCKERFILE: '' }, './'],
  ])('builds none and says so if %s', (_, files, env, path) => {
    const stdout = `::notice::The release has no image: '${path}' is not a file.\n`
    expect(build(files, env)).toEqual({ status: 0, stdout, output: '' })
  })

  test('finds one, and only then an image is built', () => {
    const found = { status: 0, stdout: '', output: 'found=true\n' }
    expect(build({ Dockerfile: 'FROM scratch\n' })).toEqual(found)
    expect(build({ 'widget/Dockerfile': 'FROM scratch\n' }, { PROJECT: 'widget' })).toEqual(found)
    const condition = jobs.build?.steps.find(step => step.id === 'image')?.if ?? ''
    const after = (outputs: Record<string, string>) => evaluate(condition, { steps: { dockerfile: { outputs } } })
    expect([after({ found: 'true' }), after({})]).toEqual(['true', 'false'])
  })
})
