import { Problem } from '@release-tools/base'
import { signerText } from '@release-tools/evidence'
import {
  keysOfFile,
  keysOfPolicy,
  type ShownKey,
  type Standing,
  underPolicy,
  usualKeyFiles,
} from '@release-tools/watch'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, harmlessJson, wrap } from '../text.ts'
import { WrongUse } from '../wrong-use.ts'

/** `release-tools keys` */
export async function run({ values, switches }: Given, terminal: Terminal): Promise<ExitCode> {
  const now = Date.now()
  const isNamed = values.key !== undefined || values.policy !== undefined
  const { keys, policy } = isNamed
    ? { keys: values.key ?? [], policy: values.policy?.[0] }
    : await usualKeyFiles(process.cwd())
  if (keys.length === 0 && policy === undefined)
    throw new WrongUse(
      'there is no .github/cosign.pub, keys/cosign.pub, .github/gpg.asc or .github/release-policy.yaml here.',
      'If releases are signed by the identity of a workflow, there is no key to show. Otherwise, give --key FILE or --policy FILE.',
      undefined,
      'show the keys of this directory',
    )
  const shown: ShownKey[] = []
  try {
    const named = policy === undefined ? [] : await keysOfPolicy(policy, now, process.cwd())
    for (const path of keys) shown.push(...underPolicy(await keysOfFile(path, now, process.cwd()), named, now))
    shown.push(...named)
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error, error.attempted)
    throw error
  }
  terminal.out(switches.has('json') ? harmlessJson({ signers: shown }) : keysText(shown))
  return shown.some(({ state }) => state === 'counts') ? exitCodes.done : exitCodes.notAll
}

function keysText(shown: ShownKey[]): string {
  if (shown.length === 0) return 'The policy names no signer.\n'
  return shown.map(one => `${lines(one).join('\n')}\n`).join('\n')
}

/** Fingerprints and identities are on lines of their own, whole. */
function lines({ from, signer, userIds = [], subkeys = [], ...standing }: ShownKey): string[] {
  return [
    `${standing.state.padEnd(8)}  ${harmless(from)}`,
    `  ${harmless(signerText(signer))}`,
    ...userIds.map(one => `  ${harmless(one)}`),
    ...notes(standing, 2),
    ...subkeys.flatMap(one => [`  subkey ${one.fingerprint}: ${one.state}`, ...notes(one, 4)]),
  ]
}

function notes(standing: Standing, indent: number): string[] {
  return standing.notes.map(note => wrap(harmless(note), indent))
}
