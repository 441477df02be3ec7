import { type Host, withScratch } from '@release-tools/host'
import { backendOf } from './backends.ts'
import { requireCheckedIn } from './checked-in-key.ts'
import { runCosign } from './cosign.ts'
import { kindOfKey, requireUsable } from './key-kind.ts'
import type { SigningOptions, SigningSession } from './signing-options.ts'

/** Options within `withSession`. */
export type OpenSigning = SigningOptions & { session: SigningSession }

/**
 * Logs in once for all that `body` signs, and ends the login in any case. Before anything is signed, it asks for the public key: this finds
 * wrong passwords, keys that are not there, kinds of keys that cannot sign, and keys other than the one that the repository has. Throws
 * a Problem. Within another session, it uses that.
 */
export async function withSession<T>(
  options: SigningOptions,
  host: Host,
  body: (open: OpenSigning) => Promise<T>,
): Promise<T> {
  if (options.session !== undefined) return body({ ...options, session: options.session })
  return withScratch('signer', host, async scratch => {
    const backend = await backendOf(options).open(options, host, scratch)
    const credentials = () => backend.credentials()
    try {
      const publicKey = await publicKeyOf(options, credentials, host)
      return await body({ ...options, session: { credentials, publicKey } })
    } finally {
      await backend.close()
    }
  })
}

async function publicKeyOf(
  options: SigningOptions,
  credentials: SigningSession['credentials'],
  host: Host,
): Promise<string | undefined> {
  const { signer, dryRun, unusable, failures } = backendOf(options)
  if (signer !== 'key') return undefined
  const { args, env } = await credentials()
  const call = { what: 'read the public key of the signer', args: ['public-key', ...args], env }
  const pem = await runCosign({ ...call, options, failures }, host)
  if (dryRun) return pem
  requireUsable(pem, unusable)
  const kind = kindOfKey(pem)
  if (kind === 'P-384' || kind === 'P-521')
    host.notice(
      `The key is on ${kind}. cosign 3.1 verifies its signatures only with a deprecated option, which the printed commands have. release-tools needs none.`,
    )
  await requireCheckedIn(pem, options, host)
  return pem
}
