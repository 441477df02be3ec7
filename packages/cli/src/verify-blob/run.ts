import { stat } from 'node:fs/promises'
import { Problem, readLimited, sha256File } from '@release-tools/base'
import { CannotCheck, type Checked, readSignatures, type SignatureDocument, verifyBlob } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { oneOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { readTrust } from '../trust.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { type Outcome, outcomeJson, outcomeText } from './outcome.ts'

const bundleLimit = 64 * 1024 * 1024

/** `release-tools verify-blob` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const file = oneOperand(given)
  const content = requireOne(given)
  await requireFile(file)
  const [document, certificate, timestamp] = [
    await readGiven(given, content),
    await readGiven(given, 'certificate'),
    await readGiven(given, 'rfc3161-timestamp'),
  ]
  const { trust, builtIn, roots } = await readTrust(given)
  const type = given.values.type?.[0]
  const [code, outcome] = await judge(async () =>
    verifyBlob({
      file,
      signatures: await completed(readSignatures(document ?? Buffer.alloc(0), { certificate, timestamp }), given),
      trust,
      type,
    }),
  )
  const whole = {
    file,
    sha256: await sha256File(file),
    ...(builtIn === undefined ? {} : { builtInRoot: builtIn }),
    ...(roots === undefined ? {} : { trustedRoots: roots }),
    ...outcome,
  }
  const where = { option: content, path: given.values[content]?.[0] ?? '' }
  terminal.out(given.switches.has('json') ? outcomeJson(whole) : outcomeText(whole, where, terminal.colors))
  return code
}

/** The document with what it names only by its address, if that may be downloaded. */
async function completed(document: SignatureDocument, { switches }: Given): Promise<SignatureDocument> {
  if (!switches.has('online')) return document
  const { withDownloaded } = await import('@release-tools/release')
  return withDownloaded(document, { env: process.env })
}

/** The option that names the signature: there is one. */
function requireOne({ values }: Given): 'bundle' | 'signature' {
  const given = (['bundle', 'signature'] as const).filter(name => values[name] !== undefined)
  const [only, ...more] = given
  if (only === undefined)
    throw new WrongUse('--bundle is missing.', 'Give the signature of the file, or attestations about it.')
  if (more.length > 0) throw new WrongUse('both --bundle and --signature are given.', 'Give one of them.')
  const beside = (['certificate', 'rfc3161-timestamp'] as const).find(name => values[name] !== undefined)
  if (only === 'bundle' && beside !== undefined)
    throw new WrongUse(
      `--${beside} is given without --signature.`,
      'A bundle contains its certificate and its timestamp.',
    )
  return only
}

async function judge(answer: () => Promise<Checked>): Promise<[ExitCode, Outcome]> {
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

async function readGiven({ values }: Given, option: string): Promise<Buffer | undefined> {
  const [path] = values[option] ?? []
  if (path === undefined) return undefined
  try {
    return await readLimited(path, bundleLimit, 'any')
  } catch (error) {
    throw new WrongUse(reasonOf(error), 'Check the path.', error, `read --${option} ${path}`)
  }
}
