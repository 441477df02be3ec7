import { rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem, sha256File } from '@release-tools/base'
import { readZipLayout } from '../zip/zip-layout.ts'
import { copyWithTime, rewriteSdist, sdistTraces } from './sdist.ts'
import type { AppliedRule, Traces } from './traces.ts'
import { rewriteWheel, wheelTraces } from './wheel.ts'

/** `auto`: only files that carry a trace of the machine. */
export type NormaliseMode = 'auto' | 'always' | 'never'

export interface Normalised {
  changed: boolean
  /** What was found and taken out. Empty if nothing changed. */
  rules: AppliedRule[]
  /** SHA-256 of the file as it was and as it is, in lower-case hexadecimal. */
  before: string
  after: string
}

/**
 * Takes out of a wheel or a source distribution what its build machine left: users, times and permissions of its files. Members keep
 * their names, order and content. A file without a trace stays as it is, byte for byte, because other builds of it are equal as they are.
 * `epoch`: time of the commit, in seconds since 1970. Throws a Problem, and leaves the file as it is, if it cannot keep every member.
 */
export async function normaliseDistribution(path: string, epoch: number, mode: NormaliseMode): Promise<Normalised> {
  const before = await sha256File(path)
  const [untouched, partial] = [{ changed: false, rules: [], before, after: before }, `${path}.partial`]
  if (mode === 'never') return untouched
  try {
    const rules = await attempt(path, () => (/\.whl$/i.test(path) ? wheel : sdist)(path, partial, epoch, mode))
    if (rules.length === 0) return untouched
    const after = await sha256File(partial)
    if (after === before) return untouched
    await rename(partial, path)
    return { changed: true, rules, before, after }
  } finally {
    await rm(partial, { force: true })
  }
}

async function wheel(path: string, to: string, epoch: number, mode: NormaliseMode): Promise<AppliedRule[]> {
  const layout = await readZipLayout(path)
  const traces = wheelTraces(layout, epoch)
  const rules = rulesOf(traces, mode)
  const time = mode === 'always' || traces.has('time') ? { epoch } : {}
  if (rules.length > 0) await rewriteWheel(path, to, layout, { ...time, permissions: true })
  return rules
}

async function sdist(path: string, to: string, epoch: number, mode: NormaliseMode): Promise<AppliedRule[]> {
  const rules = rulesOf(await sdistTraces(path, epoch), mode)
  const onlyGzip = mode === 'auto' && rules.every(({ rule }) => rule === 'gzip-time')
  // Then the tar and its compressed bytes stay what the back-end made.
  if (rules.length > 0) await (onlyGzip ? copyWithTime : rewriteSdist)(path, to, epoch)
  return rules
}

function rulesOf(traces: Traces, mode: NormaliseMode): AppliedRule[] {
  const found = traces.list()
  return found.length === 0 && mode === 'always' ? [{ rule: 'normal-form', count: 1 }] : found
}

async function attempt<T>(path: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(`normalise ${JSON.stringify(basename(path))}`, {
      found: error.found,
      next: 'Build it without this member, or leave the file as it is: `normalise: never`.',
      cause: error,
    })
  }
}
