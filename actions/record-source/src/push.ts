import type { GitHub } from '@release-tools/github'
import type { Context } from '@release-tools/host'
import type { PushFacts } from '@release-tools/runner'
import type { PushEvent } from '@release-tools/source'

/**
 * The push of a run. The event of an annotated tag names the tag object, so its commit is asked for; if the tag was moved meanwhile, the run says
 * what its commit was.
 */
export async function pushOf(facts: PushFacts, context: Context, github: GitHub): Promise<PushEvent> {
  const { serverUrl, repository, ref, sha, runId } = context
  const { repositoryId, before, after = sha, forced, actor } = facts
  const url = `${serverUrl}/${repository}`
  const name = /^refs\/tags\/(.+)$/.exec(ref)?.[1]
  const tag = name === undefined ? undefined : await github.tag(name)
  const isSame = tag !== undefined && [tag.object, tag.commit].includes(after)
  const commit = isSame ? tag.commit : name === undefined ? after : sha
  const object = isSame ? tag.object : after
  return {
    repository: { url, id: repositoryId },
    ...{ ref, before, after: commit },
    tagObject: name === undefined || object === commit ? undefined : object,
    ...{ forced, actor, run: `${url}/actions/runs/${runId}` },
  }
}
