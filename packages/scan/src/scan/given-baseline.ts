import { stat } from 'node:fs/promises'
import { messageOf, Problem } from '@release-tools/base'
import {
  type Baseline,
  type Before,
  type FindingsDocument,
  kinds,
  readDiffSide,
  type Target,
  targetKey,
  targetLabel,
} from '@release-tools/evidence'
import type { ScanTarget } from '@release-tools/oci'
import { type BaseCheckout, inBase } from './base-checkout.ts'

/** What findings are compared with: an earlier release or report, or the base of a pull request, which is scanned too. */
export type GivenBaseline = { about: Baseline } & (
  | { findings: Map<string, FindingsDocument | undefined> }
  | { checkout: BaseCheckout }
)

/**
 * Reads the findings of a release (a directory, a folder with its assets, its tarball) or one report. `shown` is the path as the user
 * wrote it. Throws a Problem for anything else.
 */
export async function readBaseline(path: string, shown: string): Promise<GivenBaseline> {
  try {
    const { kind, manifest, findings } = await readDiffSide(path)
    if (kind === 'release') return { about: { kind, name: manifest?.source.tag ?? shown }, findings }
    if (kind === 'report of findings') return { about: { kind: 'findings', name: shown }, findings }
    throw unusable(`${shown} is of the kind "${kind}".`)
  } catch (error) {
    if (error instanceof Problem) throw unusable(error.found)
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw unusable(isMissing ? `${shown} does not exist.` : `${messageOf(error)}.`)
  }
}

function unusable(found: string): Problem {
  return new Problem('read the baseline', {
    found,
    next: `Set the input \`baseline\` to \`base\`, or to the path of an earlier release or of its \`${kinds.vulnerabilities.files.document.name}\`.`,
  })
}

/** What an earlier release or report says of a target. */
export function beforeOf(findings: Map<string, FindingsDocument | undefined>, target: Target): Before {
  const own = [...findings.values()].find(one => one !== undefined && targetKey(one.target) === targetKey(target))
  if (own !== undefined) return own
  const alone = findings.get('')
  if (alone !== undefined) return { error: `it is a report of ${targetLabel(alone.target)}.` }
  return findings.has(targetLabel(target)) ? { error: 'its manifest lists a report that is not there.' } : undefined
}

/** The target as it is in the checkout of the base; undefined if it is not there. Only directories are. */
export async function targetInBase(target: ScanTarget, checkout: BaseCheckout): Promise<ScanTarget | undefined> {
  const { source } = target
  if (source.kind !== 'directory')
    throw new Problem('compare with the base of the pull request', {
      found: `${targetLabel(target)} is an image, and the base has no images.`,
      next: 'Set the input `baseline` to the path of an earlier release, or leave it empty.',
    })
  const path = inBase(source.path, checkout)
  const isThere = (await stat(path).catch(() => undefined))?.isDirectory() === true
  return isThere ? { ...target, source: { ...source, path } } : undefined
}
