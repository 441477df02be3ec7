/** @needs shell */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { git } from '../../scripts/act/git.ts'
import type { ActRun } from '../../scripts/act/run.ts'
import { endLeft, runProcess } from '../../scripts/plain/process.ts'
import { runPlain } from '../../scripts/plain/run.ts'

const workflow = '.github/workflows/x.yml'

/** A run of a workflow in a new repository. */
function runOf(text: string, more: Partial<ActRun> = {}): { run: ActRun; printed: string[] } {
  const repository = mkdtempSync(join(tmpdir(), 'plain-project-'))
  mkdirSync(dirname(join(repository, workflow)), { recursive: true })
  writeFileSync(join(repository, workflow), text)
  git(repository, 'init', '--quiet', '--initial-branch', 'main')
  git(repository, 'remote', 'add', 'origin', 'https://github.com/acme/widget.git')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '--message', 'x')
  const printed: string[] = []
  const run: ActRun = {
    ...{ act: '', repository, workflow, exported: '/nowhere', scratch: mkdtempSync(join(tmpdir(), 'plain-')) },
    event: { name: 'push', payload: { ref: 'refs/tags/v1.2.0' } },
    ...{ env: { FROM_RUNNER: 'yes' }, secrets: { GITHUB_TOKEN: 't', KEY: 'k' }, variables: { WHERE: 'here' } },
    path: process.env.PATH ?? '',
    ...{ print: line => printed.push(line), keep: line => printed.push(line) },
    ...more,
  }
  return { run, printed }
}

const outputs = `
on: push
env: { WHERE: "\${{ vars.WHERE }}" }
jobs:
  one:
    outputs: { word: "\${{ steps.say.outputs.word }}" }
    steps:
      - uses: actions/checkout@v6
      - id: say
        env: { MORE: "\${{ github.ref }}" }
        run: |
          printf 'word<<E\\nfirst\\nsecond\\nE\\n' >> "$GITHUB_OUTPUT"
          echo "LATER=$WHERE $MORE $FROM_RUNNER $GITHUB_REPOSITORY $RUNNER_TEMP" >> "$GITHUB_ENV"
          mkdir bin; printf '#!/bin/sh\\necho added\\n' > bin/added; chmod +x bin/added; echo "$PWD/bin" >> "$GITHUB_PATH"
          echo "# Summary" >> "$GITHUB_STEP_SUMMARY"
          test -f ${workflow}
      - if: env.LATER != ''
        run: echo "$LATER"; added; echo "::warning file=a.py::50%25 of it%0Aand more"; echo "::add-mask::k"
      - if: failure()
        run: echo never
  two:
    needs: one
    steps:
      - run: echo "got \${{ toJSON(needs.one.outputs.word) }}"
  other:
    if: github.event_name == 'pull_request'
    steps: [{ run: echo never }]
  after:
    needs: [two, other]
    steps: [{ run: echo never }]
  all:
    needs: [two, other]
    if: "!cancelled() && needs.other.result == 'skipped'"
    steps: [{ run: echo at last }]
`

test('steps and jobs hand over outputs, variables, programs and summaries, as on GitHub', async () => {
  const { run, printed } = runOf(outputs)
  const { results, summaries, steps } = await runPlain(run)
  expect([...results]).toEqual([
    ['one', 'success'],
    ['two', 'success'],
    ['all', 'success'],
  ])
  expect(summaries).toEqual(['# Summary\n'])
  const text = printed.join('\n')
  expect(text).toMatch(/\| here refs\/tags\/v1\.2\.0 yes acme\/widget \/.*temp$/m)
  expect(text).toMatch(/^one .*\| added$/m)
  expect(text).toContain('warning: 50% of it\nand more')
  expect(text).toContain('got "first\\nsecond"')
  expect(text).not.toMatch(/\| (never|.*add-mask)$/m)
  expect(steps.map(({ result }) => result)).toEqual(['success', 'success', 'success', 'skipped', 'success', 'success'])
})

