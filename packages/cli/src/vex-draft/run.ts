import { Problem } from '@release-tools/base'
import { draftVex, type FindingsDocument, readDiffSide, type VexStatus, vexStatuses } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'

/** `release-tools vex draft` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = pathOf(given)
  const { manifest, documents, missing } = await releaseAt(path)
  const wanted = (given.values.finding ?? []).map(id => id.toUpperCase())
  const findings = documents.map(document => ({ ...document, findings: document.findings.filter(isOneOf(wanted)) }))
  if (findings.every(document => document.findings.length === 0)) {
    terminal.err(
      `${path} has ${wanted.length === 0 ? 'no findings' : 'none of these findings'}.${missingText(missing)}`,
    )
    return exitCodes.notAll
  }
  const [detail, justification] = [given.values.detail?.[0], given.values.justification?.[0]]
  const draft = { author: authorOf(given), time: now(), status: statusOf(given), justification, detail }
  try {
    const document = draftVex(manifest, findings, draft)
    if (document === undefined) {
      const none = `${path} has no such finding of a package with a package URL, by which a statement could name it.`
      terminal.err(`${none}${missingText(missing)}`)
      return exitCodes.notAll
    }
    terminal.out(harmlessJson(document))
    if (missing.length > 0) terminal.err(missingText(missing).trim())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new WrongUse(
      error.found,
      'Give --justification or --detail as the status asks for.',
      error,
      'write the draft',
    )
  }
  return exitCodes.done
}

/** Assets have no files of images: a draft that says nothing of them would look complete. */
function missingText(missing: string[]): string {
  if (missing.length === 0) return ''
  return ` The findings of ${missing.join(', ')} are not there: give the tarball of the release, which has them.`
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

function isOneOf(wanted: string[]): (finding: FindingsDocument['findings'][number]) => boolean {
  return ({ id, aliases }) => wanted.length === 0 || [id, ...aliases].some(name => wanted.includes(name.toUpperCase()))
}

function pathOf({ operands }: Given): string {
  const [path, more] = operands
  if (path !== undefined && more === undefined) return path
  throw new WrongUse(`it needs one release, and there are ${operands.length}.`, 'Give the path of one release.')
}

function authorOf({ values }: Given): string {
  const author = values.author?.[0] ?? ''
  if (author.trim() !== '') return author
  throw new WrongUse('--author is missing.', 'Say who makes the statements: --author NAME.')
}

function statusOf({ values }: Given): VexStatus {
  const given = values.status?.[0] ?? 'under_investigation'
  const status = vexStatuses.find(one => one === given)
  if (status !== undefined) return status
  throw new WrongUse(`--status is ${JSON.stringify(given)}.`, `Give one of ${vexStatuses.join(', ')}.`)
}

const releases = 'Give a release directory as assemble-release makes it, its assets or its tarball.'

async function releaseAt(path: string) {
  try {
    const { manifest, findings } = await readDiffSide(path)
    if (manifest === undefined) throw new WrongUse('it is not a release.', releases, undefined, `read ${path}`)
    const missing = [...findings].flatMap(([label, document]) => (document === undefined ? [label] : []))
    return { manifest, documents: [...findings.values()].filter(one => one !== undefined), missing }
  } catch (error) {
    if (error instanceof WrongUse) throw error
    // `diff` reads more than releases, for example SBOMs.
    if (error instanceof Problem) throw new WrongUse(error.found, releases, error, error.attempted)
    throw new WrongUse(reasonOf(error), 'Give a path that exists.', error, `read ${path}`)
  }
}
