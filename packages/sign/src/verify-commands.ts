import { shellWord } from '@release-tools/base'
import { signerOptions, type Verified } from '@release-tools/evidence'

/** What a command verifies. */
export type Signed = { kind: 'image'; image: string } | { kind: 'file'; file: string; bundle: string }

/** Path of the public key for readers of the commands. */
const keyPath = '.github/cosign.pub'

/** The commands that verify a signature, ready to paste: with cosign and, for files, also with release-tools. */
export function verifyCommands(signed: Signed, verified: Verified, trustedRoot: string | undefined): string[] {
  const root = trustedRoot === undefined ? [] : ['--trusted-root', trustedRoot]
  const common = [...root, ...signerOptions(verified.signer, keyPath)]
  if (signed.kind === 'image') return [line('cosign', 'verify', ...withoutLog(verified), ...common, signed.image)]
  const { file, bundle } = signed
  return [
    line('cosign', 'verify-blob', ...withoutLog(verified), ...common, '--bundle', bundle, file),
    line('release-tools', 'verify-blob', ...common, '--bundle', bundle, file),
  ]
}

/** Tells cosign not to look for a log entry, and to use a timestamp instead if there is one. */
function withoutLog({ logged, time }: Verified): string[] {
  if (logged) return []
  return ['--insecure-ignore-tlog', ...(time === undefined ? [] : ['--use-signed-timestamps'])]
}

function line(...words: string[]): string {
  return words.map(shellWord).join(' ')
}
