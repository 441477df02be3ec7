import { basename, join } from 'node:path'
import { count, readLimited } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { verifyOpenPgp } from '../openpgp/verify-openpgp.ts'
import { nameIn, type ReleaseSource } from '../release/release-source.ts'
import { evidenceLimit } from '../release/tarball.ts'
import type { Trust } from '../sigstore/verified.ts'
import { type Check, check, type Passed, withFileName } from './report.ts'

/** The name of a file with a GPG signature is that of the signed file, with this ending. */
const ending = '.asc'

/** The files of a folder that are GPG signatures of other files in it. Of one asset, only its own counts. */
export function gpgSignatures({ kind, names, path }: Pick<ReleaseSource, 'kind' | 'names' | 'path'>): string[] {
  if (kind === 'tarball') return []
  const there = new Set(names)
  const signatures = names.filter(name => name.endsWith(ending) && there.has(signedName(name)))
  return kind === 'asset' ? signatures.filter(name => signedName(name) === basename(path)) : signatures
}

/** What the check of each signature needs. */
interface Asked {
  manifest: Manifest
  source: ReleaseSource
  trust: Trust
  /** When the manifest was signed: a signature that it lists existed then. */
  signedAt: string | undefined
}

/**
 * Checks the GPG signatures beside files of a release. Whether a release is genuine does not depend on them: without a key, they are named as
 * not checked. Returns one check, of the worst result, or one for each key that signed; none if there is no such signature.
 */
export async function checkGpg(asked: Asked): Promise<Check[]> {
  const names = gpgSignatures(asked.source)
  if (names.length === 0) return []
  const many = count(names.length, 'GPG signature')
  if (asked.trust.keyrings === undefined)
    return [{ ...row, status: 'absent', detail: `${many}, not checked because no OpenPGP key is given.` }]
  const checks: Check[] = []
  for (const name of names) checks.push(withFileName(name, await check(row.name, () => checkOne(name, asked))))
  const wrong = checks.find(({ status }) => status === 'fail') ?? checks.find(({ status }) => status === 'error')
  return wrong === undefined ? bySigner(checks) : [wrong]
}

/** One check of what each key signed. Its time is known if that of each signature is. */
function bySigner(checks: Check[]): Check[] {
  const groups = Map.groupBy(checks, ({ detail }) => detail)
  return [...groups].map(([fingerprint, same]) => {
    const [first] = same as [Check]
    const { signedAt, ...one } = first
    const isDated = signedAt !== undefined && same.every(other => other.signedAt === signedAt)
    const detail = `${count(same.length, 'GPG signature')} by the key ${fingerprint}.`
    return { ...one, detail, ...(isDated ? { signedAt } : {}) }
  })
}

const row = { name: 'GPG signatures' } as const

/** The detail is the fingerprint of the signer. */
async function checkOne(name: string, { manifest, source, trust, signedAt }: Asked): Promise<Passed> {
  const directory = source.kind === 'directory' ? source.path : source.beside
  const isListed = manifest.files.some(file => nameIn(source, file) === name)
  // What the manifest lists existed when that was signed.
  const time = isListed ? signedAt : undefined
  const { signer, ended } = await verifyOpenPgp({
    file: join(directory, signedName(name)),
    signature: await readLimited(join(directory, name), evidenceLimit, 'inside'),
    keyrings: trust.keyrings ?? [],
    now: new Date(),
    ...(time === undefined ? {} : { existedAt: new Date(time) }),
  })
  const detail = ended === undefined ? signer.primary : `${signer.primary}, which ${ended}, after they were made`
  return { detail, verified: { signer, ...(time === undefined ? {} : { time }) } }
}

function signedName(name: string): string {
  return name.slice(0, -ending.length)
}
