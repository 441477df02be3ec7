import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { byBytes, limits, readLimited, sha256 } from '@release-tools/base'
import { readSignatures, type Signature } from '@release-tools/evidence'

/** What follows the name of a file in the names of its signatures and attestations. */
const endings = [
  // Sigstore, and cosign before version 3.
  ...['.sigstore.json', '.sigstore', '.bundle', '.sig'],
  // Attestations: https://github.com/in-toto/attestation/blob/main/spec/v1/bundle.md
  ...['.intoto.jsonl', '.intoto.json', '.att'],
  // https://peps.python.org/pep-0740/
  ...['.publish.attestation', '.slsa.attestation', '.provenance'],
  '.asc',
]
/** What stands beside a bare signature (`.sig`): the certificate of its signer. */
const certificateEndings = ['.pem', '.crt', '.cert']
/** Names of files with attestations about others. `gh attestation download` writes `sha256:….jsonl`, or `sha256-….jsonl`. */
const shared = /\.(?:intoto\.jsonl|sigstore\.json)$|^sha256[:-][0-9a-f]{64}\.jsonl$/
/** Most documents in one folder that may be about a file. */
const mostShared = 100

/** The signatures in one file. */
export interface DocumentFile {
  /** Without its folder. */
  name: string
  /** Its signatures, and its own digest. Throws a Problem if it cannot be read. */
  read(): Promise<{ signatures: Signature[]; sha256: string }>
}

/** The documents that may say something about a file. */
export interface Documents {
  /** Those that have its name: each must be valid. */
  own: DocumentFile[]
  /** Others in its folder: those of them count that are about it. */
  shared: DocumentFile[]
}

/** Finds the documents beside a file. */
export async function documentsOf(path: string): Promise<Documents> {
  const folder = dirname(path)
  const names = (await readdir(folder)).sort(byBytes)
  const own = endings.map(ending => `${basename(path)}${ending}`).filter(name => names.includes(name))
  const others = names.filter(
    name => shared.test(name) && name !== basename(path) && documentOwner(name, names) === undefined,
  )
  const file = (name: string) => ({ name, read: () => read(folder, name, names) })
  return { own: own.map(file), shared: others.slice(0, mostShared).map(file) }
}

/** The file that a name is a document of, or the certificate of its signature; undefined if it is a file of its own. */
export function documentOwner(name: string, names: readonly string[]): string | undefined {
  const ownerBy = (ending: string) => (name.endsWith(ending) ? name.slice(0, -ending.length) : '')
  const isThere = (owner: string) => owner !== '' && names.includes(owner)
  const certified = certificateEndings.flatMap(ending => [ending, `.sig${ending}`]).map(ownerBy)
  return endings.map(ownerBy).find(isThere) ?? certified.find(owner => isThere(owner) && names.includes(`${owner}.sig`))
}

/**
 * True for a document of other files of these names (with their folders, or all of one folder). What only has the name of a signature, but
 * whose file is not there, is a file as any other: nobody may hide one by its name.
 */
export function isBesideOthers(name: string, names: readonly string[]): boolean {
  const isShared = (one: string) => shared.test(basename(one))
  return documentOwner(name, names) !== undefined || (isShared(name) && names.some(other => !isShared(other)))
}

/** True for a name that only signatures and attestations have. */
export function isDocument(path: string): boolean {
  return shared.test(basename(path)) || endings.some(ending => path.endsWith(ending))
}

async function read(folder: string, name: string, names: readonly string[]): ReturnType<DocumentFile['read']> {
  const content = await readLimited(join(folder, name), limits.report)
  const { signatures } = readSignatures(content, await besides(folder, name, names))
  return { signatures, sha256: sha256(content) }
}

/** The certificate that stands beside a bare signature. */
async function besides(folder: string, name: string, names: readonly string[]): Promise<{ certificate?: Buffer }> {
  if (!name.endsWith('.sig')) return {}
  const [certificate] = certificateEndings
    .flatMap(ending => [`${name}${ending}`, `${name.slice(0, -'.sig'.length)}${ending}`])
    .filter(one => names.includes(one))
  return certificate === undefined ? {} : { certificate: await readLimited(join(folder, certificate), limits.note) }
}
