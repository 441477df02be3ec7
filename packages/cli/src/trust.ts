import { limits, Problem, readLimited } from '@release-tools/base'
import {
  hasOpenPgpKey,
  type Keyring,
  keyringLimit,
  needsRoot,
  parsePublicKey,
  readKeyring,
  type Signer,
  type Trust,
} from '@release-tools/evidence'
import type { Given } from './command.ts'
import { reasonOf, WrongUse } from './wrong-use.ts'

/** Whom a command trusts, and how old the roots are by which it does. */
export interface GivenTrust {
  trust: Trust
  /** `@sigstore/tuf 5.0.1 of 2025-09-01` */
  builtIn?: string
  /** Of each given root: `GitHub, Inc. of 2025-05-01` */
  roots?: string[]
}

const nameOne = 'Give --key FILE, or --certificate-identity and --certificate-oidc-issuer.'

/**
 * Reads keys, identities and trusted root. If the command line names no signer, `fallback` are trusted. Throws WrongUse if one of them is
 * unusable, or if there is no signer; then it says `next`.
 */
export async function readTrust(
  given: Given,
  fallback?: Pick<Trust, 'signers' | 'keyrings'>,
  next = nameOne,
): Promise<GivenTrust> {
  const keys = await Promise.all((given.values.key ?? []).map(file => readKeys(file, `read --key ${file}`)))
  const own: Signer[] = [...keys.flatMap(one => ('publicKey' in one ? [one] : [])), ...readIdentities(given)]
  const rings = keys.flatMap(one => ('keyring' in one ? [one.keyring] : []))
  // Of the command that has this option, it names signers too.
  const hasPublisher = given.values.publisher !== undefined
  const isNamed = own.length > 0 || rings.length > 0 || hasPublisher
  const { signers, keyrings = [] } = isNamed ? { signers: own, keyrings: rings } : (fallback ?? { signers: [] })
  if (!isNamed && fallback === undefined) throw new WrongUse('no trusted signer is given.', next)
  const repository = given.values['source-repository']?.[0]
  const trust: Trust = {
    signers,
    ...(keyrings.length === 0 ? {} : { keyrings }),
    ...(repository === undefined ? {} : { repository }),
  }
  const file = given.values['trusted-root']?.[0]
  if (file !== undefined) return withRoots(trust, file)
  return signers.some(needsRoot) || hasPublisher ? withPublicRoot(trust) : { trust }
}

const keyLimit = 64 * 1024

/** True for the address of a key in a service, as cosign writes it: `awskms:///alias/NAME`. */
export function isKeyAddress(text: string): boolean {
  return /^\w[\w+.-]*:\/\//.test(text)
}

/** Reads a file of --key: a public key, or OpenPGP keys. */
async function readKeys(
  file: string,
  attempted: string,
): Promise<Extract<Signer, { kind: 'key' }> | { keyring: Keyring }> {
  if (isKeyAddress(file))
    throw new WrongUse(
      'it is the address of a key in a service, and nothing is downloaded here.',
      `Save the public key in a file (\`cosign public-key --key ${file}\`), and give that.`,
      undefined,
      attempted,
    )
  return usable(attempted, async () => {
    const content = await readLimited(file, keyringLimit, 'any')
    if (hasOpenPgpKey(content)) return { keyring: await readKeyring(content) }
    if (content.length > keyLimit)
      throw new Problem(attempted, {
        found: `it has ${content.length} bytes, more than the ${keyLimit} accepted.`,
        next: 'Check that this is the file you meant.',
      })
    return keySigner(content)
  })
}

/** Reads a public key. `attempted` names it in errors. */
export async function readKey(file: string, attempted: string): Promise<Extract<Signer, { kind: 'key' }>> {
  return usable(attempted, async () => keySigner(await readLimited(file, keyLimit, 'any')))
}

function keySigner(content: Buffer): Extract<Signer, { kind: 'key' }> {
  const publicKey = content.toString()
  parsePublicKey(publicKey)
  return { kind: 'key', publicKey }
}

function readIdentities({ values }: Given): Signer[] {
  const identities = values['certificate-identity'] ?? []
  const issuers = values['certificate-oidc-issuer'] ?? []
  if (identities.length !== issuers.length) {
    const missing = identities.length < issuers.length ? '--certificate-identity' : '--certificate-oidc-issuer'
    throw new WrongUse(`${missing} is missing.`, 'Give each identity together with its issuer.')
  }
  return identities.map((identity, index) => ({ kind: 'identity', identity, issuer: issuers[index] ?? '' }))
}

async function withRoots(trust: Trust, file: string): Promise<GivenTrust> {
  const { ageOf } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  const roots = await readRoots(file)
  return { trust: { ...trust, trustedRoot: roots }, roots: roots.map(ageOf) }
}

/** Reads the trusted roots that --trusted-root names. */
export async function readRoots(file: string) {
  const { parseTrustedRoots } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  return usable(`read --trusted-root ${file}`, async () =>
    parseTrustedRoots(await readLimited(file, limits.trust, 'any')),
  )
}

async function withPublicRoot(trust: Trust): Promise<GivenTrust> {
  const { publicTrustedRoot } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  const { root, source, date } = await publicTrustedRoot()
  return { trust: { ...trust, trustedRoot: root }, builtIn: `${source} of ${date}` }
}

/** Reads what an option names. If that is unusable, the command line is. */
export async function usable<T>(attempted: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error, attempted)
    throw new WrongUse(reasonOf(error), 'Check the path.', error, attempted)
  }
}
