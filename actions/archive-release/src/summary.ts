import { lockSentence, type PartReceipt, type Receipt, type StoreReceipt } from '@release-tools/archive'
import type { LogOutcome } from '@release-tools/audit'
import { byKind, code, codeBlock, count, escapeMarkdown, marks, shellWord, table } from '@release-tools/base'
import { attestorOf, type Report, type SignedBy } from '@release-tools/evidence'
import { trustFlags } from '@release-tools/release'

/** What the summary is about. */
export interface Archived {
  receipt: Receipt
  /** Of the stores, in their order, with their options. */
  addresses: string[]
  /** Of the release, as it was downloaded. */
  report: Report
  /** True if a trusted root of one's own is needed to verify the release. */
  ownRoot: boolean
  /** Sentences about the logs. */
  notes: string[]
  /** Absent if no audit log is kept. */
  log?: LogOutcome
}

/** The job summary: the stores, what protects the release in each, what each does not promise, and how to get it back. */
export function summary({ receipt, addresses, report, ownRoot, notes, log }: Archived): string {
  const { tag, stores } = receipt
  const whole = stores.filter(({ failure }) => failure === undefined).length
  const mark = whole === stores.length ? marks.pass : marks.fail
  return [
    `## ${mark} ${escapeMarkdown(tag)} is archived in ${whole} of ${stores.length} stores`,
    '',
    table(['Store', 'Keeps', 'Lock', 'It does not promise'], stores.map(row)),
    ...(notes.length === 0 ? [] : ['', ...notes.map(note => `- ${escapeMarkdown(note)}`)]),
    ...(log === undefined ? [] : ['', logSentence(log)]),
    ...getBack({ receipt, addresses, report, ownRoot }),
  ].join('\n')
}

/** What the audit log has now. Its root is written as a head in the log has it. */
function logSentence({ appended, problem }: LogOutcome): string {
  const failed = problem === undefined ? '' : `${marks.fail} could not ${problem.attempted}: ${problem.found}`
  if (appended === undefined) return escapeMarkdown(`Audit log: ${failed}`)
  const { head, lines } = appended
  const root = code(Buffer.from(head.root, 'hex').toString('base64'))
  return `Audit log: ${count(head.size, 'line')}, ${lines} of them new, root ${root}.${failed === '' ? '' : ` ${escapeMarkdown(failed)}`}`
}

function row({ place, limits, lock, parts, failure }: StoreReceipt): string[] {
  const kept = parts.map(({ part, files, elsewhere }) => {
    const already = files.filter(file => file.already).length
    const left = elsewhere.length === 0 ? '' : `, not ${elsewhere.length} that are elsewhere`
    return `${code(part)}: ${count(files.length, 'file')}, ${already} of them before${left}`
  })
  const failed = failure === undefined ? [] : [`${marks.fail} could not ${failure.attempted}: ${failure.found}`]
  return [
    code(place),
    [...kept, ...failed.map(escapeMarkdown)].join('<br>'),
    lock === undefined ? marks.absent : escapeMarkdown(lockSentence(lock)),
    escapeMarkdown(limits ?? ''),
  ]
}

function getBack({ receipt, addresses, report, ownRoot }: Omit<Archived, 'notes' | 'log'>): string[] {
  const isWhole = ({ part, elsewhere }: PartReceipt) => part === 'release' && elsewhere.length === 0
  const from = addresses.find((_, index) => receipt.stores[index]?.parts.some(isWhole))
  if (from === undefined) return []
  const signers = report.checks.flatMap(({ signedBy }) => (signedBy === undefined ? [] : (attestorOf(signedBy) ?? [])))
  const trustedRootFile = ownRoot ? 'trusted_root.json' : undefined
  const flags = trustFlags(signers, report.release?.repository ?? '', { keyFile, trustedRootFile })
  const { tag } = receipt
  // A server of one's own is named, as release-tools fetch takes it.
  const repository = report.release?.repository.replace(/^https:\/\/(?:github\.com\/)?/, '') ?? receipt.repository
  const command = `release-tools fetch ${shellWord(tag)} --repository ${shellWord(repository)} --from ${shellWord(from)}`
  const lines = codeBlock([command, ...flags].join(' '), 'sh')
  return ['', `To get it back and verify it${inHand(signers, trustedRootFile)}:`, '', lines]
}

const keyFile = 'cosign.pub'

/** The files that the command reads from the directory that it runs in. */
function inHand(signers: SignedBy[], trustedRootFile: string | undefined): string {
  const hasKey = signers.some(signer => byKind(signer, { key: () => true, identity: () => false }))
  const files = [
    ...(hasKey ? [`the project’s public key as ${code(keyFile)}`] : []),
    ...(trustedRootFile === undefined ? [] : [`its trusted root as ${code(trustedRootFile)}`]),
  ]
  return files.length === 0 ? '' : `, with ${files.join(' and ')}`
}
