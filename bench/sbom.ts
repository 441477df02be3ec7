import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress } from '../scripts/shared/progress.ts'
import { root } from '../scripts/shared/repository.ts'
import { run } from '../scripts/shared/run.ts'
import { busyText } from './busy.ts'
import { mostPackages, syftJson } from './sbom-input.ts'
import { duration, table } from './table.ts'

interface Measured {
  seconds: number
  /** Seconds of processors. */
  busy: number
  /** The most memory of the process, in bytes. */
  memory: number
  /** In bytes. */
  sizes: [syft: number, cyclonedx: number, spdx: number]
  components: number
}

/** Both SBOMs, with their quality, from syft's JSON: what generate-sbom does beside running syft. */
export async function measureSbom(): Promise<string> {
  const rows: string[][] = []
  for (const packages of [500, 5000, mostPackages]) {
    const { seconds, busy, memory, sizes, components } = await measure(packages)
    if (components !== packages) throw new Error(`${components} instead of ${packages} packages`)
    const bytes = sizes.map(size => `${(size / 1e6).toFixed(1)} MB`)
    rows.push([
      String(packages),
      ...bytes,
      duration(seconds * 1000),
      duration(busy * 1000),
      `${Math.round(memory / 1e6)} MB`,
    ])
  }
  return `## SBOMs of many packages

From syft's JSON to both SBOMs and their quality, in one process; the faster of two runs. Memory is the most that the process had, Node and our code
included, with the settings of V8 that our actions have.${busyText()}

${table(['Packages', 'JSON of syft', 'CycloneDX', 'SPDX', 'Time', 'Processors', 'Memory'], rows)}`
}

async function measure(packages: number): Promise<Measured> {
  const [first, second] = [await measureOnce(packages), await measureOnce(packages)]
  return first.busy < second.busy ? first : second
}

/** Makes both SBOMs of so many packages in a process of its own. */
export async function measureOnce(packages: number): Promise<Measured> {
  progress(`SBOMs of ${packages} packages`)
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    const path = join(folder, 'syft.json')
    writeFileSync(path, syftJson(packages))
    const script = ['--disable-warning=ExperimentalWarning', join(root, 'bench/sbom-at-size.ts'), path]
    const { code, output } = await run(process.execPath, script)
    if (code !== 0) throw new Error(`bench/sbom-at-size.ts failed: ${output}`)
    return JSON.parse(output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
