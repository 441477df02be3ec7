import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { limits, readIfThere } from '@release-tools/base'
import { parseTrustedRoots, type TrustedRoot } from '@release-tools/evidence'
import { parseRoot, usualIndexRoot } from '@release-tools/releases'
import { gpgEndsSoonDays } from '@release-tools/sign'
import type { Finding } from '../finding.ts'
import { endOfKeys, type KeysEnd } from '../keys/last-end.ts'
import { keysOfFile, keysOfPolicy, underPolicy, usualKeyFiles } from '../keys/read-keys.ts'
import { looked } from '../looked.ts'

const place = 'keys'
const dayMs = 86_400_000

/** What is looked at, beside the usual files of a repository. */
export interface KeysOptions {
  /** Absolute path of the repository. */
  workspace: string
  /** Path of the trusted root of one’s own Sigstore, relative to the repository. */
  trustedRoot?: string | undefined
  /** In milliseconds since 1970. */
  now: number
}

/**
 * The keys, certificates and roots that a repository has: one finding for each file, which says when the last of what is in it ends. Only
 * files that exist are looked at.
 */
export async function lookAtKeys({ workspace, trustedRoot, now }: KeysOptions): Promise<Finding[]> {
  const { keys, policy } = await usualKeyFiles(workspace)
  const looks: [string, () => Promise<Finding[]>][] = keys.map(path => [
    path,
    () => keyFile(path, { workspace, now, policy }),
  ])
  if (policy !== undefined) looks.push([policy, () => signersOf(policy, workspace, now)])
  looks.push([usualIndexRoot, () => rootOfIndex(workspace, now)])
  if (trustedRoot !== undefined) looks.push([trustedRoot, () => authorities(workspace, trustedRoot, now)])
  return (await Promise.all(looks.map(([subject, look]) => looked({ place, subject }, look)))).flat()
}

async function keyFile(
  path: string,
  { workspace, now, policy }: { workspace: string; now: number; policy: string | undefined },
): Promise<Finding[]> {
  const named = policy === undefined ? [] : await keysOfPolicy(policy, now, workspace)
  return [ofKeys(path, endOfKeys(underPolicy(await keysOfFile(path, now, workspace), named, now), now))]
}

async function signersOf(path: string, workspace: string, now: number): Promise<Finding[]> {
  const signers = (await keysOfPolicy(path, now, workspace)).filter(({ from }) => from.includes(', signers['))
  return signers.length === 0 ? [] : [ofKeys(path, endOfKeys(signers, now))]
}

const rotate = 'Prolong it, or begin a new one before: docs/tasks/rotate-a-key.md of release-tools.'

function ofKeys(subject: string, end: KeysEnd): Finding {
  if (end.kind === 'counts') return ofEnd(subject, end, 'its last key', rotate)
  if (end.kind === 'unknown')
    return { place, subject, state: 'unknown', found: 'Nobody knows whether the keys in it are revoked.', next: rotate }
  const found = 'No key in it counts today: each is revoked, has expired, or cannot sign.'
  return { place, subject, state: 'ended', found, wanted: 'A release that is signed today is accepted.', next: rotate }
}

/** The root of the index of releases. */
async function rootOfIndex(workspace: string, now: number): Promise<Finding[]> {
  const bytes = await readIfThere(join(workspace, usualIndexRoot), limits.trust)
  if (bytes === undefined) return []
  const end = parseRoot(bytes, usualIndexRoot).signed.expires
  const next = 'Sign a new root with the offline keys: docs/tasks/index-keys.md of release-tools.'
  return [ofEnd(usualIndexRoot, { end, days: (Date.parse(end) - now) / dayMs }, 'the root', next)]
}

/** The authorities of one’s own Sigstore: those that issue certificates, and those that issue timestamps. */
async function authorities(workspace: string, path: string, now: number): Promise<Finding[]> {
  const bytes = await readIfThere(join(workspace, path), limits.trust)
  const next = 'Get a new trusted root from whoever runs your Sigstore, and check it in.'
  if (bytes === undefined) return [{ place, subject: path, state: 'missing', found: 'No such file.', next }]
  const ends = parseTrustedRoots(bytes).flatMap(root => [
    ...lastEnd(root.certificateAuthorities),
    ...lastEnd(root.timestampAuthorities),
  ])
  const [first] = ends.sort()
  if (first === undefined) return [{ place, subject: path, state: 'good', found: 'It has no authority that ends.' }]
  return [ofEnd(path, { end: first, days: (Date.parse(first) - now) / dayMs }, 'its last authority of a kind', next)]
}

/** When the last of some authorities ends: by its certificates, and by the time that the root gives it. */
function lastEnd(authorities: TrustedRoot['certificateAuthorities']): string[] {
  const ends = authorities.flatMap(({ certChain, validFor }) => {
    const certificates = certChain?.certificates.map(({ rawBytes }) => new X509Certificate(rawBytes).validToDate) ?? []
    const times = [...certificates, ...(validFor?.end === undefined ? [] : [new Date(validFor.end)])]
    return times
      .map(time => time.toISOString())
      .sort()
      .slice(0, 1)
  })
  return ends.sort().slice(-1)
}

function ofEnd(subject: string, { end, days }: { end?: string; days: number }, what: string, next: string): Finding {
  if (end === undefined) return { place, subject, state: 'good', found: 'It does not end.' }
  if (days <= 0) return { place, subject, state: 'ended', found: `${sentence(what)} expired on ${end}.`, next }
  if (days < gpgEndsSoonDays)
    return { place, subject, state: 'ending', found: `${sentence(what)} expires on ${end}.`, next }
  return { place, subject, state: 'good', found: `${sentence(what)} expires on ${end}.` }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
