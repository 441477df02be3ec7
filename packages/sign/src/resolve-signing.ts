import { Problem } from '@release-tools/base'
import type { Context, Host, Variables } from '@release-tools/host'
import { findTool } from '@release-tools/tools'
import { isDryRun } from './backends.ts'
import type { Signing, SigningOptions, Transparency } from './signing-options.ts'

/** What a user asks for. */
export interface SigningRequest {
  /** `auto`: a key pair when COSIGN_PRIVATE_KEY is set, else keyless. */
  signing: 'auto' | 'key' | 'keyless'
  transparency: Transparency
  allowPublicLogForPrivateRepository: boolean
  signingConfig: string | undefined
  trustedRoot: string | undefined
  dryRun: boolean
}

/**
 * Decides how to sign, before anything is made. A run that does not say whether its repository is private counts as one of a
 * private repository. Throws a Problem if the signature would show a private repository in public.
 */
export async function resolveSigning(
  request: SigningRequest,
  { privateRepository, serverUrl }: Pick<Context, 'privateRepository' | 'serverUrl'>,
  host: Host,
): Promise<SigningOptions> {
  const signing = choose(request, host.env)
  if (!isDryRun({ signing })) refusePublicLog(request, privateRepository)
  const { transparency, signingConfig, trustedRoot } = request
  return {
    signing,
    transparency,
    serverUrl,
    ...(signingConfig === undefined ? {} : { signingConfig }),
    ...(trustedRoot === undefined ? {} : { trustedRoot }),
    cosign: await findTool('cosign', host),
  }
}

function choose({ signing, dryRun }: SigningRequest, env: Variables): Signing {
  if (dryRun) return { kind: 'dry-run' }
  if (signing !== 'auto') return { kind: signing }
  return { kind: env.COSIGN_PRIVATE_KEY ? 'key' : 'keyless' }
}

function refusePublicLog(request: SigningRequest, privateRepository: boolean | undefined) {
  const { transparency, allowPublicLogForPrivateRepository } = request
  if (transparency !== 'public' || privateRepository === false || allowPublicLogForPrivateRepository) return
  const found = privateRepository
    ? 'this repository is private, and the public Sigstore would show its name, its workflow and what it releases, for ever.'
    : 'this run does not say whether the repository is private, and the public Sigstore would show it for ever.'
  throw new Problem('sign with `transparency: public`', {
    found,
    next: 'Set `transparency: private` with a `signing-config` of your own Sigstore, or `none` with a key pair; or, if that may be seen, `allow-public-log-for-private-repository: true`.',
  })
}
