import { parsePurl } from '../findings/purl.ts'
import type { Approval } from '../policy/approvals.ts'
import type { Policy } from '../policy/policy.ts'
import { type Origin, originLabel, type Source } from './origin.ts'

/** What the policy says of one thing. `unknown`: the lock does not say where it comes from. */
export interface JudgedOrigin {
  origin: Origin
  result: 'accept' | 'review' | 'block' | 'unknown'
  /** As a sentence without its full stop. */
  why: string
}

/** What decides whether approvals count. */
export interface Approving {
  /** The last day that counts is not before it: `2027-01-31`. */
  today: string
  /** True if CODEOWNERS covers the policy: otherwise whoever may change it could approve anything. */
  owned: boolean
}

/**
 * An official index or image whose digest is locked is accepted. What the community makes is held until a named person approves each of its
 * digests. Everything else is blocked, and so is what has no digest: nobody can say which bytes were looked at.
 */
export function judgeOrigin(origin: Origin, { trust, approvals = [] }: Policy, approving: Approving): JudgedOrigin {
  const { from, file, digests } = origin
  const label = originLabel(origin)
  if (from.kind === 'unsaid')
    return { origin, result: 'unknown', why: `${file} does not say where ${label} comes from` }
  const [isOfficial, isCommunity] = [trust?.official ?? [], trust?.community ?? []].map(list =>
    list.some(one => covers(one, from)),
  )
  const place = from.kind === 'image' ? '' : ` comes from ${from.address} and`
  if (!(isOfficial || ('usual' in from && from.usual) || isCommunity))
    return {
      origin,
      result: 'block',
      why: `${label} comes from ${from.address}, which is neither official nor of the community`,
    }
  if (digests.length === 0) return { origin, result: 'block', why: `${label}${place} has no digest in ${file}` }
  if (!isCommunity) return { origin, result: 'accept', why: `${label} is official, and its digest is in ${file}` }
  return { origin, ...approved(origin, approvals, approving) }
}

function approved(
  origin: Origin,
  approvals: Approval[],
  { today, owned }: Approving,
): Pick<JudgedOrigin, 'result' | 'why'> {
  const label = originLabel(origin)
  const own = approvals.filter(one => isOf(one.purl, origin))
  const counting = own.filter(({ expires }) => expires >= today)
  const open = origin.digests.filter(digest => !counting.some(one => one.digest === digest))
  if (open.length === 0 && owned)
    return {
      result: 'accept',
      why: `${label} is accepted by ${[...new Set(counting.map(({ by }) => by))].join(' and ')}`,
    }
  const why =
    open.length === 0
      ? 'its approval does not count, because no line of CODEOWNERS covers the policy'
      : own.length > counting.length
        ? `an approval of it expired on ${own
            .map(({ expires }) => expires)
            .sort()
            .at(-1)}`
        : `nobody approved ${open[0]}${open.length === 1 ? '' : ` and ${open.length - 1} more of its files`}`
  return { result: 'review', why: `${label} is of the community, and ${why}` }
}

/** Without a version, an approval is for all of them; its digest still names one file. */
function isOf(purl: string, { purl: own, version }: Origin): boolean {
  const [named, other] = [parsePurl(purl), parsePurl(own)]
  if (named === undefined || other === undefined) return false
  return named.type === other.type && named.name === other.name && (named.version === '' || named.version === version)
}

/** True if an address is that of the policy, or below it. */
function covers(listed: string, from: Exclude<Source, { kind: 'unsaid' }>): boolean {
  const [base, own] = [listed.replace(/\/$/, ''), from.address.replace(/\/$/, '')]
  return own === base || own.startsWith(`${base}/`)
}
