import { basename, join, resolve } from 'node:path'
import { count, groupBy, readLimited, sha256, sizeIfThere } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { verifyOpenPgp } from '../openpgp/verify-openpgp.ts'
import { gpgDir, gpgEnding, gpgSignedFiles } from '../release/gpg-signatures.ts'
import type { ReleaseSource } from '../release/release-source.ts'
import { evidenceLimit } from '../release/tarball.ts'
import type { Trust } from '../sigstore/verified.ts'
import type { Summarised } from './check-summary.ts'
import { type Check, check, type Passed, withFileName } from './report.ts'

/** A GPG signature that is there. */
export interface Found {
  /** The name of the signature. */
  name: string
  /** Path of the signed file. */
  file: string
  /** Path of the signature. */
  signature: string
}

/** The files of a folder that are GPG signatures of other files in it. Of one asset, only its own counts. */
export function gpgSignatures({ kind, names, path }: Pick<ReleaseSource, 'kind' | 'names' | 'path'>): string[] {
  if (kind === 'tarball') return []
  const there = new Set(names)
  const signatures = names.filter(name => name.endsWith(gpgEnding) && there.has(signedName(name)))
  return kind === 'asset' ? signatures.filter(name => signedName(name) === basename(path)) : signatures
}

/** The signatures of a source. Beside a release directory, they are in a directory of their own. */
export async function findSignatures(source: ReleaseSource, { files, source: { tag } }: Manifest): Promise<Found[]> {
  const { kind, path, beside } = source
  const inFolder = gpgSignatures(source).map(name => {
    const directory = kind === 'directory' ? path : beside
    return { name, file: join(directory, signedName(name)), signature: join(directory, name) }
  })
  const apart: Found[] = []
  if (kind === 'tarball')
    apart.push({ name: basename(`${path}${gpgEnding}`), file: path, signature: `${path}${gpgEnding}` })
  if (kind === 'directory')
    for (const { asset, path: file } of gpgSignedFiles(resolve(path), { files, tag })) {
      const name = `${asset}${gpgEnding}`
      apart.push({ name, file, signature: join(gpgDir(resolve(path)), name) })
    }
  const there = await Promise.all(apart.map(one => sizeIfThere(one.signature)))
  return [...inFolder, ...apart.filter((_, index) => there[index] !== undefined)]
}

/** What the check of each signature needs. */
interface Asked {
  manifest: Manifest
  source: ReleaseSource
  trust: Trust
  /** When the manifest was signed: a signature that it lists existed then. */
  signedAt: string | undefined
  /** What the verification summary lists. */
  summarised: Summarised | undefined
}

/**
 * Checks the GPG signatures beside files of a release. Whether a release is genuine does not depend on them: without a key, they are named as
 * not checked. Returns one check, of the worst result, or one for each key that signed and each time; none if there is no such signature.
 */
export async function checkGpg(asked: Asked): Promise<Check[]> {
  const found = await findSignatures(asked.source, asked.manifest)
  if (found.length === 0) return []
  const many = count(found.length, 'GPG signature')
  if (asked.trust.keyrings === undefined)
    return [{ ...row, status: 'absent', detail: `${many}, not checked because no OpenPGP key is given.` }]
  const checks: Check[] = []
  for (const one of found) checks.push(withFileName(one.name, await check(row.name, () => checkOne(one, asked))))
  const wrong = checks.find(({ status }) => status === 'fail') ?? checks.find(({ status }) => status === 'error')
  return wrong === undefined ? bySigner(checks) : [wrong]
}

/** One check of what each key signed at each time that is known, and of what it signed at a time that is not. */
function bySigner(checks: Check[]): Check[] {
  const groups = groupBy(checks, ({ detail, signedAt = '' }) => `${detail} ${signedAt}`)
  return [...groups.values()].map(same => {
    const [first] = same as [Check]
    return { ...first, detail: `${count(same.length, 'GPG signature')} by the key ${first.detail}.` }
  })
}

const row = { name: 'GPG signatures' } as const

/** The detail is the fingerprint of the signer. */
async function checkOne(found: Found, asked: Asked): Promise<Passed> {
  const signature = await readLimited(found.signature, evidenceLimit, 'inside')
  const time = timeOf(signature, asked)
  const { signer, ended } = await verifyOpenPgp({
    file: found.file,
    signature,
    keyrings: asked.trust.keyrings ?? [],
    now: new Date(),
    ...(time === undefined ? {} : { existedAt: new Date(time) }),
  })
  const detail = ended === undefined ? signer.primary : `${signer.primary}, which ${ended}, after they were made`
  return { detail, verified: { signer, ...(time === undefined ? {} : { time }) } }
}

/** When a signature existed: when something was signed that lists its digest, the manifest or the verification summary. */
function timeOf(content: Buffer, { manifest, signedAt, summarised }: Asked): string | undefined {
  const digest = sha256(content)
  if (manifest.files.some(file => file.sha256 === digest)) return signedAt
  return summarised?.digests.includes(digest) ? summarised.at : undefined
}

function signedName(name: string): string {
  return name.slice(0, -gpgEnding.length)
}
