import type { Command } from '../command.ts'
import { trustOptions } from '../trust-options.ts'

export const keys: Command = {
  name: 'keys',
  summary: 'Show whose signatures count, until when, and what is revoked.',
  operand: '',
  about: [
    'Shows the signers of a policy and the keys of files: keys of cosign by the SHA-256 of the public key, OpenPGP keys by their fingerprint with the subkeys that sign, identities of workflows. Of each, it says whether signatures that are made today count.',
    'Without options, it shows those of the repository in the current directory: .github/cosign.pub or keys/cosign.pub, .github/gpg.asc, and .github/release-policy.yaml. Nothing is downloaded: what a file does not say of a revocation is not known.',
  ],
  options: {
    key: { ...trustOptions.key, help: 'Public key (PEM), or OpenPGP public keys. May be given more than once.' },
    policy: {
      value: 'FILE',
      help: 'Policy with signers, rebuilders, authors of VEX documents or verifiers. Paths in it are relative to the current directory.',
    },
    json: { help: 'Print JSON, with the same exit codes.' },
  },
  exits: [
    ['0', 'there is somebody whose signatures of today count'],
    ['1', 'there is nobody: each is revoked, has ended, or has not begun'],
    ['2', 'wrong use of the command, or a file cannot be read'],
  ],
  examples: [
    ['Those of the repository in the current directory:', 'release-tools keys'],
    ['The keys of a publisher, before you trust them:', 'release-tools keys --key KEYS'],
  ],
  load: () => import('./run.ts'),
}
