import { usualIndexRoot } from '@release-tools/releases'
import type { Command } from '../command.ts'
import { rootExits, rootOptions } from './root-options.ts'

export const indexRotate: Command = {
  name: 'index rotate',
  summary: 'Write the next root of an index: other keys, or a later end.',
  operand: '[FILE]',
  about: [
    `FILE is the root as it is. Defaults to ${usualIndexRoot}. The command writes the next version into it, and keeps the one before beside it (index-root.1.json), which readers of any age and the next signatures need.`,
    'Each option replaces what the root says of it: give all keys of a role that are to count. Without options, it only gets a later end. Then as many people sign it with `release-tools index sign` as the root before it asks for, and as the new one asks for.',
  ],
  options: rootOptions,
  exits: rootExits,
  examples: [
    ['A new key for the job that signs the index:', 'release-tools index rotate --online-key new.pub'],
    [
      'Dave takes the place of Carol:',
      'release-tools index rotate --root-key alice.pub --root-key bob.pub \\\n  --root-key dave.pub',
    ],
    ['The same for another year:', 'release-tools index rotate'],
  ],
  load: () => import('./rotate.ts'),
}