const failing = `
on: push
jobs:
  legs:
    name: Leg \${{ matrix.n.name }}
    strategy: { matrix: { n: "\${{ fromJSON('[{\\"name\\":\\"a\\"},{\\"name\\":\\"b\\"}]') }}" } }
    outputs: { a: "\${{ matrix.n.name == 'a' && 'of a' || '' }}", b: "\${{ matrix.n.name == 'b' && 'of b' || '' }}" }
    steps:
      - run: test "\${{ matrix.n.name }}" = a || { echo "::error::It is b."; exit 3; }
      - run: echo skipped
  after:
    needs: legs
    steps: [{ run: echo never }]
  report:
    needs: legs
    if: failure()
    steps: [{ run: 'echo "\${{ needs.legs.outputs.a }} and \${{ needs.legs.outputs.b }}"' }]
  unknown:
    steps: [{ uses: acme/thing@v1 }]
`

test('a leg of a matrix that fails makes its job fail, and what says failure() runs; an action that is not here is an error', async () => {
  const { run, printed } = runOf(failing.replace('uses: acme/thing@v1', 'run: no-such-program'))
  const { results, errors } = await runPlain(run)
  expect(Object.fromEntries(results)).toEqual({ legs: 'failure', report: 'success', unknown: 'failure' })
  expect(errors).toEqual([
    expect.stringMatching(/^Leg b, test .*: It is b\.$/),
    expect.stringMatching(/^unknown, no-such-program: .*not found$/),
  ])
  expect(printed.join('\n')).toContain('| of a and of b')
  await expect(runPlain(runOf(failing).run)).rejects.toThrow('Could not run acme/thing@v1 with act')
})

const unordered = `
on: push
jobs:
  last:
    needs: [first]
    if: github.ref_type == 'tag'
    steps: [{ run: 'echo "\${{ github.ref_name }} $GITHUB_REF_NAME $GITHUB_REF_TYPE"; test "\${{ github.workspace }}" = "$PWD"' }]
  first:
    steps: [{ run: echo begin }]
`

test('a job may stand before those that it needs, and knows the tag', async () => {
  const { run, printed } = runOf(unordered)
  const { results } = await runPlain(run)
  expect([...results]).toEqual([
    ['first', 'success'],
    ['last', 'success'],
  ])
  expect(printed.join('\n')).toContain('| v1.2.0 v1.2.0 tag')
  const circle = unordered.replace('  first:\n', '  first:\n    needs: last\n')
  await expect(runPlain(runOf(circle).run)).rejects.toThrow(
    'they need each other: last, first, last. Correct `needs:`.',
  )
})

test.each([
  ['container: python:3.12', 'container'],
  ['services: { db: { image: postgres } }', 'services'],
  ['strategy: { matrix: { include: [{ n: 1 }] } }', 'include'],
  ['defaults: { run: { working-directory: src } }', 'defaults.run.working-directory'],
  ['defaults: { run: { shell: pwsh } }', 'shell: pwsh'],
  ['continue-on-error: true', 'continue-on-error'],
])('a workflow with %s is refused, because plain processes would leave it out', async (part, named) => {
  const { run } = runOf(unordered.replace('  first:\n', `  first:\n    ${part}\n`))
  await expect(runPlain(run)).rejects.toThrow(
    `Could not run ${workflow} in plain processes: they do not know ${named}. Rehearse it on Linux with Go`,
  )
})

test('what a step leaves running does not hold it up, works for later steps, and ends with the job', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'left-'))
  const env = { PATH: process.env.PATH ?? '' }
  const script = '(sleep 3; touch soon; sleep 2; touch late) & echo started'
  const said: unknown[] = []
  expect(await runProcess({ program: 'bash', args: ['-c', script], cwd, env }, line => said.push(line))).toBe(0)
  expect(said).toEqual([{ msg: 'started', raw_output: true }])
  expect(existsSync(join(cwd, 'soon'))).toBe(false)
  const wait = 'until test -e soon; do sleep 0.1; done'
  expect(await runProcess({ program: 'bash', args: ['-c', wait], cwd, env }, () => {})).toBe(0)
  endLeft()
  await sleep(2500)
  expect(existsSync(join(cwd, 'late'))).toBe(false)
})
