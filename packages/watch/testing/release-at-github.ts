import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultTagRule, imageTagForms } from '@release-tools/evidence'
import { commit, makeRelease, type TestRelease } from '@release-tools/evidence/testing'
import { GitHub, type Patience, type Release } from '@release-tools/github'
import { RepositoryTags } from '@release-tools/oci'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import type { LookContext } from '../src/index.ts'

export const releaseTag = 'v1.2.0'
/** The texts of releases of release-tools: public, and the draft of a run. */
export const ownBody = `notes\n<!-- release-tools: ${releaseTag} -->`
export const draftBody = `${ownBody}\n<!-- release-tools draft: 0d5b7c1e -->`

export const wanted = { repository: 'acme/widget', web: 'https://github.com/acme/widget', tag: releaseTag }

/** A release with one image, at a double of GitHub. */
export interface ReleaseAtGitHub {
  double: GitHubDouble
  github: GitHub
  context: LookContext
}

/** Starts a double with a tag and nothing else. The caller stops it. */
export async function startPlace(
  release: TestRelease,
  dir: string,
  options: Partial<Parameters<typeof startGitHub>[0]> = {},
): Promise<ReleaseAtGitHub> {
  const double = await startGitHub({ dir, repository: 'acme/widget', tags: { [releaseTag]: commit }, ...options })
  const context = await contextOf(double, release)
  return { double, github: new GitHub(context.github), context }
}

/** How a caller looks at a double. */
export async function contextOf(
  double: GitHubDouble,
  { trust }: Pick<TestRelease, 'trust'>,
  patience: Patience = { attempts: 2, baseMs: 0, maxMs: 100 },
): Promise<LookContext> {
  const host = testHost({ env: {} })
  const address = { token: double.env.GITHUB_TOKEN, repository: 'acme/widget', apiUrl: double.apiUrl, patience }
  return {
    host,
    github: await connectRequests(address, host),
    stores: [],
    trust: { ...trust, repository: wanted.web },
    rule: defaultTagRule,
    imageTags: {
      forms: imageTagForms,
      takesForeign: false,
      tagsOf: repository => new RepositoryTags(repository, host, { retry: patience }),
    },
    byPerson: true,
  }
}

/** Uploads the assets whose names `which` accepts to a new draft. */
export async function makeDraftOf(
  { assets }: Pick<TestRelease, 'assets'>,
  github: GitHub,
  { body = draftBody, which = () => true }: { body?: string; which?: (name: string) => boolean } = {},
): Promise<Release> {
  const draft = await github.createDraft(releaseTag, { name: releaseTag, body, prerelease: false })
  for (const name of readdirSync(assets).filter(which))
    await github.upload(draft, name, join(assets, name), 'application/octet-stream')
  return draft
}

/** Publishes all assets of a release. */
export async function publishOf(release: Pick<TestRelease, 'assets'>, github: GitHub): Promise<Release> {
  const draft = await makeDraftOf(release, github)
  return github.publish(draft, { name: releaseTag, body: ownBody, prerelease: false }, true)
}

export { makeRelease }
