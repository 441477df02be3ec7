import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { layoutsDirName, recordsDir } from '@release-tools/evidence'

/** Paths that release-tools itself writes beside the sources. They are not part of the project, and differ from run to run. */
export async function ownPaths(releaseDir: string): Promise<string[]> {
  const parent = dirname(releaseDir)
  const tarballs = (await readdir(parent).catch(() => [])).filter(name =>
    /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/.test(name),
  )
  const candidates = [
    releaseDir,
    recordsDir(releaseDir),
    join(parent, layoutsDirName),
    ...tarballs.map(name => join(parent, name)),
  ]
  const there = await Promise.all(
    candidates.map(async path => ((await stat(path).catch(() => undefined)) === undefined ? [] : [path])),
  )
  return there.flat()
}
