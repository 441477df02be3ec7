import { expect, test } from '@jest/globals'
import { runAttached } from '../src/run-attached.ts'

const node = (code: string) => runAttached(process.execPath, ['--eval', code], { PATH: process.env.PATH, A: '7' })

test('gives the exit code of the program, in the environment that it was given', async () => {
  expect(await node('process.exit(Number(process.env.A))')).toBe(7)
  expect(await node('')).toBe(0)
})

test('a signal has the code that a shell gives', async () => {
  expect(await node("process.kill(process.pid, 'SIGKILL')")).toBe(137)
})

test('leaves no handler of signals, also if there is no such program', async () => {
  const before = process.listenerCount('SIGINT')
  await expect(runAttached('/no/such/program', [], {})).rejects.toThrow('ENOENT')
  expect(process.listenerCount('SIGINT')).toBe(before)
})
