import { writeFileAtomic } from '@release-tools/base'
import type { Statement } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { idTokensOf } from '@release-tools/runner'
import { publicKey, type SigningOptions, signStatement } from '@release-tools/sign'
import { WrongUse } from '../wrong-use.ts'
import type { Options } from './options.ts'
import { sameTool, toolCacheOf } from './same-tool.ts'

/**
 * With what the statement of a rebuild is signed, found before anything is rebuilt. Throws WrongUse without a signer, and a Problem if
 * cosign is missing or the key cannot be used.
 */
export async function rebuilderSigning({ signingConfig, trustedRoot }: Options, host: Host): Promise<SigningOptions> {
  const { COSIGN_PRIVATE_KEY: key, SIGSTORE_ID_TOKEN: token } = host.env
  if (!key && !token && idTokensOf(host.env, host) === undefined)
    throw new WrongUse(
      '--sign has no signer.',
      'Set COSIGN_PRIVATE_KEY and COSIGN_PASSWORD, or SIGSTORE_ID_TOKEN. In a job on GitHub, `permissions: id-token: write` is enough.',
    )
  const { tool } = await sameTool('cosign', undefined, toolCacheOf(host.env), host)
  const signing: SigningOptions = {
    signing: { kind: key ? 'key' : 'keyless' },
    // A key needs no service. Whoever names services, or signs with an identity, wants them used.
    transparency: key && signingConfig === undefined ? 'none' : 'public',
    serverUrl: 'https://github.com',
    cosign: tool,
    ...(signingConfig === undefined ? {} : { signingConfig }),
    ...(trustedRoot === undefined ? {} : { trustedRoot }),
  }
  // Finds a wrong password now, and not after the rebuild.
  await publicKey(signing, host)
  return signing
}

/** Signs the statement, verifies the signature, and only then writes the bundle, on one line. */
export async function signRebuild(
  statement: Statement,
  path: string,
  signing: SigningOptions,
  host: Host,
): Promise<void> {
  const bundle = await host.group('Signing the attestation …', () =>
    signStatement(statement, signing, { ...host, idTokens: idTokensOf(host.env, host) }),
  )
  await writeFileAtomic(path, `${bundle}\n`)
}
