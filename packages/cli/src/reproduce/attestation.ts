import { type Rebuild, rebuildStatement, type Statement } from '@release-tools/evidence'
import { version } from '../version.ts'
import type { Reproduction } from './result.ts'
import { isUnlisted } from './whole.ts'

/**
 * The statement of a rebuild of the release with this manifest. It is about the files that the manifest lists: another rebuilder may have
 * downloaded the tarball, or not.
 */
export function attestationOf(
  { result, release, environment, tools, problems, files }: Reproduction,
  manifestSha256: string,
): Statement<Rebuild> {
  const { image: _, ...about } = release
  return rebuildStatement({
    release: { ...about, manifestSha256 },
    rebuilder: {
      program: { name: 'release-tools', version },
      platform: `${process.platform}/${process.arch}`,
      tools,
      differences: environment,
    },
    result,
    problems,
    files: files.filter(({ path }) => !isUnlisted(path, release.tag)),
  })
}
