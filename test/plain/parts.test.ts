import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { typedValue } from '../../scripts/plain/expressions.ts'
import { lineOf, runProcess } from '../../scripts/plain/process.ts'
import { readValues } from '../../scripts/plain/step-files.ts'

test.each([
  ['plain text', { msg: 'plain text', raw_output: true }],
  ['::error file=a.py,title=x::It broke%0Ahere', { msg: '', command: 'error', arg: 'It broke\nhere' }],
  ['::group::Details', { msg: '', command: 'group', arg: 'Details' }],
  ['::endgroup::', undefined],
  ['::add-mask::secret', undefined],
  ['::set-output name=x::1', { msg: '::set-output name=x::1', raw_output: true }],
])('the line %j is %j', (line, said) => {
  expect(lineOf(line)).toEqual(said)
})

test('a program that is not there is an error', async () => {
  const said: unknown[] = []
  const process = { program: 'no-such-program-here', args: [], cwd: tmpdir(), env: {} }
  expect(await runProcess(process, line => said.push(line))).toBe(127)
  expect(said).toEqual([
    expect.objectContaining({ arg: expect.stringContaining('Could not start no-such-program-here') }),
  ])
})

test('values of one line and of several are read; one without its end goes to the end of the file', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'values-')), 'outputs')
  writeFileSync(path, 'a=1=2\nb<<E\nx\n\ny\nE\nnothing\nc<<E\nz\n')
  expect(readValues(path)).toEqual({ a: '1=2', b: 'x\n\ny', c: 'z\n' })
})

test('an expression alone keeps its type', () => {
  expect(typedValue('${{ fromJSON(inputs.list) }}', { inputs: { list: '[1, "b"]' } })).toEqual([1, 'b'])
  expect(typedValue(['a'], {})).toEqual(['a'])
})
