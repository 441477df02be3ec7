import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prepared } from '@release-tools/testbed'
import { timed } from '../scripts/shared/progress.ts'
import { environment, must, step } from './actions.ts'
import { requirePrepared } from './prepare.ts'
import { duration, table } from './table.ts'

const rounds = 3

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

/** What a way took, in milliseconds: on the clock, and of all processors together. */
interface Took {
  ms: number
  cpu: number
}

/** Scans the demo's base image with each scanner alone, with both one after the other, and with scan-image, taking turns. */
export async function measureScanners(): Promise<string> {
  const prepared = requirePrepared()
  const least = new Map<string, Took>()
  for (let round = 0; round < rounds; round++)
    for (const [name, way] of Object.entries(ways)) {
      const { ms, cpu } = await inFolder(prepared, way)
      const before = least.get(name) ?? { ms, cpu }
      least.set(name, { ms: Math.min(ms, before.ms), cpu: Math.min(cpu, before.cpu) })
    }
  return report(name => least.get(name) ?? { ms: 0, cpu: 0 })
}

function report(least: (name: keyof typeof ways) => Took): string {
  const slower = Math.max(least('grype').ms, least('trivy').ms)
  const names = Object.keys(ways) as (keyof typeof ways)[]
  const rows = names.map(name => {
    const { ms, cpu } = least(name)
    return [ways[name].title, duration(ms), (ms / slower).toFixed(2), duration(cpu)]
  })
  return `## Each scanner alone, and scan-image

The demo's base image (an OCI layout of Debian with Python) with the sample databases, from nothing to the report; the shortest of
${rounds} rounds, taking turns. The third column is the share of the slower scanner alone, the last one the time of all processors
together, which other work on the machine hardly changes. Scan-image also compares the digests of the image and the programs, merges
the reports, judges them by the policy, and writes JSON and SARIF.

${table(['Way', 'Time', 'Of the slower scanner', 'Processors'], rows)}`
}

/** The time of the processors for children that have ended, in milliseconds (proc_pid_stat(5): cutime and cstime, of 10 ms each). */
function processors(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}

async function inFolder(prepared: Bench, { before, run }: Way): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'release-tools-bench-'))
  try {
    // The inputs require a path in the workspace.
    cpSync(prepared.baseLayout, join(folder, 'layout'), { recursive: true })
    await before?.(prepared, folder)
    const start = processors()
    const { ms } = await timed(() => run(prepared, folder))
    return { ms, cpu: processors() - start }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
