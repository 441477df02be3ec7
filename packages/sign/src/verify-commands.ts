import { byKind, shellWord } from '@release-tools/base'
import { cosignOptions, signerOptions, type Verified } from '@release-tools/evidence'

/** What a command verifies. */
export type Signed =
  | { kind: 'image'; image: string }
  | { kind: 'file'; file: string; bundle: string }
  | { kind: 'model'; directory: string; signature: string }

/** Path of the public key for readers of the commands. */
const keyPath = '.github/cosign.pub'

/**
 * The commands that verify a signature, ready to paste. They are of the program that others use, unless that cannot verify this kind of key. For
 * files and models, there is one of release-tools as well.
 */
export function verifyCommands(signed: Signed, verified: Verified, trustedRoot: string | undefined): string[] {
  const root = trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]
  const common = [...root, ...signerOptions(verified.signer, keyPath)]
  const timed = verified.time !== undefined
  const forCosign = cosignOptions({ ...verified, timed }, { keyFile: keyPath, trustedRoot })
  const cosign = (command: string, ...rest: string[]) =>
    forCosign === undefined ? [] : [line('cosign', command, ...forCosign, ...rest)]
  return byKind(signed, {
    image: ({ image }) =>
      forCosign === undefined
        ? [line('release-tools', 'verify', ...common, `oci://${image}`)]
        : cosign('verify', image),
    file: ({ file, bundle }) => [
      ...cosign('verify-blob', '--bundle', bundle, file),
      line('release-tools', 'verify-blob', ...common, '--bundle', bundle, file),
    ],
    model: ({ directory, signature }) => [
      line('release-tools', 'verify-model', ...common, '--signature', signature, directory),
      ...(trustedRoot === undefined ? [line(...modelSigning(verified), '--signature', signature, directory)] : []),
    ],
  })
}

/** The program of OpenSSF. It takes another file in place of a trusted root, so there is no command with one. */
function modelSigning({ signer }: Verified): string[] {
  const options = byKind(signer, {
    key: () => ['key', '--public_key', keyPath],
    identity: ({ identity, issuer }) => ['sigstore', '--identity', identity, '--identity_provider', issuer],
  })
  return ['model_signing', 'verify', ...options]
}

function line(...words: string[]): string {
  return words.map(shellWord).join(' ')
}
