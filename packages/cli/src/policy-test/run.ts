import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { byBytes, limits, Problem, readLimited } from '@release-tools/base'
import { parsePolicy } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { parseCases } from './cases.ts'
import { type CaseResult, judgeCase } from './judge-case.ts'
import { type FileResult, resultText } from './print.ts'
import { decideOnStored, storedEvidence } from './stored-evidence.ts'

/** The value of `schema`, and the `$id` of docs/schema/policy-test.v1.json. Within a version, fields are only added. */
const resultSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/policy-test.v1.json'

const casesName = /\.policy-test\.(?:ya?ml|json)$/

/** `release-tools policy test` */
export async function run({ operands, switches }: Given, terminal: Terminal): Promise<ExitCode> {
  const [path, more] = operands
  if (path === undefined || more !== undefined)
    throw new WrongUse(`it needs one path, and there are ${operands.length}.`, 'Give a file of cases, or a directory.')
  const files: FileResult[] = []
  for (const file of await filesOf(path)) files.push({ file, cases: await casesOf(file) })
  const passed = files.every(({ cases }) => cases.every(one => one.passed))
  terminal.out(
    switches.has('json') ? harmlessJson({ schema: resultSchema, passed, files }) : resultText(files, terminal.colors),
  )
  return passed ? exitCodes.done : exitCodes.notAll
}

async function filesOf(path: string): Promise<string[]> {
  const isDirectory = (await readable(path, () => stat(path))).isDirectory()
  if (!isDirectory) return [path]
  const names = (await readable(path, () => readdir(path))).filter(name => casesName.test(name)).sort(byBytes)
  if (names.length > 0) return names.map(name => join(path, name))
  throw new WrongUse('no name in it ends with .policy-test.yaml.', 'Give another path.', undefined, `read ${path}`)
}

async function casesOf(file: string): Promise<CaseResult[]> {
  const cases = await readable(file, async () => parseCases(await textOf(file), file))
  if (cases.length === 0) throw new WrongUse('it has no cases.', 'Add a case.', undefined, `read ${file}`)
  const results: CaseResult[] = []
  for (const one of cases) {
    const at = (path: string) => resolve(dirname(file), path)
    const policy = await readable(one.policy, async () => parsePolicy(await textOf(at(one.policy)), one.policy))
    const evidence = await readable(one.evidence.join(', '), () => storedEvidence(one.evidence.map(at)))
    results.push(judgeCase(one, decideOnStored(policy, evidence, one.today)))
  }
  return results
}

async function textOf(path: string): Promise<string> {
  return readable(path, async () => (await readLimited(path, limits.evidence)).toString('utf8'))
}

/** What cannot be read is wrong use of the command. */
async function readable<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof WrongUse) throw error
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error, error.attempted)
    throw new WrongUse(reasonOf(error), 'Give a path that exists.', error, `read ${what}`)
  }
}
