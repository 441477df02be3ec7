import { Problem } from '@release-tools/base'
import type { Context, Host, Variables } from '@release-tools/host'
import { findTool } from '@release-tools/tools'
import { isDryRun } from './backends.ts'
import { type RunContext, signingEvents } from './signing-events.ts'
import type { Signing, SigningOptions, Transparency } from './signing-options.ts'

/** A signer that the input `signer` can name. */
export type RequestedSigner = { kind: 'auto' } | Exclude<Signing, { kind: 'dry-run' }>

/** How a user wants to sign. */
export interface SigningRequest {
  /** `auto`: with the key pair if COSIGN_PRIVATE_KEY is set; otherwise keyless. */
  signer: RequestedSigner
  transparency: Transparency
  allowPublicLogForPrivateRepository: boolean
  signingConfig: string | undefined
  trustedRoot: string | undefined
  /** Absolute path of the public key that the signer must have. */
  keyFile?: string | undefined
  dryRun: boolean
}

/**
 * Decides how to sign, before anything is made. Treats a repository as private if the run does not say whether it is. Throws a
 * Problem if the signature would publish facts about a private repository.
 */
export async function resolveSigning(
  request: SigningRequest,
  context: RunContext & Pick<Context, 'privateRepository'>,
  host: Host,
): Promise<SigningOptions> {
  const signing = choose(request, host.env)
  const dryRun = isDryRun({ signing })
  if (!dryRun) refusePublicLog(request, context.privateRepository)
  const { transparency, signingConfig, trustedRoot, keyFile } = request
  return {
    signing,
    transparency,
    serverUrl: context.serverUrl,
    repository: context.repository,
    events: signingEvents(context, dryRun),
    ...(signingConfig === undefined ? {} : { signingConfig }),
    ...(trustedRoot === undefined ? {} : { trustedRoot }),
    ...(keyFile === undefined ? {} : { keyFile }),
    cosign: await findTool('cosign', host),
  }
}

function choose({ signer, dryRun }: SigningRequest, env: Variables): Signing {
  if (dryRun) return { kind: 'dry-run' }
  return signer.kind === 'auto' ? { kind: env.COSIGN_PRIVATE_KEY ? 'key' : 'keyless' } : signer
}

/**
 * Refuses to publish facts about a repository that is private, or of which the run does not say whether it is, unless that was asked
 * for.
 */
export function refusePublicLog(
  request: Pick<SigningRequest, 'transparency' | 'allowPublicLogForPrivateRepository'>,
  privateRepository: boolean | undefined,
): void {
  const { transparency, allowPublicLogForPrivateRepository } = request
  if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository) return
  const found = privateRepository
    ? 'this repository is private, and the public Sigstore permanently publishes its name, its workflow and the released digests.'
    : 'the repository may be private, and the public Sigstore permanently publishes its name, its workflow and the released digests.'
  throw new Problem('sign with `transparency: public`', {
    found,
    next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `transparency: none` with a key pair. If these facts may be public, set `allow-public-log-for-private-repository: true`.',
  })
}
