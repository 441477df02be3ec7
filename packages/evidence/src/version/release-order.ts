import { byBytes, groupBy } from '@release-tools/base'
import { compareVersions, parseVersion, type VersionScheme } from './version.ts'

/** What decides where a release stands in a list. */
interface Listed {
  project: string
  version: string
  tag: string
}

/** Releases by project, and then in the order of their versions. The same releases give the same order. */
export function inReleaseOrder<T extends Listed>(releases: T[]): T[] {
  const groups = [...groupBy(releases, ({ project }) => project)].sort(([a], [b]) => byBytes(a, b))
  return groups.flatMap(([, group]) => inVersionOrder(group))
}

function inVersionOrder<T extends Listed>(group: T[]): T[] {
  const scheme = schemeOf(group)
  const of = ({ version }: T) => scheme && parseVersion(version, scheme)
  return [...group].sort((a, b) => {
    const [one, other] = [of(a), of(b)]
    return (one && other && compareVersions(one, other)) || byBytes(a.tag, b.tag)
  })
}

/** The scheme that can read all versions of a project. */
function schemeOf(releases: Listed[]): VersionScheme | undefined {
  const schemes: VersionScheme[] = ['pep440', 'semver']
  return schemes.find(scheme => releases.every(({ version }) => parseVersion(version, scheme) !== undefined))
}
