import { usualIndexRoot } from '@release-tools/releases'
import type { Command } from '../command.ts'

export const indexUpdate: Command = {
  name: 'index update',
  summary: 'List releases in an index, and sign it, without a job.',
  operand: 'DIR',
  about: [
    `DIR is the folder of the index: \`index\` in the branch release-metadata, or a new one. The command adds the releases of --release, takes the states of all releases from .github/release-states.yaml, and signs with cosign: with the key pair of COSIGN_PRIVATE_KEY and COSIGN_PASSWORD, or with --signer. Then publish the files: commit them to the branch.`,
    'If the key may only sign what the index lists (--targets-key of the root), the files count when the job that renews the index has signed the rest. Otherwise all is signed for a long time, and nobody notices before its end if somebody holds back a newer index.',
  ],
  options: {
    root: { value: 'FILE', help: `The root, with all signatures. Defaults to ${usualIndexRoot}.` },
    repository: { value: 'OWNER/NAME', help: 'The repository whose releases they are. A new index needs it.' },
    release: {
      value: 'FILE',
      help: 'manifest.yaml of a release to add. Verify the release first. May be given more than once.',
      repeats: true,
    },
    days: { value: 'NUMBER', help: 'How long the index is accepted, in days. Defaults to 365.' },
    signer: {
      value: 'ADDRESS',
      help: 'Key in a service, as cosign takes it, with the variables of its login: hashivault://index.',
    },
  },
  exits: [
    ['0', 'written, or nothing was to be changed'],
    ['2', 'wrong use of the command'],
    ['3', 'failed; the message says why'],
  ],
  examples: [
    [
      'A release, after it was verified:',
      'release-tools verify release --key cosign.pub\nrelease-tools index update index --release release/manifest.yaml',
    ],
  ],
  load: () => import('./update.ts'),
}
