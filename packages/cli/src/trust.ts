import { limits, Problem, readLimited } from '@release-tools/base'
import { parsePublicKey, type Signer, type Trust } from '@release-tools/evidence'
import type { Given, Option } from './command.ts'
import { reasonOf, WrongUse } from './wrong-use.ts'

/** The options that say whom to trust. They have the names that cosign gives them. */
export const trustOptions = {
  key: { value: 'FILE', help: 'Public key (PEM) of an accepted signer. May be given more than once.', repeats: true },
  'certificate-identity': {
    value: 'IDENTITY',
    help: 'Identity of an accepted signer, for keyless signatures; compared exactly. May be given more than once, each time with its issuer.',
    repeats: true,
  },
  'certificate-oidc-issuer': { value: 'ISSUER', help: 'Issuer of that identity; compared exactly.', repeats: true },
  'trusted-root': {
    value: 'FILE',
    help: 'Trusted root (JSON) of the Sigstore instance that issued the certificates. Defaults to the built-in root of the public Sigstore.',
  },
  'source-repository': {
    value: 'URL',
    help: 'Repository that the release must come from, for example https://github.com/acme/widget; compared exactly. Give it if the identity or key signs for several repositories: a reusable workflow has one identity for all its callers.',
  },
} satisfies Record<string, Option>

/** Whom a command trusts, and the origin of the built-in root if that is used. */
export interface GivenTrust {
  trust: Trust
  /** `@sigstore/tuf 5.0.1 of 2025-09-01` */
  builtIn?: string
}

/** Reads keys, identities and trusted root. Throws WrongUse if one of them is unusable, or if there is no signer. */
export async function readTrust(given: Given): Promise<GivenTrust> {
  const keys = await Promise.all((given.values.key ?? []).map(file => readKey(file, `read --key ${file}`)))
  const identities = readIdentities(given)
  const signers: Signer[] = [...keys, ...identities]
  if (signers.length === 0)
    throw new WrongUse(
      'no trusted signer is given.',
      'Give --key FILE, or --certificate-identity and --certificate-oidc-issuer.',
    )
  const repository = given.values['source-repository']?.[0]
  const trust: Trust = repository === undefined ? { signers } : { signers, repository }
  const file = given.values['trusted-root']?.[0]
  if (file !== undefined) return { trust: { ...trust, trustedRoot: await readRoot(file) } }
  return identities.length === 0 ? { trust } : withPublicRoot(trust)
}

/** Reads a public key. `attempted` names it in errors. */
export async function readKey(file: string, attempted: string): Promise<Signer> {
  return usable(attempted, async () => {
    const publicKey = (await readLimited(file, 64 * 1024, 'any')).toString()
    parsePublicKey(publicKey)
    return { kind: 'key', publicKey }
  })
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

/** Reads a trusted root that --trusted-root names. */
export async function readRoot(file: string) {
  const { parseTrustedRoot } = await import(/* webpackMode: "eager" */ '@release-tools/evidence')
  return usable(`read --trusted-root ${file}`, async () =>
    parseTrustedRoot(await readLimited(file, limits.trust, 'any')),
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
