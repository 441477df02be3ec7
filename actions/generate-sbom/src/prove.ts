import { cp } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { ifThere, messageOf, Problem } from '@release-tools/base'
import { artifactsDir } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { expandTarget, type ScanTarget } from '@release-tools/oci'
import { makeSbom, type Sbom } from '@release-tools/scan'

type Options = Parameters<typeof makeSbom>[1]
type Expand = Parameters<typeof expandTarget>[1]

/** The SBOMs of all targets, one after the other. */
async function makeAll(targets: ScanTarget[], options: Options, host: Host): Promise<Sbom[]> {
  const sboms: Sbom[] = []
  for (const target of targets) sboms.push(await makeSbom(target, options, host))
  return sboms
}

/**
 * Catalogues the same a second time, elsewhere and in another time zone: an image from another unpacked copy, a directory from another clone
 * of the commit, with the same artifacts. Returns the digests of the SBOMs by their paths. Undefined if that is not possible: a warning
 * says why, and nothing is proven.
 */
export async function catalogueAgain(
  options: Options,
  expand: Expand,
  host: Host,
): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const sboms = await withScratch('sbom-again', host, async scratch => {
      const releaseDir = join(scratch, 'release')
      await ifThere(cp(join(options.releaseDir, artifactsDir), join(releaseDir, artifactsDir), { recursive: true }))
      const own = { ...options, scratch, releaseDir, minComponents: 0 }
      const { spec } = options
      if (spec.kind !== 'dir') return makeAll(await expandTarget(spec, { ...expand, scratch }), own, elsewhere(host))
      const moved = await inClone(own, join(scratch, 'source'), host)
      return makeAll(await expandTarget(moved.spec, { ...expand, scratch }), moved, {
        ...elsewhere(host),
        workspace: moved.workspace,
      })
    })
    const files = sboms.flatMap(sbom => [...sbom.files, ...(sbom.tools?.files ?? [])])
    return new Map(files.map(({ path, sha256 }) => [path, sha256]))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.warning(`Whether the SBOM can be made again was not found out. ${messageOf(error)}`)
    return undefined
  }
}

/** The options for a clone of the commit. A path outside the work tree stays the same. */
async function inClone(options: Options, to: string, host: Host): Promise<Options & { workspace: string }> {
  const { checkedOut, checkOut } = await import('@release-tools/build')
  const { commit } = await checkedOut(host.workspace, host)
  const { path: workspace } = await checkOut(host.workspace, commit, to, host, true)
  const moved = (path: string) => {
    const inside = relative(host.workspace, path)
    return isAbsolute(inside) || inside.startsWith('..') ? path : join(workspace, inside)
  }
  const { spec, project, lockFile } = options
  return {
    ...options,
    workspace,
    spec: { ...spec, value: moved(spec.value) },
    ...(project === undefined ? {} : { project: moved(project) }),
    lockFile: lockFile === undefined || lockFile === 'none' ? lockFile : moved(lockFile),
  }
}

/** Programs run in the time zone that is the farthest from UTC, and the log has them once. */
function elsewhere(host: Host): Host {
  return {
    ...host,
    info: () => undefined,
    notice: () => undefined,
    exec: (program, args, options = {}) =>
      host.exec(program, args, { ...options, env: { ...options.env, TZ: 'Pacific/Kiritimati' } }),
  }
}
