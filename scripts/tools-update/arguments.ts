import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, suggestion } from '@release-tools/base'
import { isToolName, type ToolName, toolNames } from '@release-tools/tools'

export const help = `npm run tools:update [-- OPTIONS] [TOOL…]

Writes newer versions of the tools into packages/tools/src/lock.json, and completes the versions that are locked. For each
tool, it reads the releases from GitHub, and skips those younger than the cooldown and those known to be bad. With cosign,
it verifies upstream's signature of the checksums against the signer in the lock. It downloads every asset, and records the
digests of the asset and of the program in it. Needs cosign on PATH. Leaves the tools alone that are built from source
(actions/setup-tools/go). Review the change as any other: a signature does not prove that a release is good.

  --check            write nothing; exit 1 when the lock would change
  --cooldown DAYS    days that a release must have been public (default 7)
  --lock FILE        the lock (default: the one of this clone)
  --api URL          GitHub's API (default https://api.github.com; GITHUB_TOKEN, if set, is sent to it)
  --server URL       server with the releases (default https://github.com)
  --trusted-root F   trusted root of a Sigstore other than the public one
  --help             this text

Exit codes: 0 done or nothing to do, 1 the lock would change (--check), 2 wrong use, 3 something could not be verified or
downloaded, and the lock is unchanged.`

/** An invalid command line. */
export class WrongUse extends Error {}

export interface Arguments {
  help: boolean
  check: boolean
  names: ToolName[]
  cooldownDays: number
  /** Path of the lock. */
  lock: string
  apiUrl: string
  releaseUrl: string
  trustedRoot: string | undefined
}

/** Reads the command line. Throws WrongUse. */
export function readArguments(): Arguments {
  const { values, positionals } = parse()
  return {
    help: values.help ?? false,
    check: values.check ?? false,
    names: toNames(positionals),
    cooldownDays: toDays(values.cooldown ?? '7'),
    lock: values.lock ?? join(import.meta.dirname, '../../packages/tools/src/lock.json'),
    apiUrl: values.api ?? 'https://api.github.com',
    releaseUrl: values.server ?? 'https://github.com',
    trustedRoot: values['trusted-root'],
  }
}

function parse() {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { check: flag, cooldown: text, lock: text, api: text, server: text, 'trusted-root': text, help: flag }
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new WrongUse(messageOf(error))
  }
}

function toNames(words: string[]): ToolName[] {
  const unknown = words.find(word => !isToolName(word))
  if (unknown !== undefined)
    throw new WrongUse(`Unknown tool ${JSON.stringify(unknown)}${suggestion(unknown, [...toolNames])}.`)
  return words.length === 0 ? [...toolNames] : words.filter(isToolName)
}

function toDays(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  throw new WrongUse(`--cooldown ${JSON.stringify(text)} is not a whole number of days from 0 to 999.`)
}
