import { count } from '@release-tools/base'
import { type JudgedOrigin, judgeOrigin, originLabel } from '@release-tools/evidence'
import type { Found, Gate } from '../gate.ts'
import { unknown } from '../gate.ts'
import { filesAsEvidence } from '../local/files.ts'
import { policyOwners } from '../types/policy-owners.ts'
import { originsOf } from './origins.ts'

const wanted = 'Everything that is locked comes from an official source with its digest, or a named person approved it.'

/** The path of the list of everything in a release directory. */
const listPath = 'gates/trust.txt'

/** Nothing goes into a release that comes from somewhere else than the policy trusts. */
export const trust: Gate = {
  id: 'trust',
  title: 'Where dependencies and base images come from',
  offline: true,
  needs: [],
  async look(context) {
    const { files, origins, unread } = await originsOf(context)
    const evidence = await filesAsEvidence(context.host.workspace, [...files, ...unread])
    const owners = (await policyOwners(context))?.owners ?? []
    const approving = { today: context.now.toISOString().slice(0, 10), owned: owners.length > 0 }
    const judged = origins.map(origin => judgeOrigin(origin, context.policy, approving))
    if (judged.length > 0) context.kept.set(listPath, listOf(judged))
    if (files.length + unread.length === 0)
      return unknown(wanted, 'there is no lock file and no Dockerfile, so that nothing says what goes in')
    return { ...verdict(judged, unread), wanted, evidence }
  },
}

/** Reasons that are named in what was found; the list has all. */
const mostNamed = 5

function verdict(judged: JudgedOrigin[], unread: string[]): Pick<Found, 'result' | 'found'> {
  const of = (result: JudgedOrigin['result']) => judged.filter(one => one.result === result).map(({ why }) => why)
  const open = [...of('unknown'), ...unread.map(file => `Nobody can say from ${file} which sources its packages have`)]
  if (of('block').length > 0) return { result: 'fail', found: sentences(of('block')) }
  if (open.length > 0) return { result: 'unknown', found: sentences(open) }
  if (of('review').length > 0) return { result: 'review', found: sentences(of('review')) }
  const people = of('accept').filter(why => why.includes(' is accepted by '))
  const shown = people.length === 0 ? '' : ` ${sentences(people)}`
  return {
    result: 'pass',
    found: `${count(judged.length, 'package or image', 'packages and images')}, all accepted.${shown}`,
  }
}

function sentences(reasons: string[]): string {
  const all = [...new Set(reasons)].map(text => `${text}.`)
  return [...all.slice(0, mostNamed), ...(all.length > mostNamed ? [`And ${all.length - mostNamed} more.`] : [])].join(
    ' ',
  )
}

/** One line for each thing: what is decided, what it is, its source, which file says so, and its digests. */
function listOf(judged: JudgedOrigin[]): string {
  const lines = judged.map(({ origin, result }) => {
    const address = origin.from.kind === 'unsaid' ? 'not said' : origin.from.address
    return [result, originLabel(origin), address, origin.file, origin.digests.join(' ') || 'no digest'].join('\t')
  })
  return `${[...new Set(lines)].sort().join('\n')}\n`
}
