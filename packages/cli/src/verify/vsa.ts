import { rm } from 'node:fs/promises'
import { messageOf, Problem, writeFileAtomic } from '@release-tools/base'
import { type Report, type Statement, summaryOf } from '@release-tools/evidence'
import type { SummaryTime } from '@release-tools/verify'
import type { Given } from '../command.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'
import { WrongUse } from '../wrong-use.ts'

/** Writes and signs the summary of a report. */
export interface SummaryWriter {
  /** The time that the summary states, and where that comes from. */
  time: SummaryTime
  /** The summaries of reports. If there is none of a report, that is said. */
  of(reports: Report[]): Map<Report, Statement>
  /** Writes and signs them, one per line. */
  write(statements: Statement[]): Promise<void>
}

/**
 * Prepares the summary that the command line asks for, before anything is verified: removes summaries of earlier runs, and finds the signer.
 * Undefined if none is asked for. Throws WrongUse, and a Problem if it cannot be signed.
 */
export async function summaryWriter({ values }: Given, terminal: Terminal): Promise<SummaryWriter | undefined> {
  const [file, signed] = [values.vsa?.[0], values.sign?.[0]]
  if (file === undefined && signed === undefined) return refuseOthers(values)
  for (const path of [file, signed]) if (path !== undefined) await rm(path, { force: true })
  const id = verifierId(values)
  const [resourceUri, policyUri] = [values['resource-uri']?.[0], values['policy-uri']?.[0]]
  const host = terminalHost(terminal, process.cwd())
  const services = { signingConfig: values['signing-config']?.[0], trustedRoot: values['trusted-root']?.[0] }
  // Who does not sign does not load what signs.
  const signer = signed === undefined ? undefined : await import(/* webpackMode: "eager" */ '../sign-for-others.ts')
  const signing = await signer?.statementSigning(services, host)
  const time = timeOf(values)
  const write = async (statements: Statement[]) => {
    if (statements.length === 0) return
    if (file !== undefined)
      await writeFileAtomic(file, statements.map(statement => `${JSON.stringify(statement)}\n`).join(''))
    if (signing !== undefined && signed !== undefined)
      await signer?.writeSigned(statements, signed, signing, { host, title: 'Signing the verification summary …' })
    const from = time.from === 'clock' ? 'the clock of this machine' : '--today'
    terminal.err(`The verification summary states the time ${time.timeVerified}, from ${from}.\n`)
  }
  const verifier = { id, timeVerified: time.timeVerified, resourceUri, policyUri }
  const of = (reports: Report[]) =>
    new Map(
      reports.flatMap(report => {
        const statement = statementOf(report, verifier, terminal)
        return statement === undefined ? [] : [[report, statement] as const]
      }),
    )
  return { time, of, write }
}

/** A summary has seconds only. */
function timeOf({ today }: Given['values']): SummaryWriter['time'] {
  const [day] = today ?? []
  if (day === undefined) return { timeVerified: `${new Date().toISOString().slice(0, 19)}Z`, from: 'clock' }
  return { timeVerified: `${day}T00:00:00Z`, from: 'given' }
}

function refuseOthers(values: Given['values']): undefined {
  const others = ['signing-config', 'verifier-id', 'policy-uri', ...(values['accept-vsa'] ? [] : ['resource-uri'])]
  const other = others.find(name => values[name] !== undefined)
  if (other === undefined) return undefined
  throw new WrongUse(`--${other} is about a verification summary, and none is written.`, 'Give --vsa or --sign too.')
}

function verifierId(values: Given['values']): string {
  const [id] = values['verifier-id'] ?? []
  if (id === undefined)
    throw new WrongUse(
      '--verifier-id is missing: who reads the summary must know whose it is.',
      'Give an address that stands for you, for example https://verify.example.com/releases.',
    )
  if (URL.canParse(id)) return id
  throw new WrongUse(`--verifier-id ${id} is not a URI.`, 'Give an address with its scheme, https://….')
}

function statementOf(
  report: Report,
  verifier: Parameters<typeof summaryOf>[1],
  terminal: Terminal,
): Statement | undefined {
  try {
    return summaryOf(report, verifier)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    terminal.err(`${harmless(messageOf(error))}\n`)
    return undefined
  }
}
