import { at, listAt, Problem, textAt, textsAt } from '@release-tools/base'
import { type Component, pythonName, readLicence, type Supplier } from '@release-tools/evidence'
import { shown, supplierOf } from './people.ts'
import type { PipAnswer } from './pip.ts'

/** A package that pip would install. */
export interface PythonPackage {
  /** Normalised: the same for all spellings. */
  key: string
  name: string
  version: string
  fileName: string | undefined
  sha256: string | undefined
  /** Address and commit, if it comes from a repository: `git+https://…@0123…`. */
  repository: string | undefined
  licence: Component['licence'] | undefined
  supplier: Supplier | undefined
  /** The extras that it has. */
  extras: string[]
  /** Keys of the packages that it needs here. */
  needs: string[]
}

/** What pip would install on this machine. */
export interface Installation {
  pip: string
  /** The Python and platform that it is about: `CPython 3.13 on linux x86_64`. */
  environment: string
  packages: PythonPackage[]
}

/** Reads what pip answers. Throws a Problem if it is not what pip writes: nothing of it is skipped silently. */
export function readInstallation({ report, graph }: PipAnswer): Installation {
  const items = listAt(report, 'install')
  if (textAt(report, 'version') !== '1' || items.length === 0)
    throw malformed(`its version is ${JSON.stringify(at(report, 'version'))}, and it lists ${items.length} packages.`)
  return {
    pip: textAt(report, 'pip_version') ?? 'unknown',
    environment: environmentOf(report),
    packages: items.map(item => packageOf(item, graph)),
  }
}

function environmentOf(report: unknown): string {
  const [name, version, platform, machine] = [
    'platform_python_implementation',
    'python_version',
    'sys_platform',
    'platform_machine',
  ].map(key => textAt(report, 'environment', key) ?? 'unknown')
  return `${name} ${version} on ${platform} ${machine}`
}

function packageOf(item: unknown, graph: unknown): PythonPackage {
  const metadata = at(item, 'metadata')
  const [name, version] = [textAt(metadata, 'name'), textAt(metadata, 'version')]
  if (name === undefined || version === undefined) throw malformed('a package in it has no name or no version.')
  const key = pythonName(name)
  if (at(graph, key) === undefined) throw malformed(`the graph of its packages lacks ${name}.`)
  const archive = at(item, 'download_info', 'archive_info')
  const sha256 = textAt(archive, 'hashes', 'sha256') ?? /^sha256=(.+)$/.exec(textAt(archive, 'hash') ?? '')?.[1]
  return {
    key,
    name: shown(name),
    version: shown(version),
    fileName: archive === undefined ? undefined : fileNameOf(textAt(item, 'download_info', 'url')),
    sha256: sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined,
    repository: repositoryOf(at(item, 'download_info')),
    licence: readLicence({
      expression: textAt(metadata, 'license_expression'),
      text: textAt(metadata, 'license'),
      classifiers: textsAt(metadata, 'classifier'),
    }),
    supplier: ownSupplier(metadata),
    extras: textsAt(metadata, 'provides_extra'),
    needs: textsAt(graph, key),
  }
}

/** The last part of the address only: a mirror has another one, and it may hold a password. */
function fileNameOf(url: string | undefined): string | undefined {
  const last = url?.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  try {
    return last === '' ? undefined : shown(decodeURIComponent(last))
  } catch {
    return undefined
  }
}

function repositoryOf(download: unknown): string | undefined {
  const [vcs, commit] = ['vcs', 'commit_id'].map(key => textAt(download, 'vcs_info', key))
  const url = textAt(download, 'url')
  if (vcs === undefined || commit === undefined || url === undefined) return undefined
  return `${vcs}+${url.replace(/:\/\/[^/@]+@/, '://')}@${commit}`
}

/** The maintainer, or else the author. */
function ownSupplier(metadata: unknown): Supplier | undefined {
  const roles = ['maintainer', 'author'].map(role => ({
    plain: textAt(metadata, role),
    addressed: textAt(metadata, `${role}_email`),
  }))
  return supplierOf(...roles)
}

function malformed(found: string): Problem {
  return new Problem('read the report of pip', { found, next: 'Update pip, and run the step again.' })
}
