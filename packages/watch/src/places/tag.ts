import { GitHub } from '@release-tools/github'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'
import type { Place } from '../place.ts'

const name = 'tag'

/** The tag in the repository, which never moves after a release. */
export const tag: Place = {
  name,
  async look(release, { github }) {
    const about = { place: name, subject: `${release.repository}@${release.tag}` }
    return looked(about, async () => {
      const found = await new GitHub(github).tag(release.tag)
      return [{ ...about, ...judge(found?.commit, release.manifest?.value.source.commit, release.tag) }]
    })
  },
}

function judge(
  found: string | undefined,
  released: string | undefined,
  tag: string,
): Omit<Finding, 'place' | 'subject'> {
  if (found === undefined)
    return {
      state: 'missing',
      found: 'The repository has no such tag.',
      ...(released === undefined
        ? { next: `Push it: git push origin ${tag}` }
        : {
            wanted: `It names the commit ${released}, of which the release is.`,
            next: `Push it again at that commit: git push origin ${released}:refs/tags/${tag}. Find out who deleted it, and forbid it by a rule of the repository for tags.`,
          }),
    }
  if (released === undefined)
    return {
      state: 'unknown',
      found: `It names the commit ${found}. No manifest of a release verifies, so that nobody knows whether it moved.`,
    }
  if (found === released) return { state: 'good', found: `It names the commit ${found}, of which the release is.` }
  return {
    state: 'different',
    found: `It names the commit ${found}.`,
    wanted: `It names the commit ${released}, of which the release is.`,
    next: `Find out who moved it. The files of the release are of ${released}; whoever builds from the tag now builds something else. Push the tag back to that commit, and forbid changes by a rule of the repository for tags.`,
  }
}
