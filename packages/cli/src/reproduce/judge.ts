import { sha256File } from '@release-tools/base'
import { type Comparison, compareFiles, type FindOrigin } from '@release-tools/build'
import type { BuildCause, FileEntry } from '@release-tools/evidence'
import { byNature } from './by-nature.ts'
import type { Difference, RebuiltFile } from './result.ts'

/** A file of the release, and what the rebuild has for it. */
export interface Judged {
  entry: Pick<FileEntry, 'path' | 'sha256' | 'reproducible' | 'causes'>
  /** Undefined if it was not provided. */
  released: string | undefined
  /** Undefined if it was not rebuilt; then `reason` says why. */
  rebuilt: string | undefined
  reason?: string | undefined
  /** What the record of the build says that differs. */
  declared?: BuildCause[] | undefined
  /** True for the record of a build if this rebuild used other tools, and says so above: another record is no other release then. */
  ofOtherTools?: boolean
  /** Why the file may differ although nobody changed it. */
  excuse?: string | undefined
  origin: FindOrigin
}

/** The answer for one file. */
export async function judge({
  entry,
  released,
  rebuilt,
  reason,
  declared,
  ofOtherTools,
  excuse,
  origin,
}: Judged): Promise<RebuiltFile> {
  const { path, sha256, reproducible } = entry
  const file = { path, sha256, reproducible }
  if (rebuilt === undefined) return notRebuilt(file, entry.causes, reason)
  const digest = await sha256File(rebuilt)
  if (digest === sha256) return { ...file, result: 'identical', rebuilt: digest }
  if (released === undefined)
    return {
      ...file,
      result: 'differs',
      rebuilt: digest,
      reason: 'Its digest differs. The file itself was not provided, so that nothing more is known.',
    }
  const { kind, differences, more } = await compareFiles(released, rebuilt, origin)
  const told = { ...file, rebuilt: digest, differences }
  const rest = more > 0 ? [`${more} more differences.`] : []
  if (kind === 'differs' && reproducible === 'no' && isDeclared(differences, more, declared))
    return { ...told, result: 'declared', reason: [...(entry.causes ?? []), ...rest].join(' ') }
  if (kind === 'differs' && ofOtherTools && more === 0 && differences.every(isOfMachine))
    return { ...told, result: 'declared', reason: 'It names the tools of its build. This rebuild used others.' }
  if (kind === 'differs' && reproducible !== 'bytes' && excuse !== undefined)
    return { ...told, result: 'declared', reason: [excuse, ...rest].join(' ') }
  return withReason({ ...told, result: kind }, [...lie(reproducible, kind), ...rest])
}

function notRebuilt(
  file: Pick<RebuiltFile, 'path' | 'sha256' | 'reproducible'>,
  causes: string[] | undefined,
  reason: string | undefined,
): RebuiltFile {
  if (reason !== undefined) return { ...file, result: 'unknown', reason }
  if (file.reproducible === 'no' || file.reproducible === 'payload')
    return { ...file, result: 'declared', reason: causes?.join(' ') ?? byNature(file.path) }
  return { ...file, result: 'unknown', reason: 'Nothing here knows how to make it again.' }
}

export const brokenPromise = 'The manifest says that a rebuild gives the same bytes, and it does not.'

/** The manifest promised the same bytes. */
function lie(reproducible: RebuiltFile['reproducible'], kind: Comparison['kind']): string[] {
  return reproducible === 'bytes' && kind !== 'identical' ? [brokenPromise] : []
}

/** True if each difference is in a member that the release itself names as one that differs. */
function isDeclared(differences: Difference[], more: number, declared: BuildCause[] | undefined): boolean {
  if (declared === undefined || declared.length === 0 || more > 0) return false
  const isNamed = ({ member, field, cause }: Difference) =>
    cause === 'follows from these members' ||
    declared.some(one => one.member === member && (member !== undefined || one.field === field))
  return differences.every(isNamed)
}

function isOfMachine({ field }: Difference): boolean {
  return /^\/(python|tools|environment|requirements)(\/|$)/.test(field)
}

/** The answer with its reasons, which are sentences. */
export function withReason(file: RebuiltFile, reasons: string[]): RebuiltFile {
  return reasons.length === 0 ? file : { ...file, reason: reasons.join(' ') }
}
