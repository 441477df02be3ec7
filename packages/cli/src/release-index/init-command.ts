import { usualIndexRoot } from '@release-tools/releases'
import type { Command } from '../command.ts'
import { rootExits, rootOptions } from './root-options.ts'

export const indexInit: Command = {
  name: 'index init',
  summary: 'Write the root of an index of releases, to be signed.',
  operand: '[FILE]',
  about: [
    `FILE is the new root: whose keys sign the index, and how many of the people with root keys must agree to change that. Readers and jobs look for it in ${usualIndexRoot}, which is the default.`,
    'The keys are public keys on P-256 in PEM form, as `cosign generate-key-pair` writes them. Then each person signs with `release-tools index sign`. Nothing is sent to any server.',
  ],
  options: rootOptions,
  exits: rootExits,
  examples: [
    [
      'Two of three people, and the key that signs releases:',
      'release-tools index init --root-key alice.pub --root-key bob.pub \\\n  --root-key carol.pub --online-key .github/cosign.pub',
    ],
  ],
  load: () => import('./init.ts'),
}
