import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prepared } from '@release-tools/testbed'
import { timed } from '../scripts/shared/progress.ts'
import { environment, must, step } from './actions.ts'
import { requirePrepared } from './prepare.ts'
import { duration, table } from './table.ts'

const rounds = 5

type Bench = Prepared<'tools' | 'databases' | 'example'>

/** A way to scan the layout in a folder. */
interface Way {
  title: string
  /** What is there before it is measured. */
  before?: (prepared: Bench, folder: string) => Promise<void>
  run: (prepared: Bench, folder: string) => Promise<void>
}

const target = { target: 'oci-dir:layout', name: 'base' }
const program = (name: string, args: (folder: string) => string[]) => (prepared: Bench, folder: string) =>
  must(join(prepared.bin, name), args(folder), environment(prepared, folder))
const action = (scanners: string) => (prepared: Bench, folder: string) =>
  step('scan-image', { ...target, gate: 'false', scanners }, prepared, folder)
const sbom: Way['before'] = (prepared, folder) => step('generate-sbom', target, prepared, folder)

const grype = program('grype', folder => [
  `oci-dir:${join(folder, 'layout')}`,
  '-o',
  'json',
  '--file',
  `${folder}/g.json`,
])
const trivy = program('trivy', folder => {
  const how = ['--scanners', 'vuln', '--list-all-pkgs', '--format', 'json', '--output', `${folder}/t.json`]
  return ['image', '--input', join(folder, 'layout'), '--cache-backend', 'memory', ...how]
})

const ways = {
  grype: { title: 'grype alone', run: grype },
  trivy: { title: 'trivy alone', run: trivy },
  both: {
    title: 'one after the other',
    run: async (prepared, folder) => {
      await grype(prepared, folder)
      await trivy(prepared, folder)
    },
  },
  ours: { title: 'scan-image, nothing made before', run: action('grype,trivy') },
  kept: { title: 'scan-image after generate-sbom', before: sbom, run: action('grype,trivy') },
  three: {
    title: 'scan-image after generate-sbom, with OSV-Scanner',
    before: sbom,
    run: action('grype,trivy,osv-scanner'),
  },
} satisfies Record<string, Way>

/** Scans the demo's base image with each scanner alone, with both one after the other, and with scan-image, taking turns. */
export async function measureScanners(): Promise<string> {
  const prepared = requirePrepared()
  const least = new Map<string, number>()
  for (let round = 0; round < rounds; round++)
    for (const [name, way] of Object.entries(ways)) {
      const ms = await inFolder(prepared, way)
      least.set(name, Math.min(ms, least.get(name) ?? Number.POSITIVE_INFINITY))
    }
  return report(name => least.get(name) ?? 0)
}

function report(least: (name: keyof typeof ways) => number): string {
  const slower = Math.max(least('grype'), least('trivy'))
  const names = Object.keys(ways) as (keyof typeof ways)[]
  const rows = names.map(name => [ways[name].title, duration(least(name)), (least(name) / slower).toFixed(2)])
  return `## Each scanner alone, and scan-image

The demo's base image (an OCI layout of Debian with Python) with the sample databases, from nothing to the report; the shortest of
${rounds} rounds, taking turns. The last column is the share of the slower scanner alone. Scan-image also compares the digests of
the image and the programs, merges the reports, judges them by the policy, and writes JSON and SARIF.

${table(['Way', 'Time', 'Of the slower scanner'], rows)}`
}

async function inFolder(prepared: Bench, { before, run }: Way): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    // The inputs require a path in the workspace.
    cpSync(prepared.baseLayout, join(folder, 'layout'), { recursive: true })
    await before?.(prepared, folder)
    return (await timed(() => run(prepared, folder))).ms
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
