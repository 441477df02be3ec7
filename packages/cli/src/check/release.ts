import { parseTag, type ReleaseTag, requireTag, type TagRule, tagOf } from '@release-tools/evidence'
import { git, type Host } from '@release-tools/host'
import type { DeclaredProject } from '@release-tools/project'
import { WrongUse } from '../wrong-use.ts'

/** The full id of a commit that the clone has; undefined if it has none of that name. */
export async function commitOf(name: string, host: Host): Promise<string | undefined> {
  const { exitCode, stdout } = await git(
    host.workspace,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    host,
  )
  return exitCode === 0 ? stdout.trim() : undefined
}

/**
 * The release that HEAD is, or will be: by the tag that a person gives, else by that of HEAD, else by the version that the project states.
 * Undefined if none of them says it. Throws WrongUse for a tag of another commit, because gates look at what is checked out.
 */
export async function releaseOfHead(
  { tag, rule, project }: { tag: string | undefined; rule: TagRule; project: DeclaredProject },
  host: Host,
): Promise<ReleaseTag | undefined> {
  const head = await commitOf('HEAD', host)
  const at = (name: string) => commitOf(`refs/tags/${name}`, host)
  if (tag !== undefined) {
    const [release, own] = [requireTag(tag, rule), await at(tag)]
    if (own === undefined || own === head) return release
    const next = `Run \`git checkout ${tag}\` first, or give the tag that you will make.`
    throw new WrongUse(`${tag} is the tag of ${own.slice(0, 12)}, and ${head?.slice(0, 12)} is checked out.`, next)
  }
  const { stdout } = await git(host.workspace, ['tag', '--list', '--no-column', '--points-at', 'HEAD'], host)
  const here = stdout.split('\n').flatMap(line => parseTag(line, rule) ?? [])
  if (here.length > 0) return here.at(-1)
  const planned = project.version === undefined ? undefined : parseTag(tagOf(project.version, rule.pattern), rule)
  if (planned === undefined || (await at(planned.tag)) === undefined) return planned
  host.notice(
    `${planned.tag} is already the tag of another commit, so that the next version is not known: give its tag.`,
  )
  return undefined
}
