import { parseJson } from '@release-tools/base'

/** A request to Vault, after its token was found and its policies allow it. */
export interface VaultRequest {
  /** As Vault's policies and its audit log call it. */
  operation: 'create' | 'read' | 'update' | 'delete'
  /** Without `/v1/` and the mount: `keys/release`. */
  path: string
  body: Record<string, unknown>
}

/** What Vault refuses, with its texts. */
export class Refused extends Error {
  readonly status: number
  readonly errors: string[]

  constructor(status: number, ...errors: string[]) {
    super(errors.join(', '))
    this.status = status
    this.errors = errors
  }
}

/** A refusal by policy, as several errors of Vault's own language are printed together. */
export function denied(...more: string[]): Refused {
  const all = ['permission denied', ...more]
  const head = all.length === 1 ? '1 error' : `${all.length} errors`
  return new Refused(403, `${head} occurred:\n\t${all.map(one => `* ${one}`).join('\n\t')}\n\n`)
}

/** The body of a request. Throws a Refused if it is not JSON. */
export function bodyOf(text: string): Record<string, unknown> {
  if (text === '') return {}
  try {
    return parseJson(text, 'the request') as Record<string, unknown>
  } catch {
    throw new Refused(400, 'failed to parse JSON input')
  }
}

/** A text or a list of texts, as Vault accepts both for most fields. */
export function textsOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? value.map(String) : String(value).split(',')
}

/** Seconds of `300`, `"300"` or `"5m"`. */
export function secondsOf(value: unknown): number {
  const [, count = '0', unit = 's'] = /^(\d+)([smh]?)$/.exec(String(value ?? 0)) ?? []
  return Number(count) * ({ m: 60, h: 3600 }[unit] ?? 1)
}
