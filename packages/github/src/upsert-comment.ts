import type { Comment, GitHub } from './api.ts'

/**
 * Writes a comment on a pull request, or replaces the text of our own earlier one, which begins with the same line: a hidden marker. If
 * the comment has the text already, nothing is written.
 */
export async function upsertComment(github: GitHub, pullRequest: number, body: string): Promise<Comment> {
  const [marker = ''] = body.split('\n')
  return github.retried('comment on the pull request', async () => {
    const own = await ownComment(github, pullRequest, marker)
    if (own === undefined) return github.createComment(pullRequest, body)
    return lines(own.body).join('\n') === body ? own : github.updateComment(own.id, body)
  })
}

/** Our earlier comment. Others can write our marker and change their text later, so the author must be the token's owner. */
async function ownComment(github: GitHub, pullRequest: number, marker: string): Promise<Comment | undefined> {
  const marked = (await github.comments(pullRequest)).filter(comment => lines(comment.body)[0] === marker)
  if (marked.length === 0) return undefined
  const login = await github.login()
  return marked.find(({ author }) => (login === undefined ? author?.type === 'Bot' : author?.login === login))
}

/** GitHub may give other line ends than it got. */
function lines(body: string): string[] {
  return body.split(/\r?\n/)
}
