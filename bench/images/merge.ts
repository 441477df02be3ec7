// node merge.ts [GENERATED FOLDER]
// Does what the job that signs does, with the workflow artifacts that GENERATED (a file) names: merges them in FOLDER, compares all
// digests, and assembles the release. Prints as JSON what that took; without arguments, what the program takes before it. Linux only.
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defaultPolicy } from '@release-tools/evidence'
import {
  type AssembleOptions,
  assemble,
  confirmSubjects,
  defaultTemplate,
  mergeReleaseDir,
} from '@release-tools/release'
import { evidenceInput, namedDigests } from '@release-tools/runner'
import { publicKey, type SigningOptions } from '@release-tools/sign'
import { testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import type { Generated } from './generate.ts'

/** What a step took of the clock and of the processors, both in milliseconds. Programs that it starts do not count as processors. */
export interface Step {
  name: string
  wall: number
  cpu: number
}

/** All steps, and the largest memory of the process in bytes. */
export interface Merged {
  steps: Step[]
  memory: number
  verdict?: string
  /** Files that the manifest lists. */
  files?: number
}

async function merge(made: Generated, folder: string): Promise<Merged> {
  const releaseDir = join(folder, 'signing', 'release')
  const steps: Step[] = []
  const step = async <T>(name: string, body: () => Promise<T>): Promise<T> => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const value = await body()
    const { user, system } = process.cpuUsage(before)
    steps.push({ name, wall: performance.now() - start, cpu: (user + system) / 1000 })
    return value
  }
  await step('merge the workflow artifacts', async () => {
    for (const artifact of made.artifacts) await mergeReleaseDir(artifact, releaseDir, basename(artifact))
  })
  await step('compare the digests of the images', () =>
    confirmSubjects(releaseDir, namedDigests(JSON.stringify(made.image), 'subjects', 'See the outputs.')),
  )
  const { manifest } = await step('compare the evidence, and assemble the release', async () =>
    assemble(await optionsFor(releaseDir, made, folder), testHost()),
  )
  return { steps, memory: largestMemory(), verdict: manifest.verdict.result, files: manifest.files.length }
}

/** A throw-away key signs, and each platform needs an SBOM and a scan. */
async function optionsFor(releaseDir: string, made: Generated, folder: string): Promise<AssembleOptions> {
  process.env.RUNNER_TEMP = join(folder, 'temp')
  mkdirSync(process.env.RUNNER_TEMP, { recursive: true })
  const signing: SigningOptions = {
    signing: { kind: 'dry-run' },
    serverUrl: 'https://github.com',
    transparency: 'none',
    cosign: await findTool('cosign', testHost()),
  }
  const key = (await publicKey(signing, testHost())) ?? ''
  const source = { repository: 'https://github.com/acme/widget', tag: 'v1.2.0', commit: 'c0ffee'.padEnd(40, '0') }
  return {
    releaseDir,
    project: { name: 'widget', version: '1.2.0' },
    source: { ...source, commitTime: '2026-11-21T09:30:00Z' },
    builder: { id: 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0' },
    policy: { ...defaultPolicy, evidence: { required: ['sbom', 'vulnerabilities'] } },
    today: '2026-06-01',
    template: { text: defaultTemplate, path: 'built in' },
    changes: { text: '- Everything.', directory: '' },
    evidence: evidenceInput(JSON.stringify(made.evidence), 'evidence'),
    trust: { signers: [{ kind: 'key' as const, publicKey: key }] },
    signing,
  }
}

/** process.resourceUsage counts what the parent had when it started this process. */
function largestMemory(): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
}

const [generated, folder = ''] = process.argv.slice(2)
const nothing: Merged = { steps: [], memory: largestMemory() }
const result = generated === undefined ? nothing : await merge(JSON.parse(readFileSync(generated, 'utf8')), folder)
console.log(JSON.stringify(result))
