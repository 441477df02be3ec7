/** @needs tools */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { parse } from 'yaml'
import { git } from '../../scripts/act/git.ts'
import { withMatrixOutputs } from '../../scripts/act/matrix-outputs.ts'
import { runAct } from '../../scripts/act/run.ts'
import { root } from '../../scripts/shared/repository.ts'

const outputs = [0, 1, 2, 3].map(
  key => `      python-${key}: \${{ matrix.python.key == ${key} && steps.test.outputs.evidence || '' }}`,
)

/** Jobs as those of our reusable workflows; the last one writes what it gets of the matrix into a file. */
const workflow = (file: string) => `on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    outputs: { pythons: '\${{ steps.list.outputs.pythons }}' }
    steps:
      - id: list
        run: echo 'pythons=[{"name":"py3.13","key":0},{"name":"py3.12","key":1},{"name":"py3.11","key":2}]' >> "$GITHUB_OUTPUT"
  test:
    needs: build
    strategy:
      matrix:
        python: \${{ fromJSON(needs.build.outputs.pythons) }}
    runs-on: ubuntu-24.04
    outputs:
${outputs.join('\n')}
    steps:
      - id: test
        run: echo "evidence=tests with \${{ matrix.python.name }}" >> "$GITHUB_OUTPUT"
  merge:
    needs: test
    runs-on: ubuntu-24.04
    steps:
      - run: echo '\${{ toJSON(needs.test.outputs) }}' > ${file}
`

/** What a job after the matrix gets in act. */
async function outputsInAct(change: (text: string) => string): Promise<Record<string, string>> {
  const scratch = mkdtempSync(join(tmpdir(), 'act-'))
  const [repository, file, path] = [join(scratch, 'project'), join(scratch, 'outputs.json'), '.github/workflows/a.yml']
  mkdirSync(dirname(join(repository, path)), { recursive: true })
  writeFileSync(join(repository, path), change(workflow(file)))
  git(repository, 'init', '--quiet', '--initial-branch', 'main')
  git(repository, 'add', '--all')
  git(repository, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message', 'A project')
  const { results } = await runAct({
    ...{ act: join(testbed().bin, 'act'), repository, workflow: path, exported: scratch, scratch },
    ...{ event: { name: 'push', payload: {} }, env: {}, secrets: {}, variables: {}, path: process.env.PATH ?? '' },
    ...{ print: () => {}, keep: () => {} },
  })
  expect(results.get('merge')).toBe('success')
  return JSON.parse(readFileSync(file, 'utf8'))
}

test('a later job gets the outputs of each job of a matrix, and nothing under a key that no job has', async () => {
  expect(await outputsInAct(withMatrixOutputs)).toEqual({
    ...{ 'python-0': 'tests with py3.13', 'python-1': 'tests with py3.12', 'python-2': 'tests with py3.11' },
    'python-3': '',
  })
  // What it is for: act alone keeps only the outputs of the job that ends first.
  const kept = Object.values(await outputsInAct(text => text)).filter(value => value !== '')
  expect(kept).toHaveLength(1)
}, 60_000)

test.each(readdirSync(join(root, '.github/workflows')).filter(name => name.startsWith('release')))(
  '%s keeps every output of its matrices',
  name => {
    const text = readFileSync(join(root, '.github/workflows', name), 'utf8')
    const jobs: Record<string, { outputs?: Record<string, string>; env?: object }> = parse(withMatrixOutputs(text)).jobs
    const written: typeof jobs = parse(text).jobs
    const withKeys = Object.entries(written).filter(([, job]) => JSON.stringify(job.outputs ?? {}).includes('.key == '))
    expect(withKeys.length).toBeGreaterThan(0)
    for (const [id, { outputs = {} }] of withKeys)
      for (const [key, value] of Object.entries(outputs)) {
        const number = /\.key == (\d+)/.exec(value)?.[1]
        const list = /python/.test(key) ? 'pythons' : 'images'
        expect(jobs[id]?.outputs?.[key]).toBe(
          value.replace(
            " || ''",
            () => ` || fromJSON(needs.build.outputs.${list})[${number}] && format(env.OTHERS, ${number}, '$') || ''`,
          ),
        )
        expect(jobs[id]?.env).toEqual({ OTHERS: expect.stringContaining(`.key == {0} && steps.`) })
      }
  },
)
