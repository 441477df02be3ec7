import { writeFileAtomic } from '@release-tools/base'
import type { Statement } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { idTokensOf } from '@release-tools/runner'
import { publicKey, type SigningOptions, signStatements } from '@release-tools/sign'
import { sameTool, toolCacheOf } from './reproduce/same-tool.ts'
import { WrongUse } from './wrong-use.ts'

/**
 * With what a statement is signed, found before the work is done. Throws WrongUse without a signer, and a Problem if cosign is missing or
 * the key cannot be used.
 */
export async function statementSigning(
  { signingConfig, trustedRoot }: Partial<Record<'signingConfig' | 'trustedRoot', string | undefined>>,
  host: Host,
): Promise<SigningOptions> {
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
  // Finds a wrong password now, and not after the work.
  await publicKey(signing, host)
  return signing
}

/** Signs statements, verifies the signatures, and only then writes the bundles, one per line. `title` says what is being signed. */
export async function writeSigned(
  statements: Statement[],
  path: string,
  signing: SigningOptions,
  { host, title }: { host: Host; title: string },
): Promise<void> {
  const signer = { ...host, idTokens: idTokensOf(host.env, host) }
  const bundles = await host.group(title, () => signStatements(statements, signing, signer))
  await writeFileAtomic(path, bundles.map(bundle => `${bundle}\n`).join(''))
}
