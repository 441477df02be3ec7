import { at, count, hoursBetween, optional, text } from '@release-tools/base'
import { type GateEvidence, isCandidateOf, type ReleaseTag } from '@release-tools/evidence'
import type { Inquiry } from '@release-tools/github'
import { git, type Host } from '@release-tools/host'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { evidenceOf } from '../server/answers.ts'
import { isRequired, knownRelease } from './known-release.ts'

const need = 'contents: read'

/** Users could try what is released. */
export const releaseCandidate: Gate = {
  id: 'release-candidate',
  title: 'Release candidate',
  // Tags are in the checkout; the server knows when they were released.
  offline: true,
  needs: [need],
  async look(context) {
    const known = await knownRelease(context)
    if (!isRequired('release-candidate', context, known)) return []
    const { type, version = '' } = known
    const rules = type === undefined ? undefined : context.policy.gates?.types?.[type]
    const days = (rules && 'min-days-since-candidate' in rules ? rules['min-days-since-candidate'] : undefined) ?? 0
    const wanted =
      days === 0
        ? 'A release candidate of this version, which is part of it, was released.'
        : `The newest release candidate of this version, which is part of it, was released at least ${count(days, 'day')} ago.`
    const { release } = context
    if (release?.prerelease)
      return {
        result: 'pass',
        found: `${version} is not a final version: it needs no candidate.`,
        wanted,
        evidence: [],
      }
    if (release === undefined) return unknown(wanted, known.unknown ?? 'its version is not known')
    const candidate = context.tags.findLast(tag => isCandidateOf(tag, release))
    if (candidate === undefined) return withoutCandidate(wanted, context)
    return lookAt(candidate, { wanted, days }, context)
  },
}

/** Without all tags, a candidate may be among those that are missing. */
function withoutCandidate(wanted: string, { release, tags, previousUnknown }: GateContext): Found {
  if (tags.length === 0)
    return unknown(wanted, previousUnknown ?? 'the clone has no tags: check out with `fetch-depth: 0`')
  return { result: 'fail', found: `No tag is a release candidate of ${release?.version}.`, wanted, evidence: [] }
}

interface Asked {
  wanted: string
  days: number
}

async function lookAt(
  { tag }: ReleaseTag,
  { wanted, days }: Asked,
  { host, commit, server, now }: GateContext,
): Promise<Found> {
  const ancestry = await git(host.workspace, ['merge-base', '--is-ancestor', `refs/tags/${tag}^{commit}`, commit], host)
  const evidence: GateEvidence[] = [{ source: `git merge-base --is-ancestor ${tag} ${commit}` }]
  if (ancestry.exitCode > 1) return unknown(wanted, `git cannot say whether ${tag} is part of it`, evidence)
  if (ancestry.exitCode === 1)
    return { result: 'fail', found: `${tag} is not part of it: other code was tried.`, wanted, evidence }
  const released = await releasedAt(tag, server)
  const all = [...evidence, ...released.evidence]
  if (released.time !== undefined) return judge(tag, released.time, { wanted, days }, now, all)
  if (days === 0) return { result: 'pass', found: `${tag} is part of it.`, wanted, evidence: all }
  const own = await ownTime(tag, host)
  const link = released.needs === undefined ? {} : { needs: [released.needs] }
  if (own === undefined) return unknown(wanted, `nobody knows when ${tag} was released: ${released.why}`, all, link)
  const judged = judge(tag, own, { wanted, days }, now, all)
  if (judged.result !== 'pass') return judged
  const found = `${judged.found} Only the tag itself says so, and whoever tags can write any time: ${released.why}.`
  return { ...judged, result: 'review', found, ...link }
}

function judge(tag: string, time: string, { wanted, days }: Asked, now: Date, evidence: GateEvidence[]): Found {
  const hours = hoursBetween(time, now.toISOString())
  if (hours === undefined)
    return unknown(wanted, `the server does not say when ${tag} was released: ${JSON.stringify(time)}`, evidence)
  const age = hours / 24
  const result = age >= days ? 'pass' : 'fail'
  const when = age < 0 ? 'in the future' : `${count(Math.floor(age), 'day')} ago`
  return { result, found: `${tag} was released ${when}, at ${time}.`, wanted, evidence }
}

interface Released {
  time?: string
  why: string
  needs?: string
  evidence: GateEvidence[]
}

/** When the server published the release of a tag: its clock, and not that of whoever tagged. */
async function releasedAt(tag: string, server: Inquiry | undefined): Promise<Released> {
  if (server === undefined) return { why: 'the server was not asked', needs: need, evidence: [] }
  const answer = await server.one({
    what: `look at the release of ${tag}`,
    route: 'GET /repos/{owner}/{repo}/releases/tags/{tag}',
    parameters: { tag },
    shape: (raw, place) => optional(text)(at(raw, 'published_at') ?? undefined, `${place}.published_at`),
    needs: need,
  })
  const evidence = answer.asked.map(evidenceOf)
  if (!('value' in answer))
    return { why: answer.unknown, evidence, ...(!answer.absent && answer.needs && { needs: answer.needs }) }
  if (answer.value === undefined) return { why: 'its release is a draft', evidence }
  return { time: answer.value, why: '', evidence }
}

/** What the tag object, or the commit of a lightweight tag, says of its own time. */
async function ownTime(tag: string, host: Host): Promise<string | undefined> {
  const format = '--format=%(creatordate:unix)'
  const { exitCode, stdout } = await git(host.workspace, ['for-each-ref', format, `refs/tags/${tag}`], host)
  const seconds = stdout.trim()
  if (exitCode !== 0 || !/^\d{1,12}$/.test(seconds)) return undefined
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`
}
