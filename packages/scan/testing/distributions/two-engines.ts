import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ScannerOutput } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { freshDir } from '../scanners.ts'

/** A package as a program lists it. */
export interface Named {
  name: string
  purl: string
}

/** What syft and trivy list in one target, and what grype and trivy report. */
export interface Seen {
  syft: Named[]
  trivy: Named[]
  grypeReport: ScannerOutput
  trivyReport: ScannerOutput
}

/** What a program can scan: the paths of an OCI layout, of what `docker save` writes, or of a directory. */
export interface Target {
  kind: 'oci-dir' | 'docker-archive' | 'dir'
  path: string
}

/** Runs the real syft, grype and trivy over a target. */
export async function look(target: Target): Promise<Seen> {
  return judge(target, await catalogue(target))
}

/** Runs syft. Returns the path of its SBOM. */
export async function catalogue({ kind, path }: Target): Promise<string> {
  const sbom = join(freshDir('sbom'), 'sbom.json')
  await run('syft', ['scan', `${kind}:${path}`, '-o', `syft-json=${sbom}`])
  return sbom
}

/** Runs grype over syft's SBOM, and trivy over the target itself. */
export async function judge({ kind, path }: Target, sbom: string): Promise<Seen> {
  const scratch = freshDir('two-engines')
  const [matches = '', report = ''] = ['grype.json', 'trivy.json'].map(name => join(scratch, name))
  await run('grype', [`sbom:${sbom}`, '-o', 'json', '--file', matches])
  const source = kind === 'dir' ? ['fs', path] : ['image', '--input', path]
  const options = ['--scanners', 'vuln', '--list-all-pkgs', '--cache-backend', 'memory', '--format', 'json']
  await run('trivy', [...source, ...options, '--output', report])
  const text = (file: string) => readFileSync(file, 'utf8')
  return {
    syft: JSON.parse(text(sbom)).artifacts,
    trivy: trivyPackages(JSON.parse(text(report))),
    grypeReport: { report: text(matches), about: '' },
    trivyReport: { report: text(report), about: '{}' },
  }
}

interface TrivyReport {
  Results?: { Packages?: { Name: string; Identifier: { PURL?: string } }[] }[]
}

function trivyPackages({ Results = [] }: TrivyReport): Named[] {
  return Results.flatMap(({ Packages = [] }) => Packages).map(({ Name, Identifier }) => ({
    name: Name,
    purl: Identifier.PURL ?? '',
  }))
}

async function run(program: string, args: string[]): Promise<void> {
  const own = Object.entries(process.env).filter(([key]) => /^(GRYPE|TRIVY)_/.test(key))
  const env = { ...Object.fromEntries(own), SYFT_CHECK_FOR_APP_UPDATE: 'false', GOGC: '400' } as Record<string, string>
  const { exitCode, stderr } = await testHost().exec(program, args, { env })
  if (exitCode !== 0) throw new Error(`${program} ended with exit code ${exitCode}: ${stderr}`)
}

/** Writes files below a directory. */
export function writeFiles(root: string, files: Record<string, string>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}
