import type { Option } from '../command.ts'
import { signOptions } from '../sign-options.ts'

/** The options about verification summaries. */
export const vsaOptions = {
  'accept-vsa': {
    value: 'FILE',
    help: 'Signed verification summary (VSA) of a verifier that --policy names (verifiers), in place of checking again: files are compared with it, and signatures, provenance and evidence are not checked. May be given more than once.',
    repeats: true,
  },
  vsa: {
    value: 'FILE',
    help: 'Write the result as a verification summary (VSA, SLSA 1.2) for others. It exists only of what is genuine: without one, FILE is removed.',
  },
  ...signOptions,
  sign: { ...signOptions.sign, help: signOptions.sign.help.replace('this statement', 'the verification summary') },
  'verifier-id': {
    value: 'URI',
    help: 'Who verifies, in the summary: an address that stands for you. Required for --vsa and --sign.',
  },
  'resource-uri': {
    value: 'URI',
    help: 'What the summary is of, also that of --accept-vsa. Defaults to the repository of the release with its tag.',
  },
  'policy-uri': { value: 'URI', help: 'Address of the policy in the summary. Defaults to its path.' },
} satisfies Record<string, Option>
