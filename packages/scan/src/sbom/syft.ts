import { mkdtemp, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Problem, readLimited, toPosix } from '@release-tools/base'
import { targetLabel } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Subject } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import { toolEnv } from '../tool-env.ts'

// An SBOM of a large image has some tens of megabytes.
const reportLimit = 256 * 1024 * 1024

export interface SyftOptions {
  syft: FoundTool
  /** Version of the project or image, as the SBOM shows it. */
  version: string
  scratch: string
  /** Paths that are left out of a directory: absolute ones, or patterns relative to it, as syft knows them. */
  exclude: string[]
  /** Registry credentials as syft's variables, for an image of a registry. */
  env?: Record<string, string>
}

/** What one pass of syft gives. */
export interface SyftOutput {
  spdx: string
  cyclonedx: string
  syft: string
}

/** Runs syft once for all three formats. Configuration files of the scanned project have no effect on it. */
export async function runSyft(subject: Subject, options: SyftOptions, host: Host): Promise<SyftOutput> {
  const directory = await mkdtemp(join(options.scratch, 'syft-'))
  const file = (name: string) => join(directory, name)
  await writeFile(file('config.yaml'), '')
  const args = [
    'scan',
    subject.syft,
    '--config',
    file('config.yaml'),
    '--source-name',
    subject.name,
    '--source-version',
    options.version,
    '-o',
    `spdx-json@2.3=${file('spdx')}`,
    '-o',
    `cyclonedx-json@1.6=${file('cyclonedx')}`,
    '-o',
    `syft-json=${file('syft')}`,
    ...excludeArgs(subject, options.exclude),
  ]
  const { exitCode, stdout, stderr } = await host.exec(options.syft.path, args, {
    cwd: directory,
    env: { ...toolEnv('syft', host.env), ...options.env },
  })
  if (exitCode !== 0) throw failed(subject, exitCode, `${stdout}${stderr}`)
  const read = async (name: string) => (await readLimited(file(name), reportLimit)).toString('utf8')
  return { spdx: await read('spdx'), cyclonedx: await read('cyclonedx'), syft: await read('syft') }
}

// Syft wants each pattern to start with a dot and a slash, or with a star.
function excludeArgs({ root }: Subject, exclude: string[]): string[] {
  if (root === undefined) return []
  const patterns = exclude.map(path =>
    path.startsWith('/') || /^[A-Za-z]:/.test(path)
      ? inside(root, path)
      : path.startsWith('*')
        ? path
        : `./${path.replace(/^\.\//, '')}`,
  )
  return patterns.filter(pattern => pattern !== undefined).flatMap(pattern => ['--exclude', pattern])
}

function inside(root: string, path: string): string | undefined {
  const away = toPosix(relative(root, path))
  return away === '' || away.startsWith('..') ? undefined : `./${away}`
}

function failed(subject: Subject, exitCode: number, output: string): Problem {
  const last = output.trim().split('\n').at(-1) ?? ''
  return new Problem(`catalogue ${targetLabel(subject)} with syft`, {
    found: `it ended with exit code ${exitCode}: ${last === '' ? 'it said nothing.' : last.slice(0, 500)}`,
    next: 'Check that the target is what you meant; the whole output is in the details.',
    details: output.slice(-20_000),
  })
}
