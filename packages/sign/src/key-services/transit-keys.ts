import { at, isObject, limits, listAt, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import { type OwnAnswer, sendToOwn, UntrustedServer, type Variables } from '@release-tools/host'
import { transitVariables } from './transit.ts'

const titles = { hashivault: 'Vault', openbao: 'OpenBao' } as const

/** A key of Transit, by its address. */
interface Place {
  /** `Vault` */
  title: string
  /** Name of the key. */
  name: string
  /** Where Transit is mounted. */
  mount: string
  /** What messages begin with. */
  attempted: string
}

/** True for the address of a key in Vault or OpenBao: `hashivault://KEY`. */
export function isTransitKey(address: string): boolean {
  return /^(?:hashivault|openbao):\/\//.test(address)
}

/**
 * The public keys of a key in Vault or OpenBao, in PEM form: all versions that Transit still has, so that a rotation ends no signature. Asks the
 * server of VAULT_ADDR with VAULT_TOKEN (or the same names with BAO_); the token is in a header only. Throws a Problem.
 * https://developer.hashicorp.com/vault/api-docs/secret/transit#read-key
 */
export async function keysOfTransit(address: string, env: Variables): Promise<string[]> {
  const known = transitVariables[address.startsWith('openbao:') ? 'openbao' : 'hashivault']
  const variables = Object.fromEntries(
    Object.entries(known).flatMap(([name, one]) => (env[name] ? [[one, env[name]]] : [])),
  )
  const place = placeOf(address, variables.TRANSIT_SECRET_ENGINE_PATH)
  const answer = await ask(place, variables, env)
  if (answer.status !== 200) throw refused(answer, place)
  return publicKeysIn(answer, place)
}

function placeOf(address: string, mount = 'transit'): Place {
  const attempted = `read the public key ${address}`
  const [, scheme, name] = /^(hashivault|openbao):\/\/(\w(?:[\w.-]*\w)?)$/.exec(address) ?? []
  const isMount = /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(mount) && !mount.split('/').includes('..')
  if (name === undefined || !isMount)
    throw new Problem(attempted, {
      found: name === undefined ? 'it has no name of a key.' : 'TRANSIT_SECRET_ENGINE_PATH is not the path of a mount.',
      next: 'Write the key as hashivault://KEY, and the mount as in `vault secrets list`.',
    })
  return { title: titles[scheme as keyof typeof titles], name, mount: mount.replace(/\/$/, ''), attempted }
}

async function ask(
  { title, name, mount, attempted }: Place,
  { VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE, VAULT_CACERT }: Record<string, string | undefined>,
  env: Variables,
): Promise<OwnAnswer> {
  if (VAULT_ADDR === undefined || VAULT_TOKEN === undefined)
    throw new Problem(attempted, {
      found: `${VAULT_ADDR === undefined ? 'VAULT_ADDR' : 'VAULT_TOKEN'} is not set.`,
      next: `Set VAULT_ADDR to the address of ${title}, and VAULT_TOKEN to a token that may read ${mount}/keys/${name}.`,
    })
  const authorities = VAULT_CACERT && (await readLimited(VAULT_CACERT, limits.trust, 'any')).toString()
  const headers = {
    'x-vault-token': VAULT_TOKEN,
    ...(VAULT_NAMESPACE === undefined ? {} : { 'x-vault-namespace': VAULT_NAMESPACE }),
  }
  const url = `${VAULT_ADDR.replace(/\/$/, '')}/v1/${mount}/keys/${name}`
  try {
    return await sendToOwn(url, { method: 'GET', headers, authorities: authorities || undefined }, env)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const next = error instanceof UntrustedServer ? 'Set VAULT_CACERT to the certificate of its authority.' : error.next
    throw new Problem(attempted, { found: `${title}: ${error.found}`, next, cause: error })
  }
}

/** What Vault says if it refuses. A key that is not there is a 404 without words. */
function refused({ status, body }: OwnAnswer, { title, name, mount, attempted }: Place): Problem {
  const words = listAt(parsed(body), 'errors').filter(one => typeof one === 'string')
  const said = words.join('; ').slice(0, 500)
  const because = (found: string, next: string) => new Problem(attempted, { found, next, details: said })
  if (/is sealed/.test(said)) return because(`${title} is sealed.`, 'Unseal it, and verify again.')
  if (/no handler for route/.test(said))
    return because(
      `${title} has no Transit at ${mount}/.`,
      'Set TRANSIT_SECRET_ENGINE_PATH to its mount, and check VAULT_NAMESPACE.',
    )
  if (status === 403)
    return because(
      `${title} does not let this token read ${mount}/keys/${name}.`,
      `Allow \`read\` on ${mount}/keys/${name} in a policy of the token, and check that the token has not expired and VAULT_NAMESPACE is its own.`,
    )
  if (status === 404) return because(`${title} has no key ${name} at ${mount}/.`, 'Check the name of the key.')
  return because(`${title} answered ${status}.`, 'Check VAULT_ADDR and the state of the server.')
}

/** Kinds of keys whose public part Vault gives in PEM form. */
const inPem = /^(?:ecdsa|rsa)-/

function publicKeysIn({ body }: OwnAnswer, { title, name, attempted }: Place): string[] {
  const data = at(parsed(body), 'data')
  const [type, keys] = [textAt(data, 'type'), at(data, 'keys')]
  if (type === undefined || !isObject(keys))
    throw new Problem(attempted, { found: `the answer of ${title} is not about a key.`, next: 'Check VAULT_ADDR.' })
  const versions = Object.values(keys).map(version => textAt(version, 'public_key'))
  if (inPem.test(type) && versions.length > 0 && versions.every(one => one !== undefined)) return versions
  throw new Problem(attempted, {
    found: `${name} is of the type ${JSON.stringify(type)}, by which no model is signed.`,
    next: 'Name a key of the type ecdsa-p256, ecdsa-p384 or ecdsa-p521.',
  })
}

function parsed(body: string): unknown {
  try {
    return parseJson(body, 'the answer')
  } catch {
    return undefined
  }
}
