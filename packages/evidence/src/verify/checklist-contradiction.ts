import { isDeepStrictEqual } from 'node:util'
import type { Summaries } from '../kinds/register.ts'
import type { Manifest } from '../manifest/manifest-model.ts'

/**
 * How the manifest and the other files of a release contradict the checklist, as a sentence; undefined if they do not. Without a checklist, the
 * manifest must say nothing that only a checklist can show. The caller knows that no file is missing. `rehearsal`: a rehearsed release is meant.
 */
export function checklistContradiction(
  { source, approver }: Pick<Manifest, 'source' | 'approver'>,
  { gates, advisories }: Pick<Summaries, 'gates' | 'advisories'>,
  rehearsal = false,
): string | undefined {
  const type = gates?.type
  const facts = [
    ['repository', source.repository, gates?.repository ?? source.repository],
    // A rehearsal may not know the tag.
    ['tag', source.tag, gates?.tag ?? source.tag],
    ['tag object', source.tagObject, gates?.tagObject],
    ['approver', approver, gates?.approver],
  ] as const
  const [other] = facts.filter(([, own, found]) => !isDeepStrictEqual(own, found))
  if (other !== undefined)
    return `The manifest names the ${other[0]} ${said(other[1])}, and the checklist names ${said(other[2])}.`
  if (gates?.rehearsal === true && !rehearsal) return 'The checklist is that of a rehearsal, which no gate stops.'
  const fixes = advisories.length > 0
  if (type === 'security' && !fixes) return 'The checklist is that of a security release, which has no advisories.'
  if ((type === 'minor' || type === 'patch') && fixes)
    return `The checklist is that of a ${type} release, and the release has advisories.`
  return undefined
}

function said(fact: Manifest['approver'] | string): string {
  return fact === undefined ? 'none' : JSON.stringify(typeof fact === 'string' ? fact : fact.name)
}
