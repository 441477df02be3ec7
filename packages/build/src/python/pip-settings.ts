import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { at, isObject, Problem, parseJson } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { indexSettings } from './index-settings.ts'
import type { Interpreter } from './interpreter.ts'

/** The indexes of packages, by the settings of this machine. */
export interface PipSettings {
  /** As variables of pip. They may hold passwords: they go to pip, and are never shown. */
  env: Record<string, string>
  /** Texts that must never be shown. */
  secrets: string[]
}

/** Only what says where packages come from: a firm has a mirror. What changes what is installed (a target, constraints) is left out. */
const kept = [
  'index-url',
  'extra-index-url',
  'no-index',
  'find-links',
  'trusted-host',
  'cert',
  'client-cert',
  'proxy',
  'timeout',
  'default-timeout',
  'retries',
  'keyring-provider',
]

/** Variables of pip that the program which reads its settings may see. */
const visible = /^PIP_(CONFIG_FILE|[A-Z_]+)$/

/** Reads the settings of pip on this machine: its variables, and its files. Throws a Problem if pip does not answer. */
export async function readPipSettings({ program }: Interpreter, host: Host): Promise<PipSettings> {
  const own = Object.entries(host.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && visible.test(entry[0]),
  )
  const result = await host.exec(program, ['-I', '-c', indexSettings, ...kept], { env: Object.fromEntries(own) })
  const answer = result.exitCode === 0 ? parseJson(result.stdout, 'the settings of pip', 1_000_000) : undefined
  const found = at(answer, 'settings')
  if (at(answer, 'ok') !== true || !isObject(found))
    throw new Problem('read the settings of pip', {
      found: `${program} -m pip config list failed.`,
      next: 'Run that command, and correct what it reports.',
    })
  const settings = Object.entries(found).map(([key, value]) => [key, String(value)] as const)
  return { env: variables(settings, host), secrets: settings.flatMap(([, value]) => passwordsIn(value)) }
}

function variables(settings: (readonly [string, string])[], { env }: Host): Record<string, string> {
  // A line of its own in a file is one value; in a variable, values are separated by spaces.
  const named = settings.map(([key, value]) => [
    `PIP_${key.toUpperCase().replaceAll('-', '_')}`,
    value.replace(/\s*\n\s*/g, ' '),
  ])
  // pip also takes passwords from this file in the home directory, which a build does not see.
  const netrc = join(env.HOME ?? '', '.netrc')
  const netrcFile = env.NETRC ?? (env.HOME && existsSync(netrc) ? netrc : undefined)
  return { ...Object.fromEntries(named), ...(netrcFile === undefined ? {} : { NETRC: netrcFile }) }
}

/** User and password in addresses, as they are written and decoded. Like pip, takes the last @: one may be in a password. */
export function passwordsIn(value: string): string[] {
  const pairs = [...value.matchAll(/:\/\/([^\s/]+)@/g)].map(([, pair = '']) => pair)
  // A token stands alone, before an empty password too.
  const parts = pairs.flatMap(pair => [pair, pair.replace(/^[^:]*:(?=.)/, '').replace(/:$/, '')])
  return [...new Set([...parts, ...parts.map(decoded)])].filter(text => text !== '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `text` without passwords in addresses. */
export function withoutSecrets(text: string, { secrets }: Pick<PipSettings, 'secrets'>): string {
  const hidden = text.replace(/:\/\/[^\s/]+@/g, '://****@')
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((all, secret) => all.replaceAll(secret, '****'), hidden)
}
