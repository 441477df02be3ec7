import { at, limits, listAt, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'

/** A key of a registry for its attestations. */
export interface RegistryKey {
  /** `SHA256:…`, as the bundle names it. */
  id: string
  /** PEM */
  publicKey: string
  /** RFC 3339; undefined for a key without a beginning or an end. */
  start?: string
  end?: string
}

/** What the key may sign: the other keys are for the signatures of packages. */
const usage = 'npm:attestations'
const most = 1000

/**
 * Reads keys of a registry: the answer of `/-/npm/v1/keys`, or the target of that name in a TUF repository of Sigstore. Throws CannotCheck
 * for anything else.
 */
export function parseRegistryKeys(content: Uint8Array): RegistryKey[] {
  const keys = listAt(read(content), 'keys')
  if (keys.length === 0 || keys.length > most) throw unusable('it has no list of keys.')
  return keys.flatMap(key => keyOf(key))
}

/** The keys of npm's registry that the embedded public root has; new ones come with a later version. */
export async function publicRegistryKeys(): Promise<RegistryKey[]> {
  const seeds = await import(/* webpackMode: "eager" */ '@sigstore/tuf/seeds.json', { with: { type: 'json' } })
  const targets = Object.values(seeds.default).flatMap(one => Object.entries(one.targets))
  const target = targets.find(([name]) => name.endsWith('keys.json'))
  if (target === undefined) throw unusable('the embedded root does not have it.')
  return parseRegistryKeys(Buffer.from(target[1], 'base64'))
}

/** A key of one of the two forms; none for a key with another usage. */
function keyOf(key: unknown): RegistryKey[] {
  if (at(key, 'publicKey') === undefined) return [made(key, 'keyid', textAt(key, 'key'), undefined, at(key, 'expires'))]
  if (textAt(key, 'keyUsage') !== usage) return []
  const [start, end] = ['start', 'end'].map(name => at(key, 'publicKey', 'validFor', name))
  return [made(key, 'keyId', textAt(key, 'publicKey', 'rawBytes'), start, end)]
}

function made(key: unknown, idName: string, der: string | undefined, start: unknown, end: unknown): RegistryKey {
  const id = textAt(key, idName)
  if (id === undefined || der === undefined) throw unusable(`one of its keys has no ${idName} or no bytes.`)
  const publicKey = `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`
  parsePublicKey(publicKey)
  return { id, publicKey, ...timeOf('start', start), ...timeOf('end', end) }
}

function timeOf(name: 'start' | 'end', time: unknown): { start?: string; end?: string } {
  if (time === undefined || time === null) return {}
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) throw unusable(`the ${name} of a key is not a time.`)
  return { [name]: time }
}

function read(content: Uint8Array): unknown {
  try {
    return parseStrictJson(content, 'the keys of the registry', limits.trust)
  } catch (error) {
    throw error instanceof Problem ? unusable(error.found, error) : error
  }
}

function unusable(found: string, cause?: unknown): CannotCheck {
  const next = 'Give the answer of the registry to /-/npm/v1/keys, or keys.json of a TUF repository of Sigstore.'
  return new CannotCheck('read the keys of the registry', { found, next, cause })
}
