import { usualIndexRoot } from '@release-tools/releases'
import type { Command } from '../command.ts'

export const indexCheck: Command = {
  name: 'index check',
  summary: 'Show and check the root of an index of releases, or an index.',
  operand: '[PLACE]',
  about: [
    'PLACE is an index: a directory, an https address, or [HOST/]OWNER/NAME of a repository, whose branch release-metadata has it. The command verifies it as a reader does, and lists the releases. Without PLACE, it shows the root: its keys, its end, and whose signatures it lacks.',
  ],
  options: {
    root: { value: 'FILE', help: `The root. Defaults to ${usualIndexRoot}.` },
    state: {
      value: 'DIR',
      help: 'Directory that remembers what you saw, so that an older index is refused from the second time on.',
    },
    'as-of': {
      value: 'DATE',
      help: 'Accept an index that was fresh on this day, for a machine without network: 2026-01-31.',
    },
    'at-least': { value: 'NUMBER', help: 'Refuse an index with a lower version.' },
  },
  exits: [
    ['0', 'the root has all signatures; the index is accepted'],
    ['1', 'the root lacks signatures; the index must not be used'],
    ['2', 'wrong use of the command'],
    ['3', 'could not check; the message says why'],
  ],
  examples: [
    ['The root of this repository:', 'release-tools index check'],
    ['The index of a project:', 'release-tools index check acme/widget --root index-root.json --state ~/.acme'],
  ],
  load: () => import('./check.ts'),
}
