import { type Host, whenInterrupted, withScratch } from '@release-tools/host'
import type { OpenBackend } from './backends/backend.ts'
import { backendOf } from './backends.ts'
import { requireCheckedIn } from './checked-in-key.ts'
import { runCosign } from './cosign.ts'
import { kindOfKey, requireUsable } from './key-kind.ts'
import type { SigningOptions, SigningSession } from './signing-options.ts'

/** Options within `withSession`. */
export type OpenSigning = SigningOptions & { session: SigningSession }

/**
 * Logs in once for all that `body` signs, at the first signature or when the public key is asked for, and ends the login in any case. Before
 * anything is signed, it asks for the public key: this finds wrong passwords, keys that are not there, kinds of keys that cannot sign, and
 * keys other than the one that the repository has. Throws a Problem. Within another session, it uses that.
 */
export async function withSession<T>(
  options: SigningOptions,
  host: Host,
  body: (open: OpenSigning) => Promise<T>,
): Promise<T> {
  if (options.session !== undefined) return body({ ...options, session: options.session })
  return withScratch('signer', host, async scratch => {
    let login: Promise<Login> | undefined
    const open = () => {
      login ??= logIn(options, host, scratch)
      return login
    }
    const session = {
      credentials: async () => (await open()).backend.credentials(),
      publicKey: async () => (await open()).publicKey,
    }
    const close = async () => (await login?.catch(() => undefined))?.backend.close()
    const done = whenInterrupted(close)
    try {
      return await body({ ...options, session })
    } finally {
      done()
      await close()
    }
  })
}

interface Login {
  backend: OpenBackend
  publicKey: string | undefined
}

async function logIn(options: SigningOptions, host: Host, scratch: string): Promise<Login> {
  const backend = await backendOf(options).open(options, host, scratch)
  try {
    return { backend, publicKey: await publicKeyOf(options, () => backend.credentials(), host) }
  } catch (error) {
    await backend.close()
    throw error
  }
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
  if (!options.anyKey) await requireCheckedIn(pem, options, host)
  return pem
}
