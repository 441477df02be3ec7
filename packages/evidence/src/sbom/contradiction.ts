import { parseSdistName } from '../distribution/sdist.ts'
import { parseWheelName } from '../distribution/wheel.ts'
import { sameVersion } from '../version/version.ts'
import { describedBy, type ReleasedArtifact } from './described.ts'

/** The release that the SBOM of its project must describe. */
export interface DescribedRelease {
  version: string
  commit: string
  artifacts: ReleasedArtifact[]
}

/**
 * Why the SBOM of the project does not describe a release, in a sentence: it is about another version, lists a file that was not
 * released, or lacks a released wheel or source distribution. Undefined if it describes it.
 */
export function contradictionOf(sbom: unknown, release: DescribedRelease): string | undefined {
  const { artifacts } = describedBy(sbom)
  return versionContradiction(sbom, release) ?? artifactContradiction(artifacts, release)
}

/** The same for the version only: tools are not released. */
export function versionContradiction(sbom: unknown, release: DescribedRelease): string | undefined {
  const { version } = describedBy(sbom)
  if (version === undefined) return 'it does not name the version of the project.'
  if (isVersionOf(version, release)) return undefined
  return `it is about version ${JSON.stringify(version)} of the project, but the release has version ${JSON.stringify(release.version)}.`
}

function artifactContradiction(
  listed: ReleasedArtifact[] | undefined,
  { artifacts }: DescribedRelease,
): string | undefined {
  const released = new Map(artifacts.map(({ fileName, sha256 }) => [fileName, sha256]))
  for (const { fileName, sha256 } of listed ?? []) {
    const own = released.get(fileName)
    if (own === undefined) return `it lists the artifact ${JSON.stringify(fileName)}, which is not in the release.`
    if (own !== sha256)
      return `it lists ${JSON.stringify(fileName)} with the SHA-256 ${sha256}, but the released file has ${own}.`
  }
  const names = new Set(listed?.map(({ fileName }) => fileName))
  const absent = artifacts.map(({ fileName }) => fileName).filter(name => !names.has(name))
  if (listed === undefined) return withoutArtifacts(absent.find(isWheel))
  const lacking = absent.find(name => isWheel(name) || parseSdistName(name) !== undefined)
  return lacking === undefined ? undefined : `it does not list the released ${JSON.stringify(lacking)}.`
}

/** What the name of an archive says about source distributions is not certain; that of a wheel is. */
function withoutArtifacts(wheel: string | undefined): string | undefined {
  if (wheel === undefined) return undefined
  return `it lists what a directory names, and neither the released ${JSON.stringify(wheel)} nor what that installs: generate-sbom ran without the artifacts.`
}

function isWheel(name: string): boolean {
  return parseWheelName(name) !== undefined
}

/** Without a tag, generate-sbom names the start of the commit. */
function isVersionOf(version: string, release: DescribedRelease): boolean {
  return (
    version === release.version ||
    sameVersion(version, release.version) ||
    (/^[0-9a-f]{12,40}$/.test(version) && release.commit.startsWith(version))
  )
}
