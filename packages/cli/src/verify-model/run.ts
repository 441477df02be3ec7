import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { limits, readLimited } from '@release-tools/base'
import {
  foundModelSignature,
  type ModelAuthorities,
  modelSignaturePlaces,
  type OnModelProgress,
  readAuthorities,
  type Signer,
  saysProgress,
} from '@release-tools/evidence'
import { verifyTarget } from '@release-tools/verify'
import type { Given } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { oneOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { isKeyAddress, readTrust, usable } from '../trust.ts'
import { codes } from '../verify/codes.ts'
import { reportJson } from '../verify/json.ts'
import { reportTable } from '../verify/table.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'

/** `release-tools verify-model` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = oneOperand(given)
  await requireDirectory(path)
  const fileList = fileListOf(given)
  const signature = given.values.signature?.[0] ?? (await foundSignature(path))
  const own = await authoritiesOf(given)
  const { fetched, others } = await fetchKeys(given)
  const isNamed = fetched.length > 0 || own.authorities !== undefined
  const { trust: named, builtIn, roots } = await readTrust(others, isNamed ? { signers: [] } : undefined)
  const trust = { ...named, signers: [...named.signers, ...fetched] }
  const onProgress = progressOf(path, terminal)
  const report = await verifyTarget(
    { kind: 'model', text: path, path, signature, ...fileList, ...own, onProgress },
    trust,
  )
  terminal.progress?.('')
  const explains = given.switches.has('explain')
  const ages = { ...(builtIn === undefined ? {} : { builtIn }), ...(roots === undefined ? {} : { roots }) }
  terminal.out(
    given.switches.has('json')
      ? reportJson(report, { roots: ages, explains })
      : reportTable(report, ages, { colored: terminal.colors, explains }),
  )
  return codes[report.result]
}

/** The public keys of addresses such as `hashivault://KEY`, and what is given besides. */
async function fetchKeys(given: Given): Promise<{ fetched: Signer[]; others: Given }> {
  const keys = given.values.key ?? []
  const addresses = keys.filter(isKeyAddress)
  if (addresses.length === 0) return { fetched: [], others: given }
  const { isTransitKey, keysOfTransit } = await import(/* webpackMode: "eager" */ '@release-tools/sign')
  const unknown = addresses.find(address => !isTransitKey(address))
  if (unknown !== undefined)
    throw new WrongUse(
      'only the keys of Vault and OpenBao (hashivault://KEY, openbao://KEY) are fetched.',
      `Save the public key in a file (\`cosign public-key --key ${unknown}\`), and give that.`,
      undefined,
      `read --key ${unknown}`,
    )
  const pems = addresses.map(address => keysOfTransit(address, process.env))
  const fetched = (await Promise.all(pems)).flat().map((publicKey): Signer => ({ kind: 'key', publicKey }))
  const others = { ...given.values, key: keys.filter(one => !isKeyAddress(one)) }
  return { fetched, others: { ...given, values: others } }
}

/** A line that changes on a terminal, and a line every ten seconds anywhere else. */
function progressOf(path: string, { progress, err }: Terminal): OnModelProgress {
  const place = progress
    ? { say: progress, interval: 200 }
    : { say: (line: string) => err(`${line}\n`), interval: 10_000 }
  return saysProgress(`Verifying ${basename(resolve(path))}`, place)
}

async function requireDirectory(path: string): Promise<void> {
  const status = await stat(path).catch((error: unknown) => {
    throw new WrongUse(reasonOf(error), 'Give the directory of the model.', error, `read ${path}`)
  })
  if (!status.isDirectory())
    throw new WrongUse(
      `${path} is not a directory.`,
      'To verify a model of one file, use release-tools verify-blob with its signature as --bundle.',
    )
}

async function authoritiesOf({ values }: Given): Promise<Pick<ModelAuthorities, 'authorities'>> {
  const files = values['certificate-authority']
  if (files === undefined) return {}
  const read = (file: string) =>
    usable(`read --certificate-authority ${file}`, async () =>
      readAuthorities((await readLimited(file, limits.trust, 'any')).toString()),
    )
  return { authorities: (await Promise.all(files.map(read))).flat() }
}

function fileListOf({ values }: Given): { fileList?: string } {
  const [fileList] = values['file-list'] ?? []
  if (fileList === undefined) return {}
  if (values.signature !== undefined) return { fileList }
  throw new WrongUse('--file-list is given without --signature.', 'Give the signature of the list too.')
}

/** Throws WrongUse if there is none: a model without a signature must not look like one that was checked. */
async function foundSignature(path: string): Promise<string> {
  const found = await foundModelSignature(path)
  if (found !== undefined) return found
  const { inside, beside } = modelSignaturePlaces(path)
  throw new WrongUse(
    `it has no signature: neither ${inside} nor ${beside} is a file.`,
    'Get the signature from the publisher, and give it with --signature.',
    undefined,
    `verify the model ${path}`,
  )
}
