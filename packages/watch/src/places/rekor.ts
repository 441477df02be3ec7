import { join } from 'node:path'
import { matchRekor } from '@release-tools/audit'
import { byBytes, count, limits, listFiles, parseJson, readIfThere } from '@release-tools/base'
import {
  type BundleFacts,
  factsOfBundle,
  kinds,
  lastEventsName,
  parseEvents,
  rootsOf,
  type Trust,
} from '@release-tools/evidence'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'
import type { WatchContext, WatchedPlace } from '../watch-context.ts'

const place = 'rekor'
const eventsFile = kinds['signing-events'].files.document.path

/** A signature of the release that is in a log, and the asset that says so. */
interface Logged extends Pick<BundleFacts, 'signature' | 'log'> {
  from: string
}

/** The signatures that are in a transparency log, by their entries there: an entry that is gone, or is another one, was removed by the log. */
export const rekor: WatchedPlace = {
  name: place,
  look: ({ tag }, context) => looked({ place, subject: tag }, () => lookAt(tag, context)),
}

async function lookAt(tag: string, { trust, host, logAddresses, copy }: WatchContext): Promise<Finding[]> {
  const { assets } = await copy()
  const logged = await loggedIn(assets, trust)
  if (logged.length === 0)
    return [{ place, subject: tag, state: 'absent', found: 'No signature of the release is in a transparency log.' }]
  const matches = await matchRekor(logged, { roots: rootsOf(trust), addresses: logAddresses, host })
  const findings = matches.flatMap(({ result, place: log, found, next, signature: { from } }): Finding[] => {
    const about = { place, subject: `${log} ${from}`, found, ...(next === undefined ? {} : { next }) }
    if (result === 'found') return []
    if (result === 'could not check') return [{ ...about, state: 'unknown' }]
    return [{ ...about, state: result === 'not found' ? 'missing' : 'different', wanted }]
  })
  if (findings.length > 0) return one(findings)
  const logs = [...new Set(matches.map(one => one.place))].sort(byBytes).join(', ')
  const found = `${logs} has the ${count(matches.length, 'entry', 'entries')} of the signatures of the release.`
  return [{ place, subject: tag, state: 'good', found }]
}

const wanted = 'A log only grows: what was in it once stays in it.'

/** One for each asset: a log that is down answers nothing for any of its signatures. */
function one(findings: Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [`${finding.subject}\n${finding.found}`, finding])).values()]
}

/** The signatures in the assets that are in a log: those of bundles, and those that the records of the release name. Each entry once. */
async function loggedIn(assets: string, trust: Trust): Promise<Logged[]> {
  const found = new Map<string, Logged>()
  for (const name of (await listFiles(assets)).sort(byBytes)) {
    if (!/\.(?:json|jsonl)$/.test(name)) continue
    const bytes = await readIfThere(join(assets, name), limits.evidence, 'inside')
    if (bytes === undefined) continue
    for (const { signature, log } of signaturesIn(name, bytes.toString('utf8'), trust))
      for (const entry of log) {
        const key = `${entry.logId} ${entry.leafHash ?? entry.index}`
        if (!found.has(key)) found.set(key, { signature, log: [entry], from: name })
      }
  }
  return [...found.values()]
}

function signaturesIn(name: string, text: string, trust: Trust): Pick<BundleFacts, 'signature' | 'log'>[] {
  if (name === eventsFile || name === lastEventsName) return parseEvents(text, name)
  if (!/\.sigstore\.json$|\.intoto\.jsonl$/.test(name)) return []
  const [signer] = trust.signers
  if (signer === undefined) return []
  const [root] = rootsOf(trust)
  const lines = name.endsWith('.jsonl') ? text.split('\n').filter(line => line.trim() !== '') : [text]
  return lines.map(line => factsOfBundle(parseJson(line, name), signer, root))
}
