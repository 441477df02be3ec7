import { limits, readLimited, writeFileAtomic } from '@release-tools/base'
import {
  addSignature,
  fileOf,
  indexKey,
  keyName,
  type RoleSigner,
  signedBytes,
  usualIndexRoot,
} from '@release-tools/releases'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { type RootFile, readRootFile } from './root-file.ts'
import { rootText } from './root-text.ts'

/** `release-tools index sign` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const file = await readRootFile(optionalOperand(given) ?? usualIndexRoot)
  const [bytes] = given.values.bytes ?? []
  if (bytes !== undefined) {
    await writeFileAtomic(bytes, signedBytes(file.root))
    terminal.out(`The bytes of root ${file.root.signed.version} to sign are in ${bytes}.\n`)
    return exitCodes.done
  }
  await addSignature(file.root, requireNamed(await signerOf(given, terminal), file))
  await writeFileAtomic(file.path, fileOf(file.root))
  terminal.out(rootText(file))
  return exitCodes.done
}

async function signerOf(given: Given, terminal: Terminal): Promise<RoleSigner> {
  const [signature, key] = [given.values.signature?.[0], given.values.key?.[0]]
  if (signature === undefined && key === undefined) {
    const { cosignSigner } = await import('./cosign-signer.ts')
    return cosignSigner(given.values.signer?.[0], terminal)
  }
  if (signature === undefined || key === undefined)
    throw new WrongUse('--signature and --key belong together.', 'Give both, or none of them.')
  const made = await readGiven(signature)
  return { publicKey: (await readGiven(key)).toString(), sign: async () => made }
}

async function readGiven(path: string): Promise<Buffer> {
  try {
    return await readLimited(path, limits.trust, 'any')
  } catch (error) {
    throw new WrongUse(reasonOf(error), 'Give a file that exists.', error, `read ${path}`)
  }
}

/** Refuses the signature of a key that nobody asks for, before it is made. */
function requireNamed(signer: RoleSigner, { root, previous }: RootFile): RoleSigner {
  const asking = [previous, root].flatMap(one => (one === undefined ? [] : [one.signed]))
  const wanted = asking.flatMap(({ keys, roles }) => (roles.root?.keyIDs ?? []).flatMap(id => keys[id] ?? []))
  const names = [...new Set(wanted.map(keyName))]
  const own = keyName(indexKey(signer.publicKey))
  if (names.includes(own)) return signer
  throw new WrongUse(
    `the key ${own} is not one of those that sign this root: ${names.join(', ')}.`,
    'Sign with one of these keys.',
    undefined,
    'sign the root',
  )
}
