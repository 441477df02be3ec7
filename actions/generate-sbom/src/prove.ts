import { cp } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { ifThere, messageOf, Problem } from '@release-tools/base'
import { artifactsDir } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { expandTarget } from '@release-tools/oci'
import { makeSbom, type Sbom } from '@release-tools/scan'

type Options = Parameters<typeof makeSbom>[1]
type Expand = Parameters<typeof expandTarget>[1]

/** The digests of the SBOMs of one target, by their paths. Undefined if they could not be made. */
type Digests = ReadonlyMap<string, string> | undefined

/** A second run over the targets, beside the first one. */
export interface SecondRun {
  /** Runs until all targets are catalogued. */
  run: () => Promise<void>
  /** What it finds of each target: settled, and never rejected, when `run` has ended. */
  digests: Promise<Digests>[]
}

/**
 * Catalogues the same a second time, elsewhere and in another time zone: an image from another unpacked copy, a directory from another clone
 * of the commit, with the same artifacts. If that is not possible, a warning says why, and nothing is proven.
 */
export function catalogueAgain(count: number, options: Options, expand: Expand, host: Host): SecondRun {
  const found = Array.from({ length: count }, () => Promise.withResolvers<Digests>())
  const run = async () => {
    try {
      await withScratch('sbom-again', host, async scratch => {
        const place = await placeIn(scratch, options, host)
        const targets = await expandTarget(place.options.spec, { ...expand, scratch })
        for (const [index, target] of targets.entries())
          found[index]?.resolve(digestsOf(await makeSbom(target, place.options, place.host)))
      })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      host.warning(`Whether the SBOM can be made again was not found out. ${messageOf(error)}`)
    } finally {
      // Without effect on those that are known.
      for (const { resolve } of found) resolve(undefined)
    }
  }
  return { run, digests: found.map(({ promise }) => promise) }
}

function digestsOf({ files, tools }: Sbom): Digests {
  return new Map([...files, ...(tools?.files ?? [])].map(({ path, sha256 }) => [path, sha256]))
}

/** What catalogues elsewhere, with the same artifacts. */
async function placeIn(scratch: string, options: Options, host: Host): Promise<{ options: Options; host: Host }> {
  const releaseDir = join(scratch, 'release')
  await ifThere(cp(join(options.releaseDir, artifactsDir), join(releaseDir, artifactsDir), { recursive: true }))
  const own = { ...options, scratch, releaseDir, minComponents: 0 }
  if (options.spec.kind !== 'dir') return { options: own, host: elsewhere(host) }
  const { workspace, ...moved } = await inClone(own, join(scratch, 'source'), host)
  return { options: moved, host: { ...elsewhere(host), workspace } }
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
