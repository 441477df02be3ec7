import { at, isObject, limits, parseJson, readLimited, textAt } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import { type Host, sendToOwn } from '@release-tools/host'
import { type LoginTrace, nameIn } from './login-trace.ts'

/**
 * Asks Vault or OpenBao for the versions of a key, and who a token is. `variables` are those that cosign gets. What it does not say, or does
 * not let this job read, stays unknown: the signature is made already, and nothing depends on it.
 */
export async function vaultTrace(
  key: string,
  variables: Readonly<Record<string, string>>,
  host: Pick<Host, 'env'>,
): Promise<LoginTrace> {
  const { VAULT_NAMESPACE: namespace, TRANSIT_SECRET_ENGINE_PATH: transit = 'transit' } = variables
  const name = key.replace(/^\w+:\/\//, '')
  const [token, versions] = await Promise.all([
    ask('auth/token/lookup-self', variables, host),
    ask(`${transit.replace(/\/$/, '')}/keys/${name}`, variables, host),
  ])
  const [accessor, entityId] = [nameIn(token, 'data', 'accessor'), nameIn(token, 'data', 'entity_id')]
  return {
    session: {
      ...(accessor ? { accessor } : {}),
      ...(entityId ? { entityId } : {}),
      ...(namespace ? { namespace } : {}),
    },
    versions: versionsIn(at(versions, 'data', 'keys')),
  }
}

/** https://developer.hashicorp.com/vault/api-docs/secret/transit#read-key */
function versionsIn(keys: unknown): Map<string, string> {
  const found = isObject(keys) ? Object.entries(keys).filter(([version]) => /^\d{1,9}$/.test(version)) : []
  return new Map(
    found.flatMap(([version, key]): [string, string][] => {
      const pem = textAt(key, 'public_key') ?? ''
      try {
        return [[keyFingerprint(pem), version]]
      } catch {
        // A symmetric key has no public one, and one on Ed25519 another form.
        return []
      }
    }),
  )
}

async function ask(
  path: string,
  { VAULT_ADDR = '', VAULT_TOKEN = '', VAULT_NAMESPACE, VAULT_CACERT }: Readonly<Record<string, string>>,
  { env }: Pick<Host, 'env'>,
): Promise<unknown> {
  const headers = {
    'x-vault-token': VAULT_TOKEN,
    ...(VAULT_NAMESPACE ? { 'x-vault-namespace': VAULT_NAMESPACE } : {}),
  }
  try {
    const authorities = VAULT_CACERT ? (await readLimited(VAULT_CACERT, limits.trust)).toString('utf8') : undefined
    const url = `${VAULT_ADDR.replace(/\/$/, '')}/v1/${path}`
    const { status, body } = await sendToOwn(url, { method: 'GET', headers, authorities }, env)
    return status === 200 ? parseJson(body, 'the answer') : undefined
  } catch {
    return undefined
  }
}
