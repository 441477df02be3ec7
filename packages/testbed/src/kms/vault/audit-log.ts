import { createHmac, randomBytes } from 'node:crypto'
import { isObject, textAt } from '@release-tools/base'
import type { Exchange } from './description.ts'
import { Refused, type VaultRequest } from './request.ts'

/** An entry of Vault's audit log, with what a record of a signature can be matched with. */
export interface AuditEntry {
  requestId: string
  /** That of the token; empty if there is none. */
  accessor: string
  namespace: string
  operation: VaultRequest['operation']
  /** Without `/v1/`. */
  path: string
  status: number
}

/**
 * An audit device of the kind `file`: each answer is a line, in which every text of request and answer is hashed, as Vault does unless it is
 * told otherwise. https://developer.hashicorp.com/vault/docs/audit
 */
export class AuditLog {
  readonly #salt = randomBytes(32)

  /** Answers `sys/audit-hash/file`: the digest of a text, as the lines have it. https://developer.hashicorp.com/vault/api-docs/system/audit-hash */
  answer({ operation, body }: Pick<VaultRequest, 'operation' | 'body'>): object {
    const input = textAt(body, 'input')
    if (operation !== 'update' || input === undefined) throw new Refused(400, 'the "input" parameter is empty')
    return { hash: this.#hash(input) }
  }

  /** The lines of all requests so far. Paths, names and identifiers are not hashed. */
  lines(entries: readonly AuditEntry[], exchanges: readonly Exchange[]): string {
    return entries.map((entry, index) => `${JSON.stringify(this.#line(entry, exchanges[index]))}\n`).join('')
  }

  #line({ requestId, accessor, namespace, operation, path }: AuditEntry, exchange: Exchange | undefined): object {
    const { body = {}, answer } = exchange ?? {}
    return {
      time: new Date().toISOString(),
      type: 'response',
      auth: accessor === '' ? {} : { accessor: this.#hash(accessor), token_type: 'service' },
      request: {
        id: requestId,
        operation,
        path,
        ...(namespace === '' ? {} : { namespace: { path: `${namespace}/` } }),
        data: this.#hashed(body),
      },
      response: { data: this.#hashed(isObject(answer) && isObject(answer.data) ? answer.data : {}) },
    }
  }

  #hashed(data: Record<string, unknown>): object {
    const entries = Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' ? this.#hash(value) : value,
    ])
    return Object.fromEntries(entries)
  }

  #hash(text: string): string {
    return `hmac-sha256:${createHmac('sha256', this.#salt).update(text).digest('hex')}`
  }
}
