import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { digestsOfFile, Problem, sha256, sizeIfThere } from '@release-tools/base'
import {
  type Digests,
  hashNames,
  type ResourceDescriptor,
  readSignatures,
  type Signature,
} from '@release-tools/evidence'
import { type Host, WrongDigest } from '@release-tools/host'
import {
  downloadIndexed,
  type IndexFile,
  type IndexReader,
  indexReader,
  readProvenance,
  readVersion,
} from '@release-tools/pypi'
import { patience } from '../read-options.ts'

/** All files of a version together, in bytes. */
const versionLimit = 32 * 1024 ** 3

/** A file of a version. It was downloaded, so that its digests are its own and not what the index says; then it was removed. */
export interface OpenPackageFile {
  file: string
  yanked: boolean
  size: number
  /** Undefined if it was not read: `problem` says why. */
  digests?: Digests
  signatures: Signature[]
  /** The document with the signatures, unless the index has none. */
  input?: ResourceDescriptor
  /** Why the file, or what is said of it, is not available. `refuted`: the file is not the one that the index lists. */
  problem?: { found: string; next: string; refuted: boolean }
}

/** A version of a package with its attestations, unverified. */
export interface OpenPackage {
  name: string
  version: string
  /** Host of the index, with its port if the address has one. */
  index: string
  files: OpenPackageFile[]
}

/**
 * Reads a version of a package from an index, by its simple API (PEP 503, PEP 691), with the attestations that the index has of its files
 * (PEP 740). Throws a Problem if the index does not give it.
 */
export async function openPackage(
  { name, version }: { name: string; version: string },
  { scratch, indexUrl }: { scratch: string; indexUrl?: string },
  host: Host,
): Promise<OpenPackage> {
  const reader = { ...indexReader(indexUrl, host), retry: patience }
  const { index, files: listed } = await readVersion(name, version, reader)
  const files: OpenPackageFile[] = []
  let left = versionLimit
  for (const [at, file] of listed.entries()) {
    if (at > 0) host.notice(`${at} of ${listed.length} files of ${name} ${version} were read.`)
    const one = await openFile(file, join(scratch, `file-${at}`), reader)
    left -= one.size
    if (left < 0) throw tooLarge(name, version)
    files.push(one)
  }
  return { name, version, index, files }
}

async function openFile(listed: IndexFile, path: string, reader: IndexReader): Promise<OpenPackageFile> {
  const { file, yanked } = listed
  const none = { file, yanked, size: 0, signatures: [] }
  try {
    await downloadIndexed(listed, path, reader)
    const [digests, size = 0] = [await digestsOfFile(path, hashNames), await sizeIfThere(path)]
    return { ...none, size, digests, ...(await signaturesOf(listed, reader)) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...none, problem: { found: error.found, next: error.next, refuted: error instanceof WrongDigest } }
  } finally {
    await rm(path, { force: true })
  }
}

/** The attestations of a file. If they are not available, nothing is said against the file. */
async function signaturesOf(
  listed: IndexFile,
  reader: IndexReader,
): Promise<Pick<OpenPackageFile, 'signatures' | 'input' | 'problem'>> {
  try {
    const content = await readProvenance(listed, reader)
    if (content === undefined) return { signatures: [] }
    return { signatures: readSignatures(content).signatures, input: inputOf(listed, content) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { signatures: [], problem: { found: error.found, next: error.next, refuted: false } }
  }
}

/** What follows the path of an address may be a password. */
function inputOf({ provenance = '' }: IndexFile, content: Buffer): ResourceDescriptor {
  const { origin, pathname } = new URL(provenance)
  return { uri: `${origin}${pathname}`, digest: { sha256: sha256(content) } }
}

function tooLarge(name: string, version: string): Problem {
  return new Problem(`download ${name} ${version}`, {
    found: `its files have more than the ${versionLimit} bytes accepted.`,
    next: 'Download those that you need, and verify them.',
  })
}
