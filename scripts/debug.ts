// npm run debug: one action as GitHub's runner starts it, or one test file, with or without a debugger.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, Problem } from '@release-tools/base'
import { runAction } from './debug/action.ts'
import { actionNames, root } from './shared/repository.ts'
import { run } from './shared/run.ts'

const help = `npm run debug -- ACTION [INPUT=VALUE…] [--sources] [--inspect]
npm run debug -- FILE [--inspect]

Runs one action as GitHub's runner starts it: with INPUT_… variables, in the
current folder. Prints its log and its outputs, and leaves outputs and summary in
.debug/ACTION/. Or runs one test file in a single process.

  ACTION       one of
               ${actionNames().join('\n               ')}
  INPUT=VALUE  a line under \`with:\`; the other inputs have the defaults of
               action.yml
  FILE         a test file, relative to the clone
  --sources    run the action's sources, not its committed bundle
  --inspect    wait for a debugger on 127.0.0.1:9229 before the first line
  --help       this text

An action finds its tools on PATH. \`npm run testbed\` opens a shell that has them.`

const flag = { type: 'boolean', default: false } as const

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { sources: flag, inspect: flag, help: flag },
    allowPositionals: true,
  })
  const [what = '', ...inputs] = positionals
  if (values.help) {
    console.log(help)
    return 0
  }
  const node = values.inspect ? ['--inspect-brk=127.0.0.1:9229'] : []
  if (actionNames().includes(what)) return runAction({ name: what, inputs, sources: values.sources, node })
  if (what.endsWith('.test.ts') && existsSync(join(root, what))) return runTest(what, node)
  throw new Problem('read the command line', {
    found: `${JSON.stringify(what)} is neither an action nor a test file.`,
    next: `Give the path of a test file, or one of ${actionNames().join(', ')}.`,
  })
}

/** Runs a test without a time limit, because a debugger may stop it. */
async function runTest(file: string, node: string[]): Promise<number> {
  const limit = node.length === 0 ? 60_000 : 86_400_000
  const jest = ['--experimental-vm-modules', join(root, 'node_modules/jest/bin/jest.js'), '--runInBand']
  const options = [...node, '--disable-warning=ExperimentalWarning', ...jest, `--testTimeout=${limit}`]
  const { code } = await run(process.execPath, [...options, '--runTestsByPath', file], { live: true })
  return code
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
