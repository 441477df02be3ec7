import { messageOf, Problem, readLimited } from '@release-tools/base'
import { parsePublicKey, type Signer, type Trust } from '@release-tools/evidence'
import type { Given, Option } from './command.ts'
import { WrongUse } from './wrong-use.ts'

/** The options that say whom to trust; the names are cosign's. */
export const trustOptions = {
  key: { value: 'FILE', help: 'Public key (PEM) of an accepted signer. May be given more than once.', repeats: true },
  'certificate-identity': {
    value: 'IDENTITY',
    help: 'Identity of an accepted signer, for keyless signatures; compared exactly. May be given more than once, each with its issuer.',
    repeats: true,
  },
  'certificate-oidc-issuer': { value: 'ISSUER', help: 'Issuer of that identity; compared exactly.', repeats: true },
  'trusted-root': {
    value: 'FILE',
    help: 'Trusted root (JSON) of the Sigstore that issued the certificates. Without it, identities are checked against the root of the public Sigstore that is built in.',
  },
  'source-repository': {
    value: 'URL',
    help: 'Repository whose releases are meant, as https://github.com/acme/widget; compared exactly. Needed where an identity or key signs for several: a reusable workflow has one identity for all its callers.',
  },
} satisfies Record<string, Option>

/** Whom a command trusts, and the day of the built-in root where that is used. */
export interface GivenTrust {
  trust: Trust
  /** `@sigstore/tuf 5.0.1 of 2025-09-01` */
  builtIn?: string
}

/** Reads keys, identities and trusted root. Throws WrongUse when one of them can't be used, or when there is none. */
export async function readTrust(given: Given): Promise<GivenTrust> {
  const keys = await Promise.all((given.values.key ?? []).map(readKey))
  const identities = readIdentities(given)
  const signers: Signer[] = [...keys, ...identities]
  if (signers.length === 0)
    throw new WrongUse(
      'nobody is trusted.',
      'Give --key FILE, or --certificate-identity and --certificate-oidc-issuer.',
    )
  const repository = given.values['source-repository']?.[0]
  const trust: Trust = repository === undefined ? { signers } : { signers, repository }
  const file = given.values['trusted-root']?.[0]
  if (file !== undefined) return { trust: { ...trust, trustedRoot: await readRoot(file) } }
  return identities.length === 0 ? { trust } : withPublicRoot(trust)
}

async function readKey(file: string): Promise<Signer> {
  return usable(`the key ${file}`, async () => {
    const publicKey = (await readLimited(file, 64 * 1024)).toString()
    parsePublicKey(publicKey)
    return { kind: 'key', publicKey }
  })
}

function readIdentities({ values }: Given): Signer[] {
  const identities = values['certificate-identity'] ?? []
  const issuers = values['certificate-oidc-issuer'] ?? []
  if (identities.length !== issuers.length) {
    const missing = identities.length < issuers.length ? '--certificate-identity' : '--certificate-oidc-issuer'
    throw new WrongUse(`${missing} is missing.`, 'An identity counts only together with its issuer: give both.')
  }
  return identities.map((identity, index) => ({ kind: 'identity', identity, issuer: issuers[index] ?? '' }))
}

async function readRoot(file: string) {
  const { parseTrustedRoot } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  return usable(`the trusted root ${file}`, async () => parseTrustedRoot(await readLimited(file, 4 * 1024 * 1024)))
}

async function withPublicRoot(trust: Trust): Promise<GivenTrust> {
  const { publicTrustedRoot } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  const { root, source, date } = await publicTrustedRoot()
  return { trust: { ...trust, trustedRoot: root }, builtIn: `${source} of ${date}` }
}

async function usable<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(`${what} can't be used: ${error.found}`, error.next, error)
    throw new WrongUse(`${what} can't be read (${messageOf(error)}).`, 'Check its path.', error)
  }
}
