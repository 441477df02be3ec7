import { basename } from 'node:path'
import { byKind, Problem } from '@release-tools/base'
import {
  agrees,
  BadVerdict,
  CannotCheck,
  type Check,
  type CheckName,
  check,
  type Digests,
  failCheck,
  fileSubject,
  hasSubject,
  needsRoot,
  notVerified,
  type ResourceDescriptor,
  type Signature,
  statementName,
  withFileName,
} from '@release-tools/evidence'
import { type Accepted, checkEach, passed, statementOf, type Wanted, worstOf } from '../accepted.ts'
import type { ReaderTrust } from '../publishers.ts'
import { type DocumentFile, type Documents, isDocument } from './documents.ts'

/** What a document says of the file: it has accepted signatures, or there is a Problem, or both. */
interface Said {
  name: string
  accepted: Accepted[]
  problem?: Problem
  /** False if the file can do without it: it has another name, or only signers of a kind that the reader did not name. */
  isRequired: boolean
}

interface Question extends Wanted {
  digests: Digests
}

/** Checks the documents of a file. Those with its name must be valid, and one of all must be by an accepted signer. */
export async function verifyFile(
  path: string,
  { own, shared }: Documents,
  trust: ReaderTrust,
): Promise<{ checks: Check[]; accepted: Accepted[]; sha256: string }> {
  const subject = fileSubject(path)
  const digests = await subject.digests()
  const { sha256 = '' } = digests
  const question = { subject, trust, digests, digest: `sha256:${sha256}` }
  const said: Said[] = []
  for (const document of own) said.push(await sayOf(document, question))
  for (const document of shared) said.push(...(await sayOfShared(document, question)))
  const accepted = said.flatMap(one => one.accepted)
  const rows = said.map(async one =>
    withFileName(one.name, await check(nameOf(one), () => judge(one, accepted.length > 0))),
  )
  const checks = await Promise.all(said.length === 0 ? [check('signature', () => refuse(path))] : rows)
  return { checks, accepted, sha256 }
}

async function sayOf({ name, read }: DocumentFile, question: Question): Promise<Said> {
  try {
    const { signatures, sha256 } = await read()
    const isRequired = signatures.some(one => isAsked(one, question.trust))
    return { isRequired, ...(await saidBy({ uri: name, digest: { sha256 } }, signatures, question)) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { name, accepted: [], problem: error, isRequired: true }
  }
}

/** Of a document about several files, those signatures that are about this one. A file with another content may have such a name, too. */
async function sayOfShared({ name, read }: DocumentFile, question: Question): Promise<Said[]> {
  const { signatures: all, sha256 } = await read().catch((error: unknown) => {
    if (error instanceof Problem) return { signatures: [], sha256: '' }
    throw error
  })
  const signatures = all.filter(one => isAbout(one, question.digests))
  if (signatures.length === 0) return []
  return [{ isRequired: false, ...(await saidBy({ uri: name, digest: { sha256 } }, signatures, question)) }]
}

async function saidBy(
  input: ResourceDescriptor & { uri: string },
  signatures: Signature[],
  question: Question,
): Promise<Omit<Said, 'isRequired'> & { isRequired?: true }> {
  const { accepted: valid, bad, failures } = await checkEach(signatures, question, input)
  const accepted = valid.filter(one => !isOfAnother(one, question))
  const swapped = accepted.length === valid.length ? undefined : ofAnother(question)
  const problem = bad[0] ?? swapped ?? (accepted.length > 0 ? undefined : (worstOf(failures) ?? empty))
  const { uri: name } = input
  const named = accepted.map(one => ({ ...one, document: name }))
  return {
    name,
    accepted: named,
    ...(problem === undefined ? {} : { problem }),
    ...(swapped === undefined ? {} : { isRequired: true }),
  }
}

/** Nothing in it is wrong, but nothing in it proves anything either. */
const empty = notVerified('it contains no signature.')

function isAbout(signature: Signature, digests: Digests): boolean {
  try {
    const statement = statementOf(signature)
    return statement !== undefined && hasSubject(statement, digests)
  } catch {
    // What cannot be read is not about the file.
    return false
  }
}

/** True if the reader named a signer of the kind that made the signature. One that cannot be read counts as asked for. */
function isAsked(signature: Signature, { signers, keyrings = [], publishers = [] }: ReaderTrust): boolean {
  const named = (byCertificate: boolean) =>
    signers.some(signer => needsRoot(signer) === byCertificate) || (byCertificate && publishers.length > 0)
  return byKind(signature, {
    bundle: ({ bundle }) => named(bundle.verificationMaterial.content.$case !== 'publicKey'),
    bare: ({ certificates }) => named(certificates.length > 0),
    openpgp: () => keyrings.length > 0,
    unread: () => true,
  })
}

function nameOf({ accepted: [first], problem }: Said): CheckName {
  if (problem instanceof BadVerdict) return 'verdict'
  return statementName(first?.statement?.predicateType)
}

/** `hasOther`: the file has an accepted signature, this one or another. */
function judge({ name, accepted, problem, isRequired }: Said, hasOther: boolean) {
  const [first] = accepted as [Accepted]
  const isOpen = problem instanceof CannotCheck || !isRequired
  if (problem instanceof BadVerdict || (problem !== undefined && !(hasOther && isOpen))) throw problem
  if (problem !== undefined) return { status: 'absent' as const, detail: `${name} does not count: ${problem.found}` }
  const more = accepted.length > 1 ? ` It has ${accepted.length - 1} more that are accepted.` : ''
  return passed(`${name}: ${first.statement?.predicateType ?? first.verified.format}.${more}`, first.verified)
}

function refuse(path: string): never {
  const found = 'nothing signs it: no signature or attestation of it is beside it.'
  if (isDocument(path)) failCheck(found, 'Give the path of the file that it is a signature or an attestation of.')
  const name = basename(path)
  failCheck(
    found,
    `Do not use it. Download its signature too, for example ${name}.sigstore.json or ${name}.intoto.jsonl.`,
  )
}

/** True if a statement lists the name of the file only with digests of something else: then the file was exchanged for another one of the list. */
function isOfAnother({ statement }: Accepted, { subject, digests }: Question): boolean {
  const named = statement?.subject.filter(({ name }) => name === subject.name) ?? []
  return named.length > 0 && !named.some(({ digest }) => agrees(digest, digests))
}

function ofAnother({ subject: { name } }: Question): Problem {
  return notVerified(`it is about this content by another name, and ${JSON.stringify(name)} has another digest there.`)
}
