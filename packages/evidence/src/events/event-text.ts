import { byKind } from '@release-tools/base'
import { statementName } from '../policy/attested-kinds.ts'
import type { SigningEvent } from './signing-event.ts'

/** What people want to know of a signature at a glance, each in plain text. */
export interface EventText {
  /** What was signed. */
  what: string
  /** Key, identity or fingerprint, with the address of the key if a service has it. */
  by: string
  /** Where a log has it; `no` if none has. */
  log: string
  /** When, as somebody else says; as the machine that signed says if nobody does. */
  time: string
}

/** A record in words. */
export function eventText(event: SigningEvent): EventText {
  const { log, timestamps, time, kept } = event
  const [entry] = log
  const dated = entry?.integratedTime ?? timestamps[0]?.time
  return {
    what: whatText(event),
    by: byText(event),
    log: entry === undefined ? 'no' : `${entry.url ?? `log ${entry.logId.slice(0, 16)}…`}, entry ${entry.index}`,
    time: dated ?? (kept ? 'in an earlier run' : `${time}, by the clock of the signer`),
  }
}

function whatText({ kind, predicateType, subjects: [first, ...others] }: SigningEvent): string {
  const digest = Object.entries(first?.digest ?? {}).map(([name, value]) => `${name}:${value}`)[0]
  const about = first?.name ?? digest ?? 'nothing'
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `${kind === 'attestation' ? `${statementName(predicateType ?? '')} of ` : ''}${about}${more}`
}

function byText({ signer, service }: SigningEvent): string {
  const who = byKind(signer, {
    key: ({ sha256 }) => `key sha256:${sha256}`,
    identity: ({ identity }) => identity,
    openpgp: ({ fingerprint }) => `OpenPGP key ${fingerprint}`,
  })
  if (service === undefined) return who
  return `${service.key}${service.keyVersion === undefined ? '' : `, version ${service.keyVersion}`} (${who})`
}
