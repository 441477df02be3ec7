import type { Context, Host } from '@release-tools/host'
import { type Credentials, parseImageName, RepositoryTags } from '@release-tools/oci'
import type { Config } from '@release-tools/project'
import type { Promotion } from '@release-tools/release'
import { credentialsOf } from './target-inputs.ts'

interface RegistryInputs {
  'github-token': string | undefined
  'registry-username': string | undefined
  'registry-password': string | undefined
}

/** What tags the images of a project get, and how they are read and set, with the login of the inputs or of the job. */
export function imageTagsOf(
  inputs: RegistryInputs,
  { context, config }: { context: Context; config: Config },
  host: Host,
): Pick<Promotion, 'forms' | 'takesForeign' | 'tagsOf'> {
  const given = credentialsOf(inputs, host)
  const known = new Map<string, RepositoryTags>()
  return {
    forms: config['image-tags'].value,
    takesForeign: config['image-tags'].from !== 'default',
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
  { serverUrl, repository: ours }: Pick<Context, 'serverUrl' | 'repository'>,
  token: string | undefined,
): Credentials | undefined {
  const { host } = new URL(serverUrl)
  const own = host === 'github.com' ? 'ghcr.io' : `containers.${host}`
  if (token === undefined || parseImageName(repository)?.registry !== own) return undefined
  // It accepts any name beside a token.
  return { username: ours.split('/')[0] ?? '', password: token }
}
