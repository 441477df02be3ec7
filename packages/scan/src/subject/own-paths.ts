import { basename, dirname } from 'node:path'
import { lastEventsName, layoutsDirName, recordsDir, summaryName } from '@release-tools/evidence'

/** Tells which paths release-tools itself writes beside the sources. They are not part of the project, and differ from run to run. */
export function ownPaths(releaseDir: string): (path: string) => boolean {
  const parent = dirname(releaseDir)
  const names = [basename(releaseDir), basename(recordsDir(releaseDir)), layoutsDirName, summaryName, lastEventsName]
  return path =>
    dirname(path) === parent &&
    (names.includes(basename(path)) || /^release-[^/]+\.tar\.gz(\.sig|\.sigstore\.json)?$/.test(basename(path)))
}
