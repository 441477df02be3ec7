import { sha256 } from '@release-tools/base'
import { type Advisory, advisoriesPath, embargoOn, readAdvisories } from '@release-tools/evidence'
import { type Found, type Gate, unknown } from '../gate.ts'
import { isRequired, knownRelease } from './known-release.ts'
import { ownersOfFile } from './policy-owners.ts'

const wanted =
  'Each vulnerability that this version fixes has an id, and the day has come on which those who know of it agreed to publish it.'

/** Nobody learns of a vulnerability from the release before the day that was agreed. */
export const disclosure: Gate = {
  id: 'disclosure',
  title: 'Coordinated disclosure',
  offline: true,
  needs: [],
  async look(context) {
    const { release, host, now, policy } = context
    const known = await knownRelease(context)
    const isAsked = isRequired('disclosure', context, known)
    if (release === undefined)
      return isAsked ? unknown(wanted, 'no tag is known, so nobody knows which version it is') : []
    const fixes = await readAdvisories(host.workspace, release.version)
    if (fixes === undefined && !isAsked) return []
    if (fixes === undefined)
      return { result: 'fail', found: `There is no ${advisoriesPath(release.version)}.`, wanted, evidence: [] }
    const evidence = [{ source: fixes.path, sha256: sha256(fixes.content) }]
    const judged = judge(fixes.advisories, now.toISOString().slice(0, 10))
    const spares = policy.gates?.types?.security?.expedited === true && known.type === 'security'
    const isOpen = spares && judged.result === 'pass' && (await ownersOfFile(host.workspace, fixes.path)).length === 0
    if (!isOpen) return { ...judged, wanted, evidence }
    const found = `${judged.found} It spares the release other gates, and no line of CODEOWNERS covers ${fixes.path}: anybody who may push could have added it.`
    return { result: 'review', found, wanted, evidence }
  },
}

function judge(advisories: Advisory[], today: string): Pick<Found, 'result' | 'found'> {
  const nameOf = ({ ghsa, cve, summary }: Advisory) => ghsa ?? cve ?? `“${summary}”`
  const later = embargoOn(advisories, today)
  const unnamed = advisories.filter(({ ghsa, cve }) => ghsa === undefined && cve === undefined)
  const open = advisories.filter(({ disclose }) => disclose === undefined)
  if (later !== undefined)
    return { result: 'fail', found: `The release would tell of it today, and the day that was agreed is ${later}.` }
  if (unnamed.length > 0)
    return {
      result: 'fail',
      found: `There is no id yet of ${unnamed.map(nameOf).join(', ')}: draft the advisory first.`,
    }
  const names = advisories.map(nameOf).join(', ')
  if (open.length > 0)
    return {
      result: 'review',
      found: `Nothing says which day was agreed for ${open.map(nameOf).join(', ')} (\`disclose\`).`,
    }
  return { result: 'pass', found: `${names}: the day that was agreed has come.` }
}
