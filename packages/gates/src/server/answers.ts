import { cut, oneLine, renderJson, sha256 } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'
import type { Answered, Asked, Inquiry } from '@release-tools/github'
import type { Found, GateContext } from '../gate.ts'

/** A table has no room for more of a gate. */
const mostReasons = 5
/** In characters. */
const longestReason = 500
/** The format of a record has no room for more. */
const mostEvidence = 1000

/** What the server said to one gate: kept as evidence, with the reasons why nobody knows the rest. */
export class Answers {
  readonly evidence: GateEvidence[] = []
  /** Permissions that the token lacks. */
  readonly needs = new Set<string>()
  readonly unknown: string[] = []

  /** The answer to a question; undefined if there is none, and the reason is kept. */
  async take<T>(question: Promise<Answered<T>>): Promise<T | undefined> {
    const answer = await this.see(question)
    if ('value' in answer) return answer.value
    this.lacks(answer)
    return undefined
  }

  /** The answer, or the reason for none, which the caller decides about. */
  async see<T>(question: Promise<Answered<T>>): Promise<Answered<T>> {
    const answer = await question
    this.evidence.push(...answer.asked.map(evidenceOf))
    return answer
  }

  /** Keeps a reason why nobody knows: a sentence without its full stop. */
  lacks({ unknown, needs }: { unknown: string; needs?: string }): void {
    const reason = `${unknown.charAt(0).toUpperCase()}${unknown.slice(1)}`
    if (!this.unknown.includes(reason)) this.unknown.push(reason)
    if (needs !== undefined) this.needs.add(needs)
  }

  /** What a gate says: with what is bad, it fails; with something that nobody knows, it is unknown; else `good` is there. */
  found(wanted: string, { bad = [], review = [], good, link }: Judged): Found {
    const needs = this.needs.size === 0 ? {} : { needs: [...this.needs].sort() }
    const rest = {
      wanted: sentence(wanted),
      evidence: bounded(this.evidence),
      ...needs,
      ...(link !== undefined && { link }),
    }
    if (bad.length > 0) return { result: 'fail', found: several([...bad, ...this.unknown]), ...rest }
    if (this.unknown.length > 0) return { result: 'unknown', found: several(this.unknown), ...rest }
    if (review.length > 0) return { result: 'review', found: several(review), ...rest }
    return { result: 'pass', found: sentence(good), ...rest }
  }
}

/** What a gate found wrong, one reason each: a sentence without its full stop. */
export interface Judged {
  bad?: string[]
  /** What a person must decide. */
  review?: string[]
  /** What is there if nothing is wrong. */
  good: string
  link?: string
}

/** The server that a gate asks: lookThrough passes by what asks if there is none. */
export function serverOf({ server }: GateContext): Inquiry {
  if (server === undefined) throw new Error('a gate that asks was called without a server')
  return server
}

/** Reasons as sentences: the first ones, and how many more there are. */
function several(reasons: string[]): string {
  const rest = reasons.length - mostReasons
  const more = rest > 0 ? [`There are ${rest} more`] : []
  return [...reasons.slice(0, mostReasons), ...more].map(sentence).join(' ')
}

/** Names in it are of others: of checks, addresses, paths. */
function sentence(reason: string): string {
  return `${cut(oneLine(reason), longestReason)}.`
}

/** A gate of many changes asks more often than a record has room for: what is left out has one digest. */
function bounded(evidence: GateEvidence[]): GateEvidence[] {
  if (evidence.length <= mostEvidence) return evidence
  const rest = evidence.slice(mostEvidence - 1)
  const left = { source: `${rest.length} calls more, as one JSON document`, sha256: sha256(renderJson(rest)) }
  return [...evidence.slice(0, mostEvidence - 1), left]
}

/** An answer of the server as what a gate looked at. */
export function evidenceOf({ call, sha256, time }: Asked): GateEvidence {
  return { source: call, ...(sha256 !== undefined && { sha256 }), time }
}
