import type { Manifest } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type Credentials, parseImageName, RepositoryTags } from '@release-tools/oci'
import { type Promotion, stableTags } from '@release-tools/release'
import { credentialsOf, type ReleaseRun } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** How the images of a release get their tags. */
export function promotionOf(
  inputs: Pick<Inputs, 'github-token' | 'registry-username' | 'registry-password'>,
  { context, release, config }: Pick<ReleaseRun, 'context' | 'release' | 'config'>,
  { images }: Pick<Manifest, 'images'>,
  github: GitHub,
  host: Host,
): Promotion {
  const given = credentialsOf(inputs, host)
  const known = new Map<string, RepositoryTags>()
  return {
    release,
    images,
    forms: config['image-tags'].value,
    takesForeign: config['image-tags'].from !== 'default',
    published: () => stableTags(github),
    tagsOf: repository => {
      const fallback = loginOfJob(repository, context, inputs['github-token'])
      const tags = known.get(repository) ?? new RepositoryTags(repository, host, { ...given, fallback })
      known.set(repository, tags)
      return tags
    },
  }
}

/** GitHub's own registry takes the token of the job. No other registry gets it. */
export function loginOfJob(
  repository: string,
  { serverUrl, repository: ours }: Pick<ReleaseRun['context'], 'serverUrl' | 'repository'>,
  token: string | undefined,
): Credentials | undefined {
  const { host } = new URL(serverUrl)
  const own = host === 'github.com' ? 'ghcr.io' : `containers.${host}`
  if (token === undefined || parseImageName(repository)?.registry !== own) return undefined
  // It accepts any name beside a token.
  return { username: ours.split('/')[0] ?? '', password: token }
}
