import { unlessAbsent } from './failure.ts'
import type { Requests } from './requests.ts'
import { refShape, type Tag } from './types.ts'

/**
 * Reads a tag; undefined if it does not exist. Asks again before it says so: the tag may have been pushed a moment ago. The message
 * is that of the outermost tag, because a tag may point to a tag.
 */
export async function readTag(requests: Requests, name: string): Promise<Tag | undefined> {
  const read = (route: string, parameters: object) =>
    requests.json(`read the tag ${name}`, `GET /repos/{owner}/{repo}/git/${route}`, parameters, refShape, {
      named: true,
    })
  let target = await read('ref/{ref}', { ref: `tags/${name}` }).catch(unlessAbsent)
  const object = target?.sha
  let message: string | undefined
  // Git itself sets no limit.
  for (let depth = 0; target?.type === 'tag' && depth < 10; depth += 1) {
    target = await read('tags/{tag_sha}', { tag_sha: target.sha })
    message ??= target.message
  }
  return target && { commit: target.sha, object: object ?? target.sha, message }
}
