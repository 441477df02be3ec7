import type { Option } from '../command.ts'

/** The options that say what a root says. */
export const rootOptions = {
  'root-key': {
    value: 'FILE',
    help: 'Public key of a person who signs the root. May be given more than once; then --threshold of these people must sign.',
    repeats: true,
  },
  threshold: {
    value: 'NUMBER',
    help: 'How many of these people must sign the root. Defaults to 2, or to 1 if there is one.',
  },
  'online-key': {
    value: 'FILE',
    help: 'Public key of the key by which a job signs what the index lists, and renews it. May be given more than once: each of them can.',
    repeats: true,
  },
  'targets-key': {
    value: 'FILE',
    help: 'Public key of the key that signs what the index lists, if the key of the job must only renew it. May be given more than once.',
    repeats: true,
  },
  days: { value: 'NUMBER', help: 'How long the root is accepted, in days. Defaults to 365.' },
} satisfies Record<string, Option>

/** The meaning of the exit codes of the commands that write a root. */
export const rootExits: [string, string][] = [
  ['0', 'written'],
  ['2', 'wrong use of the command, also a key that cannot be used'],
  ['3', 'failed; the message says why'],
]
