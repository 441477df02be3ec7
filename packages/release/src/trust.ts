import { join, relative } from 'node:path'
import { byKind, fileSize, limits, Problem, readLimited, toPosix } from '@release-tools/base'
import {
  type AnySignedBy,
  fingerprintOf,
  type Keyring,
  type Policy,
  parsePublicKey,
  parseTrustedRoot,
  policySigner,
  publicTrustedRoot,
  type Signer,
  signedBy,
  signerText,
  type Trust,
} from '@release-tools/evidence'
import { type AcceptedKeys, acceptedGpgKeys, usualKeys } from '@release-tools/sign'

/** What decides whom to trust. It always comes from the repository or the workflow, never from a release. */
export interface TrustSources {
  /** Absolute path of the checked-out repository. */
  workspace: string
  /** Absolute path of the project's public key. Defaults to `.github/cosign.pub`, or else `keys/cosign.pub`, if it exists. */
  key?: string | undefined
  /** Exact identity of the signing workflow. */
  identity?: string | undefined
  issuer: string
  /** Web address of the repository that releases. Runs of other repositories are not trusted. */
  repository: string
  /** Its `signers` are trusted too, except for those that are revoked. */
  policy?: Policy | undefined
  /** Path of a trusted root. Defaults to that of the public Sigstore. */
  trustedRoot?: string | undefined
  /** Absolute path of the project's OpenPGP public keys. Defaults to `.github/gpg.asc`, if it exists. */
  gpgKey?: string | undefined
}

/** The trust for releases of this repository. Throws a Problem if there is no trusted signer. */
export async function readTrust(sources: TrustSources): Promise<Trust> {
  const revoked = await revokedBy(sources)
  const named = [...(await keySigners(sources)), ...identitySigners(sources)]
  const signers = named.filter(one => !revoked.has(signerText(signedBy(one))))
  if (signers.length > 0) {
    const gpg = await acceptedGpgKeys(sources.workspace, sources.gpgKey)
    const keyrings = gpg === undefined ? {} : { keyrings: [without(revoked, gpg.keyring)] }
    return { signers, ...keyrings, trustedRoot: await readRoot(sources), repository: sources.repository }
  }
  throw new Problem('find a trusted signer', {
    found:
      named.length === 0
        ? 'there is neither a public key nor the identity of a workflow.'
        : 'the policy revokes each key and identity that could sign.',
    next: 'Check in the public key as .github/cosign.pub, or set the input `certificate-identity`.',
  })
}

/** Absolute path of the project's public key, if it has one. */
export async function keyPath({
  workspace,
  key,
}: Pick<TrustSources, 'workspace' | 'key'>): Promise<string | undefined> {
  if (key !== undefined) return key
  for (const usual of usualKeys.map(path => join(workspace, path))) {
    if ((await fileSize(usual)) !== undefined) return usual
  }
  return undefined
}

/** Web address of the public key of a project, if it has one. `repository` is a web address. */
export async function keyUrlOf(repository: string, workspace: string, key?: string): Promise<string | undefined> {
  const path = await keyPath({ workspace, key })
  return path === undefined ? undefined : `${repository}/blob/HEAD/${encodeURI(toPosix(relative(workspace, path)))}`
}

/** Web address of the OpenPGP public keys that a release is verified by, if it has any. `repository` is a web address. */
export function gpgKeyOf(repository: string, keys: Pick<AcceptedKeys, 'name'> | undefined): { gpgKeyUrl?: string } {
  return keys === undefined ? {} : { gpgKeyUrl: `${repository}/blob/HEAD/${encodeURI(keys.name)}` }
}

/**
 * Those that the policy revokes, as texts, whatever else names them too: the usual key, the workflow that runs. Nothing that they sign is
 * published, whenever they were revoked: a release that is made now is signed now.
 */
async function revokedBy({ policy, workspace }: TrustSources): Promise<Set<string>> {
  const signers = (policy?.signers ?? []).filter(({ revoked }) => revoked !== undefined)
  const all = signers.map(signer =>
    byKind(policySigner(signer), {
      key: async ({ path }): Promise<AnySignedBy> =>
        signedBy({ kind: 'key', publicKey: await readKey(join(workspace, path)) }),
      identity: async one => one,
      openpgp: async ({ kind, fingerprint }) => ({ kind, fingerprint }),
    }),
  )
  return new Set((await Promise.all(all)).map(signerText))
}

function without(revoked: Set<string>, { keys, ...rest }: Keyring): Keyring {
  const isRevoked = (fingerprint: string) => revoked.has(signerText({ kind: 'openpgp', fingerprint }))
  return { ...rest, keys: keys.filter(({ key }) => !isRevoked(fingerprintOf(key))) }
}

async function keySigners(sources: TrustSources): Promise<Signer[]> {
  const named = (sources.policy?.signers ?? []).flatMap(signer =>
    byKind(policySigner(signer), {
      key: ({ path }) => [join(sources.workspace, path)],
      identity: () => [],
      openpgp: () => [],
    }),
  )
  const paths = new Set([await keyPath(sources), ...named].filter(path => path !== undefined))
  return Promise.all([...paths].map(async path => ({ kind: 'key' as const, publicKey: await readKey(path) })))
}

function identitySigners({ identity, issuer, policy }: TrustSources): Signer[] {
  const named = (policy?.signers ?? []).flatMap(signer =>
    byKind(policySigner(signer), { key: () => [], identity: one => [one], openpgp: () => [] }),
  )
  return identity === undefined ? named : [{ kind: 'identity', identity, issuer }, ...named]
}

async function readKey(path: string): Promise<string> {
  if ((await fileSize(path)) === undefined) {
    throw new Problem(`read the public key ${path}`, {
      found: 'no such file.',
      next: 'Check in the key, and check out the repository before this step.',
    })
  }
  const pem = (await readLimited(path, limits.trust)).toString('utf8')
  parsePublicKey(pem)
  return pem
}

async function readRoot({ trustedRoot }: TrustSources) {
  if (trustedRoot === undefined) return (await publicTrustedRoot()).root
  return parseTrustedRoot(await readLimited(trustedRoot, limits.trust))
}
