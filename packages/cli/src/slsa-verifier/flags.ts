import type { Given, Option } from '../command.ts'
import { WrongUse } from '../wrong-use.ts'

/**
 * Flags as slsa-verifier reads them: any text is a value, also an empty one and one that begins with a hyphen, and of several the last
 * one counts.
 */
export const text = (value: string, help: string): Option => ({ value, help, style: 'slsa-verifier' })

/** The flag that names the repository. */
export const sourceUri = {
  'source-uri': text(
    'URI',
    'Repository that it must come from, for example github.com/acme/widget; compared exactly. Required.',
  ),
} satisfies Record<string, Option>

/** The flag that names the builder. */
export const builderId = {
  'builder-id': text(
    'ID',
    'Builder that must have made it: the address of a workflow, with or without @TAG. Defaults to the builders of slsa-github-generator and release-tools.',
  ),
} satisfies Record<string, Option>

/** The flags about the build that verify-artifact and verify-image have. */
export const buildFlags = {
  ...sourceUri,
  'source-branch': text('BRANCH', 'Branch that it must be built from; compared exactly.'),
  'source-tag': text('TAG', 'Tag that it must be built from; compared exactly.'),
  'source-versioned-tag': text(
    'VERSION',
    'The same by semantic version, as far as it is given: v1 and v1.2 fit the tag v1.2.3.',
  ),
  ...builderId,
  'build-workflow-input': {
    ...text('KEY=VALUE', 'Input that a person must have given to the workflow. May be given more than once.'),
    repeats: true,
  },
  'print-provenance': { help: 'Print the verified provenance to standard output.', style: 'slsa-verifier' },
  'provenance-repository': text('REPOSITORY', 'Repository of a registry that has the provenance of the image.'),
} satisfies Record<string, Option>

/** What release-tools adds to the flags of slsa-verifier. */
export const ownFlags = {
  'trusted-root': {
    value: 'FILE',
    help: 'Trusted root (JSON) of the Sigstore instance that issued the certificates. Defaults to the built-in root of the public Sigstore.',
  },
  'exit-codes': {
    value: 'slsa-verifier',
    help: 'Exit with 1 for everything that is not verified, as slsa-verifier does.',
  },
} satisfies Record<string, Option>

/** Where the log entry of provenance is found that does not have it. */
export const logFlags = {
  'rekor-entry': {
    value: 'FILE',
    help: 'Log entry of the provenance (JSON, as the API of Rekor gives it). May be given more than once.',
    repeats: true,
  },
  online: { help: 'Look up the log entry of the provenance at the log, if its file has none.' },
  'rekor-url': { value: 'URL', help: 'Address of the log for --online. Defaults to https://rekor.sigstore.dev.' },
} satisfies Record<string, Option>

/** The list of later releases of ours. */
export const buildersFlag = {
  builders: {
    value: 'FILE',
    help: 'List of later releases of release-tools (released-commits.sigstore.json of one of them), for what its workflows built.',
  },
} satisfies Record<string, Option>

/** What the exit codes mean. */
export const exits: [string, string][] = [
  ['0', 'verified'],
  ['1', 'not verified: do not use it'],
  ['2', 'wrong use of the command, also a file that cannot be read'],
  ['3', 'could not check: the answer is not known, so do not use it'],
]

/** Throws unless there are operands and the flags that the command needs. */
export function requireFlags(given: Given, needed: string[]): void {
  const missing = needed.filter(name => given.values[name] === undefined).sort()
  if (missing.length > 0)
    throw usage(`required flag(s) ${missing.map(name => JSON.stringify(name)).join(', ')} not set.`, given)
  if (given.values['source-tag'] !== undefined && given.values['source-versioned-tag'] !== undefined)
    throw usage(
      'if any flags in the group [source-versioned-tag source-tag] are set none of the others can be; [source-tag source-versioned-tag] were all set.',
      given,
    )
  const [codes] = given.values['exit-codes'] ?? []
  if (codes !== undefined && codes !== 'slsa-verifier')
    throw usage(`--exit-codes is ${JSON.stringify(codes)}; the only other codes are those of slsa-verifier.`, given)
}

/** The only operand. `expected` is what slsa-verifier says if there is none, or more than one. */
export function onlyOperand(given: Given, expected: string): string {
  const [operand, ...more] = given.operands
  if (operand === undefined || more.length > 0) throw usage(`${expected}.`, given)
  return operand
}

export function usage(found: string, { command }: Pick<Given, 'command'>): WrongUse {
  return new WrongUse(found, `See release-tools ${command.name} --help.`)
}

/** The last value of a flag; undefined if it was not given. */
export function lastOf({ values }: Given, name: string): string | undefined {
  return values[name]?.at(-1)
}

/** The inputs of the workflow that are asked for. Of several with one name, the last one counts. */
export function inputsOf(given: Given): Map<string, string> {
  const pairs = (given.values['build-workflow-input'] ?? []).map((text): [string, string] => {
    const [name = '', value, ...more] = text.split('=')
    if (value === undefined || more.length > 0)
      throw usage(`invalid format: expected 'key=value' format, got '${text}'.`, given)
    return [name, value]
  })
  return new Map(pairs)
}
