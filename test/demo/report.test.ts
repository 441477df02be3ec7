import { describe, expect, test } from '@jest/globals'
import { createReport } from '../../scripts/act/report.ts'

const job = { job: 'release.yml/Build', jobID: 'build' }
const step = { ...job, step: 'Test', stepID: ['3'], stage: 'Main' }

function report(lines: (object | string)[]) {
  const [printed, kept]: [string[], string[]] = [[], []]
  const made = createReport(
    new Map([['build', 'Build and test']]),
    line => printed.push(line),
    line => kept.push(line),
  )
  for (const line of lines) made.take(typeof line === 'string' ? line : JSON.stringify(line))
  return { printed, kept, outcome: made.outcome }
}

describe('createReport', () => {
  test('a line for the job, and one for each step with its time', () => {
    const { printed, outcome } = report([
      { ...job, step: 'Set up job', msg: '⭐ Run Set up job' },
      { ...step, msg: 'OK\n', raw_output: true },
      { ...step, msg: '✅', stepResult: 'success', executionTime: 1_250_000_000 },
      { ...job, msg: '🏁  Job succeeded', jobResult: 'success' },
    ])
    expect(printed).toEqual(['Build and test', expect.stringMatching(/^ {2}✓ Test +1\.3 s$/)])
    expect(outcome.results).toEqual(new Map([['build', 'success']]))
    expect(outcome.steps).toEqual([{ job: 'build', step: 'Test', seconds: 1.25, result: 'success' }])
  })

  test('the reason of a step that annotates nothing is the last line of its log', () => {
    const { outcome } = report([
      { ...step, msg: 'one\n', raw_output: true },
      { ...step, msg: 'no such file\n', raw_output: true },
      { ...step, msg: ' \n', raw_output: true },
      { ...step, msg: '❌', stepResult: 'failure', executionTime: 1 },
      { ...step, stepID: ['4'], step: 'Silent', msg: '❌', stepResult: 'failure', executionTime: 1 },
    ])
    expect(outcome.errors).toEqual(['Build and test, Test: no such file', 'Build and test, Silent: It failed.'])
  })

  test('a reason that act prints after the result of its step is the only one, and is shown', () => {
    const { printed, outcome } = report([
      { ...step, msg: '❌', stepResult: 'failure', executionTime: 1 },
      { ...step, msg: '', command: 'error', arg: 'It broke.' },
      { ...step, stepID: ['4'], step: 'Script', msg: '❌', stepResult: 'failure', executionTime: 1 },
      { ...step, stepID: ['4'], step: 'Script', msg: 'no such file\n', raw_output: true },
    ])
    expect(outcome.errors).toEqual(['Build and test, Test: It broke.', 'Build and test, Script: no such file'])
    expect(printed.slice(1)).toEqual([
      '      error: It broke.',
      expect.stringMatching(/✗ Script/),
      '      no such file',
    ])
  })

  test('a step that fails shows its whole log', () => {
    const { printed, kept, outcome } = report([
      { ...step, msg: 'one\n', raw_output: true },
      { ...step, msg: '', command: 'error', arg: 'It broke.' },
      { ...step, msg: 'exit status 1', level: 'error' },
      { ...step, msg: '❌', stepResult: 'failure', executionTime: 1 },
    ])
    expect(printed).toEqual([expect.stringMatching(/^ {2}✗ Test/), '      one', '      error: It broke.'])
    expect(kept).toEqual(['build | Test | one', 'build | Test | error: It broke.'])
    expect(outcome.errors).toEqual(['Build and test, Test: It broke.'])
  })

  test('names of actions come without commit and owner', () => {
    const use = 'org/release-tools/actions/scan-image@v1'
    const { printed } = report([{ ...step, step: use, msg: '', stepResult: 'skipped' }])
    expect(printed).toEqual([expect.stringMatching(/^ {2}– scan-image +skipped$/)])
  })

  test('a job of a matrix has the name of its entry', () => {
    const line = {
      job: 'release/R/Build',
      jobID: 'image',
      step: 'Set up job',
      msg: 'x',
      matrix: { image: { name: 'web' } },
    }
    const printed: string[] = []
    const names = new Map([['image', 'Build ${{ matrix.image.name }} on ${{ matrix.system }}']])
    createReport(
      names,
      text => printed.push(text),
      () => {},
    ).take(JSON.stringify(line))
    expect(printed).toEqual(['Build web on ${{ matrix.system }}'])
  })

  test('each step of a job of a matrix says which job, because their lines are mixed', () => {
    const ended = { ...step, msg: '', stepResult: 'success', executionTime: 1e9 }
    const { printed } = report([
      { ...ended, matrix: { python: { name: 'py3.12', key: 1 } } },
      { ...ended, matrix: { job: 'app' } },
      { ...job, step: 'Set up job', msg: 'x', matrix: { job: 'app' } },
      { ...ended, matrix: { system: 'linux' } },
    ])
    expect(printed).toEqual([
      expect.stringMatching(/^ {2}✓ Test \(py3\.12\) +1\.0 s$/),
      expect.stringMatching(/^ {2}✓ Test \(app\) +1\.0 s$/),
      'Build and test (app)',
      expect.stringMatching(/^ {2}✓ Test +1\.0 s$/),
    ])
  })

  test('job summaries are collected', () => {
    const { outcome } = report([{ ...step, msg: '', command: 'summary', content: '# Done\n' }])
    expect(outcome.summaries).toEqual(['# Done\n'])
  })

  test('plain text of act itself is kept', () => {
    expect(report(['Error: no workflow']).kept).toEqual(['act |  | Error: no workflow'])
  })
})
