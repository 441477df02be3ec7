import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem, sha256, writeFileAtomic } from '@release-tools/base'
import {
  countPackages,
  kinds,
  layoutsDirName,
  normalizeCycloneDx,
  normalizeSpdx,
  recordOf,
  recordsDir,
  targetKey,
  targetLabel,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Subject } from '@release-tools/oci'
import { runSyft, type SyftOptions } from './syft.ts'

export interface SbomOptions extends SyftOptions {
  /** Absolute. */
  releaseDir: string
  /** RFC 3339 in UTC to the second. */
  created: string
  /** Fewer packages than this are an error: syft says nothing when it finds none. */
  minComponents: number
}

/** The SBOMs of one subject. */
export interface Sbom {
  name: string
  platform?: string
  digest?: string
  /** Packages, the root not counted. */
  components: number
  /** Relative to the release directory. */
  files: { path: string; sha256: string }[]
  /** Syft's own JSON, beside the release directory, which grype reads. */
  syft: string
}

/** Catalogues a subject, and writes both SBOMs into the release directory and syft's own JSON beside it. */
export async function makeSbom(subject: Subject, options: SbomOptions, host: Host): Promise<Sbom> {
  const output = await runSyft(
    subject,
    { ...options, exclude: [...options.exclude, ...(await ownPaths(options.releaseDir))] },
    host,
  )
  const components = countPackages(output.syft)
  if (components < options.minComponents) throw tooFew(subject, components, options.minComponents)
  const facts = { ...subject, version: options.version, created: options.created }
  const { name, version, sha256: digest } = options.syft
  const { cyclonedx, spdx } = kinds.sbom.files
  const files = [
    {
      ...recordOf(cyclonedx, cyclonedx.pathOf(subject), { name, version, sha256: digest }),
      text: normalizeCycloneDx(output.cyclonedx, facts),
    },
    {
      ...recordOf(spdx, spdx.pathOf(subject), { name, version, sha256: digest }),
      text: normalizeSpdx(output.spdx, facts),
    },
  ]
  for (const file of files) await writeFileAtomic(join(options.releaseDir, file.path), file.text)
  const syft = syftJsonPath(options.releaseDir, subject)
  await writeFileAtomic(syft, output.syft)
  await writeStepRecord(options.releaseDir, `generate-sbom.${targetKey(subject)}`, {
    files: files.map(({ text: _, ...record }) => record),
  })
  host.info(`${targetLabel(subject)}: ${components} packages, ${files.map(file => file.path).join(' and ')}.`)
  return {
    name: subject.name,
    ...(subject.platform === undefined ? {} : { platform: subject.platform }),
    ...(subject.digest === undefined ? {} : { digest: subject.digest }),
    components,
    files: files.map(({ path, text }) => ({ path, sha256: sha256(text) })),
    syft,
  }
}

/** Where syft's own JSON of a subject is kept. */
export function syftJsonPath(releaseDir: string, subject: Subject): string {
  return join(recordsDir(releaseDir), 'syft', `${targetKey(subject)}.json`)
}

/** What release-tools itself puts beside the sources: not part of the project, and different from run to run. */
export async function ownPaths(releaseDir: string): Promise<string[]> {
  const parent = dirname(releaseDir)
  const tarballs = (await readdir(parent).catch(() => [])).filter(name =>
    /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/.test(name),
  )
  const candidates = [
    releaseDir,
    recordsDir(releaseDir),
    join(parent, layoutsDirName),
    ...tarballs.map(name => join(parent, name)),
  ]
  const there = await Promise.all(
    candidates.map(async path => ((await stat(path).catch(() => undefined)) === undefined ? [] : [path])),
  )
  return there.flat()
}

function tooFew(subject: Subject, found: number, wanted: number): Problem {
  return new Problem(`catalogue ${targetLabel(subject)}`, {
    found: `syft found ${found} packages, and at least ${wanted} must be there.`,
    next: 'Check that the target holds what is released: a lock file or installed packages. Set `min-components: 0` if nothing is right.',
  })
}
