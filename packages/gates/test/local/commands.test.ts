import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parsePolicy } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { commands } from '../../src/local/commands.ts'
import { contextOf, tree } from './gate-context.ts'

const node = JSON.stringify(process.execPath)

async function look(commandsText: string, env: Record<string, string> = {}) {
  const workspace = tree({ 'src/a.txt': 'a' })
  const policy = parsePolicy(`version: 1\ngates:\n  commands: ${commandsText}\n`)
  const host = testHost({ workspace, env: { ...process.env, ...env } })
  const context = await contextOf(workspace, 'v1.2.0', { policy, host })
  return { found: await commands.look(context), kept: context.kept }
}

test('each command is a gate of its own, whose output is kept as evidence', async () => {
  const good = `{name: fuzz, run: [${node}, -e, "console.log('ok'); console.error('warned')"]}`
  const bad = `{name: lint, run: [${node}, -e, "process.exit(3)"]}`
  const { found, kept } = await look(`[${good}, ${bad}]`)
  const output = 'ok\n--- standard error ---\nwarned\n'
  expect(found).toEqual([
    {
      name: 'fuzz',
      result: 'pass',
      found: 'It ended with 0. Its output is gates/command-fuzz.txt.',
      wanted: `\`${process.execPath} -e console.log('ok'); console.error('warned')\` ends with 0 within 10 minutes.`,
      evidence: [
        {
          source: `${process.execPath} -e console.log('ok'); console.error('warned')`,
          sha256: sha256(output),
          time: '2026-11-30T12:00:00Z',
        },
      ],
    },
    expect.objectContaining({
      name: 'lint',
      result: 'fail',
      found: 'It ended with 3. Its output is gates/command-lint.txt.',
    }),
  ])
  expect([...kept]).toEqual([
    ['gates/command-fuzz.txt', output],
    ['gates/command-lint.txt', ''],
  ])
})

test('a command gets no token of the job and an empty home, and runs in its directory', async () => {
  const program = `const fs = require('fs'); console.log(process.env.GITHUB_TOKEN, fs.readdirSync(process.env.HOME).length, fs.readdirSync('.').join())`
  const command = `[{name: see, directory: src, run: [${node}, -e, ${JSON.stringify(program)}]}]`
  const { kept } = await look(command, { GITHUB_TOKEN: 'not-for-commands' })
  expect(kept.get('gates/command-see.txt')).toBe('undefined 0 a.txt\n')
})

test('a command that cannot be started is unknown', async () => {
  const { found } = await look('[{name: fuzz, run: [no-such-program-here]}]')
  expect(found).toMatchObject([
    { name: 'fuzz', result: 'unknown', found: expect.stringContaining('it cannot be started') },
  ])
})

test('a command does not run if whoever checks did not ask for that', async () => {
  const policy = parsePolicy(`version: 1\ngates: {commands: [{name: fuzz, run: [${node}, -e, "1"]}]}\n`)
  const context = await contextOf(tree({}), 'v1.2.0', { policy, withoutCommands: 'nobody asked' })
  expect(await commands.look(context)).toMatchObject([{ name: 'fuzz', result: 'unknown', found: 'nobody asked' }])
  expect(context.kept.size).toBe(0)
})

test('without commands in the policy, there is no such gate', async () => {
  expect(await commands.look(await contextOf(tree({}), 'v1.2.0'))).toEqual([])
})

test('a command that ends well only because it was ended has not ended in time', async () => {
  const program = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000)`
  const { found } = await look(`[{name: slow, minutes: 0.01, run: [${node}, -e, ${JSON.stringify(program)}]}]`)
  expect(found).toMatchObject([{ result: 'unknown', found: 'it did not end within 0.01 minutes' }])
})

test('a command that takes too long is ended, and unknown', async () => {
  const { found, kept } = await look(`[{name: slow, minutes: 0.01, run: [${node}, -e, "setInterval(() => {}, 1000)"]}]`)
  expect(found).toMatchObject([{ result: 'unknown', found: 'it did not end within 0.01 minutes', evidence: [{}] }])
  expect([...kept.keys()]).toEqual(['gates/command-slow.txt'])
})
