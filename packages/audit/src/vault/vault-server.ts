import { limits, listAt, Problem, parseJson, readLimited } from '@release-tools/base'
import { type OwnAnswer, sendToOwn, UntrustedServer, type Variables } from '@release-tools/host'

/** The address of a Vault, and who asks it. */
export interface VaultServer {
  address: string
  headers: Record<string, string>
  /** Certificates of its authority, in PEM form. */
  authorities: string | undefined
  env: Variables
}

/**
 * The Vault or OpenBao of the environment: VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE and VAULT_CACERT, or the same names with BAO_. The token is
 * in a header only. `attempted` is what messages begin with, `needs` what the token is for. Throws a Problem.
 */
export async function vaultOf(env: Variables, attempted: string, needs: string): Promise<VaultServer> {
  const of = (name: string) => env[`VAULT_${name}`] || env[`BAO_${name}`] || undefined
  const [address, token, namespace, ca] = [of('ADDR'), of('TOKEN'), of('NAMESPACE'), of('CACERT')]
  if (address === undefined || token === undefined)
    throw new Problem(attempted, {
      found: `${address === undefined ? 'VAULT_ADDR' : 'VAULT_TOKEN'} is not set.`,
      next: `Set VAULT_ADDR to the address of Vault, and VAULT_TOKEN to a token that may use ${needs}.`,
    })
  return {
    address: address.replace(/\/+$/, ''),
    headers: { 'x-vault-token': token, ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace }) },
    authorities: ca === undefined ? undefined : (await readLimited(ca, limits.trust, 'any')).toString('utf8'),
    env,
  }
}

/** Sends a request to Vault, and returns its answer. `permission` is the capability and the path that a policy must allow. Throws a Problem. */
export async function askVault(
  { address, headers, authorities, env }: VaultServer,
  path: string,
  { attempted, permission, body }: { attempted: string; permission: string; body?: object },
): Promise<unknown> {
  const sent = body === undefined ? { method: 'GET' as const } : { method: 'POST' as const, body: JSON.stringify(body) }
  const answer = await sendToOwn(`${address}/v1/${path}`, { ...sent, headers, authorities }, env).catch(error => {
    throw unanswered(error, attempted)
  })
  if (answer.status === 200) return parsed(answer.body)
  throw refused(answer, attempted, permission)
}

function unanswered(error: unknown, attempted: string): unknown {
  if (!(error instanceof Problem)) return error
  const next = error instanceof UntrustedServer ? 'Set VAULT_CACERT to the certificate of its authority.' : error.next
  return new Problem(attempted, { found: `Vault: ${error.found}`, next, cause: error })
}

/** https://developer.hashicorp.com/vault/api-docs#error-response */
function refused({ status, body }: OwnAnswer, attempted: string, permission: string): Problem {
  const words = listAt(parsed(body), 'errors').filter(one => typeof one === 'string')
  const details = words.join('; ').slice(0, 500)
  const because = (found: string, next: string) => new Problem(attempted, { found, next, details })
  if (/is sealed/.test(details)) return because('Vault is sealed.', 'Unseal it, and ask again.')
  if (status === 403)
    return because(
      'Vault does not let this token do it.',
      `Allow ${permission} in a policy of the token, and check that the token has not expired and VAULT_NAMESPACE is its own.`,
    )
  if (status === 404 || status === 400)
    return because(
      `Vault answered ${status}: it knows nothing at this path, or cannot read what was sent.`,
      `Check the names in ${permission}.`,
    )
  return because(`Vault answered ${status}.`, 'Check VAULT_ADDR and the state of the server.')
}

function parsed(body: string): unknown {
  try {
    return parseJson(body, 'the answer')
  } catch {
    return undefined
  }
}
