import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import type { ExecResult, Host } from '@release-tools/host'
import { testHost } from '@release-tools/testbed'
import { findInterpreter } from '../../src/python/interpreter.ts'

const good = { program: '/usr/bin/python3', version: '3.12.1', venv: true, pip: '26.1' }
const answers = (...all: object[]): ExecResult[] =>
  all.map(answer => ({ exitCode: 0, stdout: `a notice\n${JSON.stringify(answer)}\n`, stderr: '' }))

/** A machine whose Pythons answer one after the other; then there is none any more. */
function hostThat(results: ExecResult[]): Host {
  const left = [...results]
  const exec = async (): Promise<ExecResult> => {
    const next = left.shift()
    if (next === undefined) throw new Problem('start it', { found: 'it is not there.', next: 'Install it.' })
    return next
  }
  return { ...testHost(), exec }
}

test.each<[string, ExecResult[]]>([
  ['does not exist', []],
  ['does not run (broken)', [{ exitCode: 1, stdout: '', stderr: 'a\nbroken\n' }]],
  ['does not say where it is', answers({})],
  ['has no module venv', answers({ ...good, venv: false })],
  ['has no pip', answers({ ...good, pip: undefined })],
  ['has pip 22.2, which is older than 22.3', answers({ ...good, pip: '22.2' })],
  ['does not run (no markers)', [...answers(good), { exitCode: 2, stdout: '', stderr: 'no markers' }]],
])('a Python that %s cannot build', async (reason, results) => {
  await expect(findInterpreter({ program: 'bin/python' }, '/project', hostThat(results))).rejects.toThrow(
    `Could not find the Python that builds: /project/bin/python ${reason}. Set up Python 3.10 or newer with pip`,
  )
})

test('each Python on PATH is asked, those of the wanted versions first', async () => {
  await expect(findInterpreter({ versions: ['3.12', 'pypy3.10'] }, '/project', hostThat([]))).rejects.toThrow(
    'python3.12 does not exist; python3 does not exist; python does not exist. Set up Python 3.12 with pip',
  )
})
