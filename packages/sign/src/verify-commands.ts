import { relative } from 'node:path'
import { argumentPath, byKind, shellWord, toPosix } from '@release-tools/base'
import { cosignOptions, signerOptions, type Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { keyFileFor, usualKeys } from './checked-in-key.ts'
import type { SigningOptions } from './signing-options.ts'

/** What a command verifies. */
export type Signed =
  | { kind: 'image'; image: string }
  | { kind: 'file'; file: string; bundle: string }
  | { kind: 'model'; directory: string; signature: string }

/** Files that readers of the commands have. Paths are relative to the repository. */
export interface ReaderFiles {
  /** The public key, if a key signed. */
  keyFile: string
  trustedRoot?: string | undefined
}

/** The files of the repository by which readers verify what this signer made. */
export async function readerFiles(
  { signer }: Pick<Verified, 'signer'>,
  options: Pick<SigningOptions, 'keyFile' | 'trustedRoot'>,
  host: Pick<Host, 'workspace'>,
): Promise<ReaderFiles> {
  const { trustedRoot } = options
  const keyFile = await byKind(signer, {
    key: ({ publicKey }) => keyFileFor(publicKey, options, host),
    identity: async () => usualKeys[0],
  })
  return { keyFile, trustedRoot: trustedRoot && toPosix(relative(host.workspace, trustedRoot)) }
}

/**
 * The commands that verify a signature, ready to paste. They are of the program that others use, unless that cannot verify this kind of key. For
 * files and models, there is one of release-tools as well.
 */
export function verifyCommands(signed: Signed, verified: Verified, files: ReaderFiles): string[] {
  const { keyFile, trustedRoot } = files
  const root = trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]
  const common = [...root, ...signerOptions(verified.signer, keyFile)]
  const timed = verified.time !== undefined
  const forCosign = cosignOptions({ ...verified, timed }, { keyFile, trustedRoot })
  const cosign = (command: string, ...rest: string[]) =>
    forCosign === undefined ? [] : [line('cosign', command, ...forCosign, ...rest)]
  return byKind(signed, {
    image: ({ image }) =>
      forCosign === undefined
        ? [line('release-tools', 'verify', ...common, `oci://${image}`)]
        : cosign('verify', image),
    file: one => {
      const [file, bundle] = [argumentPath(one.file), argumentPath(one.bundle)]
      return [
        ...cosign('verify-blob', '--bundle', bundle, file),
        line('release-tools', 'verify-blob', ...common, '--bundle', bundle, file),
      ]
    },
    model: one => {
      const paths = ['--signature', argumentPath(one.signature), argumentPath(one.directory)]
      return [
        line('release-tools', 'verify-model', ...common, ...paths),
        ...(trustedRoot === undefined ? [line(...modelSigning(verified, keyFile), ...paths)] : []),
      ]
    },
  })
}

/** The program of OpenSSF. It takes another file in place of a trusted root, so there is no command with one. */
function modelSigning({ signer }: Verified, keyFile: string): string[] {
  const options = byKind(signer, {
    key: () => ['key', '--public_key', keyFile],
    identity: ({ identity, issuer }) => ['sigstore', '--identity', identity, '--identity_provider', issuer],
  })
  return ['model_signing', 'verify', ...options]
}

function line(...words: string[]): string {
  return words.map(shellWord).join(' ')
}
