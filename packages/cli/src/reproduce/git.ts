import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'

async function git(repository: string, args: string[], host: Host): Promise<string | undefined> {
  const { exitCode, stdout } = await host.exec('git', ['-C', repository, '-c', 'safe.directory=*', ...args])
  return exitCode === 0 ? stdout.trim() : undefined
}

/** `owner/name` of the repository on GitHub that the remote `origin` names; undefined if it is elsewhere. */
export async function originRepository(repository: string, host: Host): Promise<string | undefined> {
  const url = (await git(repository, ['remote', 'get-url', 'origin'], host)) ?? ''
  return /^(?:https:\/\/|ssh:\/\/git@|git@)github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1]
}

/**
 * The commit that a tag names in the repository. Throws a Problem if the tag is not there: versions may come from it, and the release
 * alone does not prove that the tag is this commit.
 */
export async function commitOfTag(repository: string, tag: string, host: Host): Promise<string> {
  const commit = await git(repository, ['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`], host)
  if (commit !== undefined && commit !== '') return commit
  const isThere = await git(repository, ['rev-parse', '--git-dir'], host)
  throw new Problem(`rebuild ${tag}`, {
    found: isThere === undefined ? `${repository} is not a git repository.` : 'the repository does not have this tag.',
    next:
      isThere === undefined
        ? 'Run this in a clone of the project, or name the clone with --repository.'
        : 'Run `git fetch --tags` in the clone first.',
  })
}

/** The message of an annotated tag; undefined for any other. */
export async function messageOfTag(repository: string, tag: string, host: Host): Promise<string | undefined> {
  const text = await git(repository, ['for-each-ref', '--format=%(objecttype)%0a%(contents)', `refs/tags/${tag}`], host)
  return text?.startsWith('tag\n') ? text.slice('tag\n'.length) : undefined
}

/**
 * Refuses a repository without the commit that the release names: it is an incomplete clone, or not the source of the release. `own`
 * is the commit that the tag names there.
 */
export async function requireCommit(
  repository: string,
  { commit, tag }: { commit: string; tag: string },
  own: string,
  host: Host,
): Promise<void> {
  if ((await git(repository, ['cat-file', '-e', `${commit}^{commit}`], host)) !== undefined) return
  const here = own === commit ? '' : ` Its tag ${tag} is commit ${own}.`
  throw new Problem(`rebuild ${tag}`, {
    found: `the release says that it was made from commit ${commit}, and the repository does not have this commit.${here}`,
    next: 'Run `git fetch --tags` in the clone. If the commit is still missing, the release comes from another repository, or the tag was moved: do not use the release before you know why.',
  })
}
