import { Problem } from '@release-tools/base'
import type { Context, Host } from '@release-tools/host'
import type { RoleSigner } from '@release-tools/releases'
import { recordingEvents, requestedSigner } from '@release-tools/runner'
import { resolveSigning, type SigningOptions, signBytes, withSession } from '@release-tools/sign'
import type { Inputs } from './inputs.ts'

/**
 * Runs `body` with the key that signs the index; with none if the inputs name none. Returns the path of the records of what was signed, too.
 * Throws a Problem for a signer that is not a key.
 */
export async function withIndexSigner<T>(
  inputs: Inputs,
  context: Context,
  host: Host,
  body: (signer: RoleSigner | undefined) => Promise<T>,
): Promise<{ result: T; path: string | undefined }> {
  const signer = requestedSigner(inputs)
  const isKey = 'key' in signer || signer.kind !== 'auto' || Boolean(host.env.COSIGN_PRIVATE_KEY)
  if (!isKey) return { result: await body(undefined), path: undefined }
  const request = { signer, transparency: 'none' as const, allowPublicLogForPrivateRepository: false, dryRun: false }
  const resolved = await resolveSigning({ ...request, signingConfig: undefined, trustedRoot: undefined }, context, host)
  // The root of the index says which keys sign it.
  const options = { ...resolved, anyKey: true }
  return recordingEvents('update-index', options.events, host, () =>
    withSession(options, host, async open => body(roleSigner(await open.session.publicKey(), open, host))),
  )
}

function roleSigner(publicKey: string | undefined, options: SigningOptions, host: Host): RoleSigner {
  if (publicKey !== undefined) return { publicKey, sign: bytes => signBytes(documentName(bytes), bytes, options, host) }
  throw new Problem('sign the index', {
    found: 'the signer is the identity of a workflow, and an index is signed by keys.',
    next: 'Set `signer` to `key` or the address of a key in a service, or leave it out.',
  })
}

/** Name of the document whose bytes these are, for records: `timestamp.json`. */
function documentName(bytes: Buffer): string {
  return `${/"_type":"([a-z]+)"/.exec(bytes.toString())?.[1] ?? 'document'}.json`
}
