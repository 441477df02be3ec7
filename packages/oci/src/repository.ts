/** Source of a pattern for a repository without tag and digest: https://github.com/distribution/reference. */
export const repositorySource = String.raw`[a-z0-9]+(?:[.-][a-z0-9]+)*(?::\d+)?(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)+`

/** True for `ghcr.io/acme/widget`, without tag or digest. */
export function isRepository(text: string): boolean {
  return new RegExp(`^${repositorySource}$`).test(text)
}
