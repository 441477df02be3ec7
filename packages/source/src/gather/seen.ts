import type { Answered } from '@release-tools/github'

/** A part of a record, or why it is not known, in a few words. */
export type Seen<T> = { value: T } | { unseen: string }

/** What a server answered, as a part of a record: without the calls, with the missing permission. */
export function seen<T>(answer: Answered<T>): Seen<T> {
  if ('value' in answer) return { value: answer.value }
  const { unknown, needs } = answer
  return { unseen: needs === undefined || unknown.includes(needs) ? unknown : `${unknown} (needs ${needs})` }
}

/** The same for each of several questions; the first that has no answer decides. */
export async function seenAll<A, T>(items: readonly A[], ask: (item: A) => Promise<Seen<T>>): Promise<Seen<T[]>> {
  const value: T[] = []
  for (const item of items) {
    const one = await ask(item)
    if ('unseen' in one) return one
    value.push(one.value)
  }
  return { value }
}

/** What is known; undefined for what is not. */
export function known<T>(answer: { value: T } | object | undefined): T | undefined {
  return answer !== undefined && 'value' in answer ? answer.value : undefined
}
