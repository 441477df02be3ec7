import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, writeFileAtomic } from '@release-tools/base'
import {
  differenceOf,
  type MadeOf,
  readMadeOf,
  recordsDir,
  stepRecordPath,
  type TargetPlace,
  targetKey,
  targetLabel,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { findTool } from '@release-tools/tools'
import type { ScanContext } from '../scanners/scanner.ts'
import type { Subject } from '../subject/subject.ts'
import { runSyft, type SyftOptions } from './syft.ts'

/** Name of the step that makes SBOMs, in step records. */
export const sbomStep = 'generate-sbom'

/** Path of syft's own JSON of a target, as generate-sbom leaves it. */
export function syftJsonPath(releaseDir: string, target: TargetPlace): string {
  return join(recordsDir(releaseDir), 'syft', `${targetKey(target)}.json`)
}

/**
 * Path of syft's own JSON of a target, or of the SBOM that the target is. It is that of generate-sbom, if that step saw the same target with the same content, and no
 * other job can have changed it since. Otherwise runs syft, and says why.
 */
export async function syftJson(subject: Subject, context: ScanContext, host: Host): Promise<string> {
  if (subject.source.kind === 'sbom') return subject.source.path
  const { releaseDir, scratch, version, login } = context
  const kept = syftJsonPath(releaseDir, subject)
  if ((await fileSize(kept)) !== undefined) {
    const reason = await unusable(kept, subject.madeOf, context)
    if (reason === undefined) return kept
    host.info(`${targetLabel(subject)}: ${reason} Grype gets a new one.`)
  }
  const made = making.get(subject) ?? newSyftJson(subject, { version, scratch, login }, host)
  making.set(subject, made)
  return made
}

/** Several scanners of one target may want it. Syft then runs once. */
const making = new WeakMap<Subject, Promise<string>>()

async function newSyftJson(subject: Subject, options: Omit<SyftOptions, 'syft'>, host: Host): Promise<string> {
  const made = await runSyft(subject, { syft: await findTool('syft', host), ...options }, host)
  const path = join(await mkdtemp(join(options.scratch, 'sbom-')), 'syft.json')
  await writeFileAtomic(path, made)
  return path
}

/** Why the SBOM of generate-sbom cannot stand for the target that is scanned; undefined if it can. */
async function unusable(
  path: string,
  wanted: MadeOf,
  { releaseDir, isTrusted }: ScanContext,
): Promise<string | undefined> {
  const step = `${sbomStep}.${targetKey(wanted.target)}`
  const trusted = await Promise.all([path, stepRecordPath(releaseDir, step)].map(isTrusted))
  if (trusted.includes(false))
    return 'the SBOM came from another job, and the input `evidence` does not have its digest.'
  const made = await readMadeOf(releaseDir, step)
  if (made === undefined) return 'nothing says what the SBOM was made of.'
  const difference = differenceOf(made, wanted)
  return difference === undefined ? undefined : `the SBOM of ${sbomStep} was made of ${difference}.`
}
