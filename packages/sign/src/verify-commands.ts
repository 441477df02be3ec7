import { byKind, shellWord } from '@release-tools/base'
import { type Signer, signerOptions, type Verified } from '@release-tools/evidence'
import { kindOfKey } from './key-kind.ts'
import type { KeyKind } from './key-services/key-service.ts'

/** What a command verifies. */
export type Signed =
  | { kind: 'image'; image: string }
  | { kind: 'file'; file: string; bundle: string }
  | { kind: 'model'; directory: string; signature: string }

/** Path of the public key for readers of the commands. */
const keyPath = '.github/cosign.pub'

/** The commands that verify a signature, ready to paste: with the program that others use for it and, beside images, with release-tools. */
export function verifyCommands(signed: Signed, verified: Verified, trustedRoot: string | undefined): string[] {
  const root = trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]
  const common = [...root, ...signerOptions(verified.signer, keyPath)]
  const forCosign = () => [...withoutLog(verified), ...digestOf(verified.signer), ...common]
  return byKind(signed, {
    image: ({ image }) => [line('cosign', 'verify', ...forCosign(), image)],
    file: ({ file, bundle }) => [
      line('cosign', 'verify-blob', ...forCosign(), '--bundle', bundle, file),
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

/** Tells cosign not to look for a log entry, and to use a timestamp instead if there is one. */
function withoutLog({ logged, time }: Verified): string[] {
  if (logged) return []
  return ['--insecure-ignore-tlog', ...(time === undefined ? [] : ['--use-signed-timestamps'])]
}

/** Tells cosign 3.1 with which digest a key on P-384 or P-521 signs: it assumes SHA-256. */
function digestOf(signer: Signer): string[] {
  const kind = byKind(signer, { key: ({ publicKey }) => kindOfKey(publicKey), identity: () => undefined })
  const hashes: Partial<Record<KeyKind, string>> = { 'P-384': 'sha384', 'P-521': 'sha512' }
  const hash = kind && hashes[kind]
  return hash === undefined ? [] : ['--signature-digest-algorithm', hash]
}

function line(...words: string[]): string {
  return words.map(shellWord).join(' ')
}
