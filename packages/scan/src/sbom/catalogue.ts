import { join } from 'node:path'
import { Problem, sha256, writeFileAtomic } from '@release-tools/base'
import {
  countPackages,
  evidenceOf,
  kinds,
  normalizeCycloneDx,
  normalizeSpdx,
  type ResourceDescriptor,
  recordOf,
  requireOwnPlace,
  type Target,
  targetKey,
  targetLabel,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { rootOf, type ScanTarget } from '@release-tools/oci'
import { type SubjectOptions, subjectOf } from '../subject/subject.ts'
import { runSyft, type SyftOptions } from './syft.ts'
import { sbomStep, syftJsonPath } from './syft-json.ts'

export interface SbomOptions extends SyftOptions, SubjectOptions {
  /** RFC 3339 in UTC to the second. */
  created: string
  /** Minimum number of packages. Fewer are an error, because syft succeeds even if it finds none. */
  minComponents: number
}

/** The SBOMs of one target. */
export interface Sbom extends Pick<Target, 'kind'> {
  name: string
  platform?: string
  digest?: string
  /** Number of packages, without the root. */
  components: number
  /** Paths are relative to the release directory. */
  files: { path: string; sha256: string }[]
  /** Path of syft's own JSON, beside the release directory. Grype reads it. */
  syft: string
}

/** The digests of what makeSbom wrote, for other jobs. */
export function sbomEvidence(sboms: Sbom[], releaseDir: string): Promise<ResourceDescriptor[]> {
  const steps = sboms.map(sbom => `${sbomStep}.${targetKey(sbom)}`)
  return evidenceOf(
    releaseDir,
    steps,
    sboms.map(({ syft }) => syft),
  )
}

/**
 * Catalogues a target. Writes both SBOMs into the release directory, and syft's own JSON beside it. The step record says what they
 * were made of. Throws a Problem if another target has the same name.
 */
export async function makeSbom(found: ScanTarget, options: SbomOptions, host: Host): Promise<Sbom> {
  const subject = await subjectOf(found, options, host)
  const { target, madeOf } = subject
  await requireOwnPlace(options.releaseDir, madeOf)
  const output = await runSyft(subject, options, host)
  const components = countPackages(output.syft)
  if (components < options.minComponents) throw tooFew(target, components, options.minComponents)
  const facts = { ...target, root: rootOf(found), version: options.version, created: options.created }
  const { name, version, sha256: digest } = options.syft
  const { cyclonedx, spdx } = kinds.sbom.files
  const files = [
    {
      ...recordOf(cyclonedx, cyclonedx.pathOf(target), { name, version, sha256: digest }),
      text: normalizeCycloneDx(output.cyclonedx, facts),
    },
    {
      ...recordOf(spdx, spdx.pathOf(target), { name, version, sha256: digest }),
      text: normalizeSpdx(output.spdx, facts),
    },
  ]
  for (const file of files) await writeFileAtomic(join(options.releaseDir, file.path), file.text)
  const syft = syftJsonPath(options.releaseDir, target)
  await writeFileAtomic(syft, output.syft)
  await writeStepRecord(options.releaseDir, `${sbomStep}.${targetKey(target)}`, {
    madeOf,
    files: files.map(({ text: _, ...record }) => record),
  })
  host.info(`${targetLabel(target)}: ${components} packages, ${files.map(file => file.path).join(' and ')}.`)
  return {
    kind: target.kind,
    name: target.name,
    ...(target.platform === undefined ? {} : { platform: target.platform }),
    ...(target.digest === undefined ? {} : { digest: target.digest }),
    components,
    files: files.map(({ path, text }) => ({ path, sha256: sha256(text) })),
    syft,
  }
}

function tooFew(target: Target, found: number, wanted: number): Problem {
  return new Problem(`catalogue ${targetLabel(target)}`, {
    found: `syft found ${found} packages, but the minimum is ${wanted}.`,
    next: 'Check that the target has a lock file or installed packages. If an empty SBOM is expected, set `min-components: 0`.',
  })
}
