import { stat } from 'node:fs/promises'
import { Problem, readLimited, sha256File } from '@release-tools/base'
import { CannotCheck } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { oneOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { readTrust } from '../trust.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { type Answer, check } from './check.ts'
import { type Outcome, outcomeJson, outcomeText } from './outcome.ts'

const bundleLimit = 64 * 1024 * 1024

/** `release-tools verify-blob` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const file = oneOperand(given)
  const bundlePath = given.values.bundle?.[0] ?? given.values.signature?.[0]
  if (bundlePath === undefined) throw new WrongUse('--bundle is missing.', 'Give the Sigstore bundle of the file.')
  await requireFile(file)
  const bundle = await readBundle(bundlePath)
  const { trust, builtIn } = await readTrust(given)
  const type = given.values.type?.[0]
  const [code, outcome] = await judge(() => check({ file, bundle, trust, type }))
  const whole = {
    file,
    sha256: await sha256File(file),
    ...(builtIn === undefined ? {} : { builtInRoot: builtIn }),
    ...outcome,
  }
  terminal.out(given.switches.has('json') ? outcomeJson(whole) : outcomeText(whole, terminal.colors))
  return code
}

async function judge(answer: () => Promise<Answer>): Promise<[ExitCode, Outcome]> {
  try {
    return [exitCodes.verified, { result: 'verified', ...(await answer()) }]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const reason = `${error.found} ${error.next}`
    if (error instanceof CannotCheck) return [exitCodes.couldNotCheck, { result: 'could not check', reason }]
    return [exitCodes.notVerified, { result: 'not verified', reason }]
  }
}

async function requireFile(path: string) {
  const status = await stat(path).catch((error: unknown) => {
    throw new WrongUse(reasonOf(error), 'Give the file to verify.', error, `read ${path}`)
  })
  if (!status.isFile())
    throw new WrongUse(`${path} is not a file.`, 'To verify a release directory, use release-tools verify.')
}

async function readBundle(path: string): Promise<Buffer> {
  try {
    return await readLimited(path, bundleLimit, 'any')
  } catch (error) {
    throw new WrongUse(reasonOf(error), 'Check the path.', error, `read --bundle ${path}`)
  }
}
