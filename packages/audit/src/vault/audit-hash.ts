import { Problem, textAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { askVault, vaultOf } from './vault-server.ts'

/** The form in which a log of Vault has a text. Throws a Problem. */
export type AuditHash = (text: string) => Promise<string>

const attempted = 'ask Vault for the form that a text has in its log'

/**
 * Asks Vault for the HMAC by which an audit device of this name has a text: only Vault has the key. Each text is asked for once.
 * https://developer.hashicorp.com/vault/api-docs/system/audit-hash
 */
export function auditHash(device: string, { env }: Pick<Host, 'env'>): AuditHash {
  const known = new Map<string, Promise<string>>()
  const path = `sys/audit-hash/${device}`
  const permission = `\`sudo\` and \`update\` on ${path}`
  const ask = async (input: string) => {
    const vault = await vaultOf(env, attempted, path)
    const answer = await askVault(vault, path, { attempted, permission, body: { input } })
    const hash = textAt(answer, 'data', 'hash')
    if (hash !== undefined && /^hmac-[\w-]+:[0-9a-f]{64,128}$/.test(hash)) return hash
    throw new Problem(attempted, { found: 'its answer has no such form.', next: 'Check VAULT_ADDR.' })
  }
  return text => {
    const asked = known.get(text) ?? ask(text)
    known.set(text, asked)
    return asked
  }
}
