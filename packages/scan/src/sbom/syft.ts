import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { byKind, Problem, readLimited, renderJson } from '@release-tools/base'
import { type Target, targetLabel } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { RegistryLogin, TargetSource } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { literal } from '../subject/literal.ts'
import type { Subject } from '../subject/subject.ts'

export const syftSettings: ProgramSettings = {
  prefix: 'SYFT_',
  allowed: /^SYFT_(CACHE_|LOG_|PARALLELISM$|REGISTRY_(INSECURE_|CA_CERT))/,
  // Collecting garbage a quarter as often saves an eighth of its time, for 150 MB more. Near the limit it collects as often as it must.
  fixed: { SYFT_CHECK_FOR_APP_UPDATE: 'false', GOGC: '400', GOMEMLIMIT: '3GiB' },
}

/** Most of syft's own JSON, in bytes. It is read in parts. That of an image with 120 packages and their files has 4 MB. */
const mostOutput = 256 * 1024 * 1024

/** What is installed, and the SBOMs in it (PEP 770). Lock files in a package are not installed. */
const installed = 'python-installed-package-cataloger,sbom-cataloger'

export interface SyftOptions {
  syft: FoundTool
  /** Version of the project or image, for the SBOM. */
  version: string
  scratch: string
  /** For an image in a registry that needs one. */
  login?: RegistryLogin | undefined
}

/**
 * Runs syft, and returns its own JSON: it has everything that other formats say, and more. Ignores configuration files of the scanned
 * project. Throws a Problem if syft fails.
 */
export async function runSyft(subject: Subject, options: SyftOptions, host: Host): Promise<Buffer> {
  const directory = await mkdtemp(join(options.scratch, 'syft-'))
  const file = (name: string) => join(directory, name)
  await writeFile(file('config.yaml'), configOf(subject))
  const args = [
    'scan',
    syftSource(subject.source),
    ...(subject.source.kind === 'environment' ? ['--override-default-catalogers', installed] : []),
    '--config',
    file('config.yaml'),
    '--source-name',
    subject.name,
    '--source-version',
    options.version,
    '-o',
    `syft-json=${file('syft')}`,
  ]
  const { exitCode, stdout, stderr } = await host.exec(options.syft.path, args, {
    cwd: directory,
    env: { ...programEnv(syftSettings, host.env), ...syftLogin(options.login) },
  })
  if (exitCode !== 0) throw failed(subject, exitCode, `${stdout}${stderr}`)
  return readSyftJson(file('syft'))
}

/** Reads syft's own JSON. Throws a Problem if it is too large. */
export function readSyftJson(path: string): Promise<Buffer> {
  return readLimited(path, mostOutput)
}

/** The argument that tells syft what to catalogue. */
export function syftSource(source: TargetSource): string {
  return byKind(source, {
    directory: ({ path }) => `dir:${path}`,
    environment: ({ path }) => `dir:${path}`,
    layout: ({ path }) => `oci-dir:${path}`,
    'docker-archive': ({ path }) => `docker-archive:${path}`,
    registry: ({ reference }) => `registry:${reference}`,
    sbom: ({ path }) => `file:${path}`,
  })
}

/** Without an authority, syft would send the credentials to every registry. */
export function syftLogin(login: RegistryLogin | undefined): Record<string, string> {
  if (login === undefined) return {}
  return {
    SYFT_REGISTRY_AUTH_AUTHORITY: login.registry,
    SYFT_REGISTRY_AUTH_USERNAME: login.credentials.username,
    SYFT_REGISTRY_AUTH_PASSWORD: login.credentials.password,
  }
}

/**
 * In a file, because a command line has no room for many paths. JSON is YAML. Syft requires patterns to start with `./` or `*`. The digests of all files
 * that packages own take it a sixth of its time, and neither an SBOM nor a scanner has them.
 */
function configOf({ excluded }: Subject): string {
  return renderJson({ exclude: excluded.map(path => `./${literal(path)}`), file: { metadata: { selection: 'none' } } })
}

function failed(target: Target, exitCode: number, output: string): Problem {
  const last = output.trim().split('\n').at(-1) ?? ''
  return new Problem(`catalogue ${targetLabel(target)} with syft`, {
    found: `it ended with exit code ${exitCode}: ${last === '' ? 'it printed nothing.' : last.slice(0, 500)}`,
    next: 'Check that this is the target you meant. The details have the whole output.',
    details: output.slice(-20_000),
  })
}
