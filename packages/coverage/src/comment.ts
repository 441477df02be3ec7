import { byBytes, sha256 } from '@release-tools/base'
import type { Comment, GitHub } from '@release-tools/github'
import type { ProjectFacts } from './facts.ts'
import { type Detail, fitted } from './report/detail.ts'
import { runDocument } from './report/summary-document.ts'

// GitHub's limit: "body is too long (maximum is 65536 characters)".
const longest = 65_536

const brief: Detail = { rows: 10, text: { lines: 10, characters: 1000 }, whole: false, projects: 20, sections: 20 }
const less: Detail[] = [
  brief,
  { ...brief, rows: 3, text: { lines: 5, characters: 500 } },
  { ...brief, rows: 0, sections: 5 },
  { ...brief, rows: 0, sections: 0 },
]

/** The Markdown of the comment on a pull request. Its first line is a hidden marker that identifies it. */
export function commentBody(projects: ProjectFacts[]): string {
  const head = `${markerOf(projects)}\n`
  return `${head}${fitted(
    less,
    detail => runDocument(projects, detail),
    text => text.length <= longest - head.length,
  )}`
}

/** Each set of projects of a repository has its own marker, and so its own comment. */
function markerOf(projects: ProjectFacts[]): string {
  const directories = projects.map(({ directory }) => directory).sort(byBytes)
  return `<!-- release-tools pytest-coverage-to-sonar ${sha256(directories.join('\n')).slice(0, 16)} -->`
}

/** Writes the comment, or replaces the text of our own earlier one. */
export async function upsertComment(github: GitHub, pullRequest: number, body: string): Promise<Comment> {
  const [marker = ''] = body.split('\n')
  return github.retried('comment on the pull request', async () => {
    const own = await ownComment(github, pullRequest, marker)
    return own === undefined ? github.createComment(pullRequest, body) : github.updateComment(own.id, body)
  })
}

/** Our earlier comment. Others can write our marker and change their text later, so the author must be the token's owner. */
async function ownComment(github: GitHub, pullRequest: number, marker: string): Promise<Comment | undefined> {
  const marked = (await github.comments(pullRequest)).filter(comment => comment.body.split(/\r?\n/)[0] === marker)
  if (marked.length === 0) return undefined
  const login = await github.login()
  return marked.find(({ author }) => (login === undefined ? author?.type === 'Bot' : author?.login === login))
}
