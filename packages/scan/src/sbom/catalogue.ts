import { join } from 'node:path'
import { Problem, writeFileAtomic } from '@release-tools/base'
import { targetKey, targetLabel, writeStepRecord } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget } from '@release-tools/oci'
import { ownPaths } from './own-paths.ts'
import { componentsIn, resultOf, type SbomFile, type SbomFileOptions, type SbomFiles, sbomFiles } from './sbom-files.ts'
import { runSyft } from './syft.ts'
import { syftJsonPath } from './syft-json.ts'

export interface SbomOptions extends SbomFileOptions {
  /** Minimum number of components. Fewer are an error, because syft succeeds even if it finds none. */
  minComponents: number
}

/** The SBOMs of one target. */
export interface Sbom extends SbomFiles {
  name: string
  platform?: string
  digest?: string
  /** Of a project whose artifacts are there: what only builds or tests it. */
  tools?: SbomFiles
  /** Path of syft's own JSON, beside the release directory. */
  syft: string
}

/** Catalogues a target. Writes its SBOMs into the release directory, and syft's own JSON beside it. */
export async function makeSbom(target: ScanTarget, options: SbomOptions, host: Host): Promise<Sbom> {
  const output = await runSyft(
    target,
    { ...options, exclude: [...options.exclude, ...(await ownPaths(options.releaseDir))] },
    host,
  )
  const { main, tools } = await sbomFiles(target, output, options, host)
  const components = componentsIn(main)
  if (components < options.minComponents) throw tooFew(target, components, options.minComponents)
  const files = [...main, ...tools]
  for (const file of files) await writeFileAtomic(join(options.releaseDir, file.path), file.text)
  const syft = syftJsonPath(options.releaseDir, target)
  await writeFileAtomic(syft, output.syft)
  await writeStepRecord(options.releaseDir, `generate-sbom.${targetKey(target)}`, {
    files: files.map(({ text: _, ...record }) => record),
  })
  announce(targetLabel(target), main, host)
  if (tools.length > 0) announce(targetLabel({ ...target, kind: 'tools' }), tools, host)
  return {
    name: target.name,
    ...(target.platform === undefined ? {} : { platform: target.platform }),
    ...(target.digest === undefined ? {} : { digest: target.digest }),
    ...resultOf(main),
    ...(tools.length === 0 ? {} : { tools: resultOf(tools) }),
    syft,
  }
}

function announce(label: string, files: SbomFile[], host: Host): void {
  host.info(`${label}: ${componentsIn(files)} components, ${files.map(file => file.path).join(' and ')}.`)
}

function tooFew(target: ScanTarget, found: number, wanted: number): Problem {
  return new Problem(`catalogue ${targetLabel(target)}`, {
    found: `it has ${found} components, but the minimum is ${wanted}.`,
    next: 'Check that the target has a lock file or installed packages. If an empty SBOM is expected, set `min-components: 0`.',
  })
}
