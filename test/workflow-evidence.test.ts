import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actionFile } from '../scripts/shared/action-file.ts'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

interface Step {
  id?: string
  uses?: string
  with?: Record<string, unknown>
}

interface Job {
  if?: string
  outputs?: Record<string, string>
  needs?: string | string[]
  steps?: Step[]
  strategy?: unknown
}

/** The name of an action of ours; undefined for other steps. */
function actionOf({ uses }: Step): string | undefined {
  return /\/actions\/([a-z-]+)(@|$)/.exec(uses ?? '')?.[1]
}

function jobsOf(path: string): [string, Job][] {
  return Object.entries(parse(readFileSync(join(root, path), 'utf8')).jobs ?? {})
}

const stepsOf = (job: Job, action: string) => (job.steps ?? []).filter(step => actionOf(step) === action)
const makers = trackedFiles('actions/*/action.yml')
  .map(path => path.split('/')[1] ?? '')
  .filter(action => actionFile(action).outputs?.evidence !== undefined)
/** The steps of a job that make evidence. collect-artifacts makes some of the files of other jobs, and otherwise none. */
const makingIn = (job: Job) =>
  makers
    .flatMap(action => stepsOf(job, action))
    .filter(step => actionOf(step) !== 'collect-artifacts' || step.with?.['files-from'] !== undefined)
const workflows = [...trackedFiles('.github/workflows/*.yml'), ...trackedFiles('workflows-templates/*.yml')]
const releasing = workflows.filter(path => jobsOf(path).some(([, job]) => stepsOf(job, 'assemble-release').length > 0))

test('there are actions that make evidence, and workflows that release it', () => {
  expect(makers).toEqual([
    ...[
      'build-container',
      'build-python',
      'check-release',
      'collect-artifacts',
      'generate-sbom',
      'pytest-coverage-to-sonar',
      'scan-image',
    ],
  ])
  expect(releasing).toEqual(
    expect.arrayContaining([
      ...['self-release', 'release', 'release-with-images'].map(name => `.github/workflows/${name}.yml`),
      'workflows-templates/release.yml',
    ]),
  )
})

describe.each(releasing)('%s', path => {
  const jobs = jobsOf(path)
  const all = jobs.filter(([, job]) => makingIn(job).length > 0)
  const isTest = ([, job]: [string, Job]) =>
    stepsOf(job, 'pytest-coverage-to-sonar').some(step => step.with?.['matrix-job'] !== undefined)
  /** Jobs whose evidence is released as it is: not that of tests, which another job merges. */
  const making = all.filter(one => !isTest(one))

  test('each job that makes evidence returns the digests of every step that makes it', () => {
    for (const [id, job] of making.filter(([, { strategy }]) => strategy === undefined)) {
      const ids = makingIn(job).map(step => step.id)
      for (const step of ids)
        expect([id, job.outputs?.evidence]).toEqual([id, expect.stringContaining(`steps.${step}.outputs.evidence`)])
    }
  })

  // GitHub keeps one value of each output: that of the last job of the matrix that has one.
  test('each job of a matrix has an output of its own, with the lists of all that its steps made', () => {
    for (const [id, job] of making.filter(([, { strategy }]) => strategy !== undefined)) {
      const last = (job.steps ?? []).findLast(step => actionOf(step) !== undefined)
      expect([id, actionFile(actionOf(last ?? {}) ?? '').outputs?.digests]).toEqual([id, expect.anything()])
      const value = (key: number) => `\${{ matrix.image.key == ${key} && steps.${last?.id}.outputs.digests || '' }}`
      const keys = Array.from({ length: 100 }, (_, key) => [`image-${key}`, value(key)])
      expect([id, job.outputs]).toEqual([id, Object.fromEntries(keys)])
    }
  })

  // The list of `versions` in the configuration has at most 20.
  test('each job that tests with a Python has an output of its own, and one job merges exactly these, of all of them', () => {
    for (const [id, job] of all.filter(isTest)) {
      const [step] = stepsOf(job, 'pytest-coverage-to-sonar')
      const value = (key: number) => `\${{ matrix.python.key == ${key} && steps.${step?.id}.outputs.evidence || '' }}`
      const keys = Array.from({ length: 20 }, (_, key) => [`python-${key}`, value(key)])
      expect([id, job.outputs]).toEqual([id, Object.fromEntries(keys)])
      const merging = making.flatMap(([, one]) =>
        stepsOf(one, 'pytest-coverage-to-sonar').map(({ with: given }) => given),
      )
      expect(merging).toEqual([
        expect.objectContaining({
          evidence: `\${{ toJSON(needs.${id}.outputs) }}`,
          'expected-jobs': '${{ needs.build.outputs.python-jobs }}',
          'from-artifacts': '${{ needs.build.outputs.python-artifacts }}',
        }),
      ])
      expect(step?.with).toMatchObject({
        'matrix-job': '${{ matrix.python.name }}',
        'to-artifact': '${{ needs.guard.outputs.artifacts }}tests-${{ matrix.python.name }}',
      })
    }
  })

  test('the release is assembled of exactly that evidence', () => {
    const assembling = jobs.flatMap(([, job]) => stepsOf(job, 'assemble-release').map(step => ({ job, step })))
    for (const { job, step } of assembling) {
      const given = String(step.with?.evidence).trim().split('\n')
      // A job that was skipped has none. act would give its expressions, unfilled.
      const whole = (id: string, { if: only, strategy }: Job) => {
        if (strategy !== undefined) return `toJSON(needs.${id}.outputs)`
        return only === undefined ? `needs.${id}.outputs.evidence` : `${only} && needs.${id}.outputs.evidence || ''`
      }
      expect(given).toEqual(making.map(([id, job]) => `\${{ ${whole(id, job)} }}`))
      expect([job.needs].flat()).toEqual(expect.arrayContaining(making.map(([id]) => id)))
    }
  })
})
