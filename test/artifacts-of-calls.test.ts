import { describe, expect, test } from '@jest/globals'
import { fill } from '../scripts/plain/expressions.ts'
import { ownAction, reusable, type Step, type Workflow } from './support/reusable.ts'

/** The names of artifacts that the steps of a call hand over, or take. */
function namesIn(workflow: Workflow, keys: string[], artifacts: string): string[] {
  const steps = Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps)
  const given = steps.flatMap((step: Step) => keys.flatMap(key => step.with?.[key] ?? []))
  const build = {
    outputs: {
      ...{ 'has-artifacts': 'true', artifacts: `${artifacts}image-app` },
      ...{ pythons: '[{}]', 'python-artifacts': `${artifacts}tests-py3.11` },
    },
  }
  const contexts = {
    inputs: { files: '' },
    needs: { guard: { outputs: { artifacts } }, build },
    matrix: { image: { name: 'app' }, python: { name: 'py3.11' } },
  }
  return given.flatMap(text => fill(text, contexts).trim().split(/\s+/))
}

const handedOver = (workflow: Workflow, artifacts: string) => namesIn(workflow, ['to-artifact'], artifacts)

describe.each([...reusable])('%s', (_, workflow) => {
  test('each workflow artifact has the name of the call in its own, and each job that needs the name has it', () => {
    const names = namesIn(workflow, ['to-artifact', 'from-artifacts'], 'call+')
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter(name => !name.startsWith('call+'))).toEqual([])
    expect(workflow.jobs.guard?.outputs?.artifacts).toBe('${{ steps.guard.outputs.artifacts }}')
    const using = Object.entries(workflow.jobs).filter(([, job]) =>
      JSON.stringify(job).includes('needs.guard.outputs.artifacts'),
    )
    expect(using.filter(([, { needs }]) => ![needs].flat().includes('guard')).map(([id]) => id)).toEqual([])
  })

  test('check-release, which names artifacts of other jobs, knows the name of the call', () => {
    const steps = Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps)
    const prefixes = steps
      .filter(step => ownAction(step) === 'check-release')
      .map(step => step.with?.['artifact-prefix'])
    expect(prefixes).toEqual(['${{ needs.guard.outputs.artifacts }}'])
  })

  test('two calls in one run hand over artifacts of different names', () => {
    const [one, other] = [handedOver(workflow, 'release+core+'), handedOver(workflow, 'release+tool+')]
    expect(one.filter(name => other.includes(name))).toEqual([])
    expect(one.length).toBeGreaterThan(2)
  })
})

test('a call neither waits for that of another workflow nor ends it', () => {
  const contexts = {
    github: { event_name: 'pull_request', ref: 'refs/pull/7/merge' },
    inputs: { 'project-directory': '' },
  }
  // github.com and GitHub Enterprise Server each run one of the forms.
  for (const isForGhes of [false, true]) {
    const called = [...reusable].filter(([path]) => path.endsWith('.ghes.yml') === isForGhes)
    const groups = called.map(([, { concurrency }]) => fill(concurrency?.group ?? '', contexts))
    expect(groups.length).toBeGreaterThan(1)
    expect(new Set(groups).size).toBe(called.length)
  }
})
