import { type Answer, json } from '../http.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { now } from './now.ts'
import { page } from './releases.ts'
import { bot } from './render.ts'
import type { Comment } from './repository.ts'

// GitHub's own message: "body is too long (maximum is 65536 characters)".
const longest = 65_536

/** https://docs.github.com/en/rest/issues/comments, which includes pull requests, and the owner of a token. */
export const commentHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments': call =>
    isThere(call)
      ? page(
          call,
          call.repository.comments.filter(isOn(call)).map(comment => call.render.comment(comment)),
        )
      : refusal(404, 'Not Found'),

  'post /repos/{owner}/{repo}/issues/{issue_number}/comments': create,

  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}': update,

  // A job's token belongs to the installation of an app, which is not a user.
  'get /user': ({ access, render }) => {
    if (!access.known) return refusal(401, 'Requires authentication')
    return access.user === undefined
      ? refusal(403, 'Resource not accessible by integration')
      : json(200, render.user(access.user))
  },
}

function isThere({ repository, parameters }: Call): boolean {
  const number = Number(parameters.issue_number)
  return repository.pullRequests.includes(number) || repository.issues.all.some(issue => issue.number === number)
}

function isOn({ parameters }: Call): (comment: Comment) => boolean {
  return comment => comment.pullRequest === Number(parameters.issue_number)
}

function create(call: Call): Answer {
  const { repository, render, parameters, body, access } = call
  if (!isThere(call)) return refusal(404, 'Not Found')
  const text = String(body.body)
  if (text.length > longest) return tooLong()
  const comment = {
    id: repository.nextId(),
    pullRequest: Number(parameters.issue_number),
    author: access.user ?? bot,
    body: text,
    createdAt: now(),
  }
  repository.comments.push(comment)
  const answer = render.comment(comment)
  return json(201, answer, { location: answer.url })
}

/** With write access, a token may change all comments. */
function update({ repository, render, parameters, body }: Call): Answer {
  const comment = repository.comments.find(candidate => candidate.id === Number(parameters.comment_id))
  if (comment === undefined) return refusal(404, 'Not Found')
  const text = String(body.body)
  if (text.length > longest) return tooLong()
  comment.body = text
  return json(200, render.comment(comment))
}

function tooLong(): Answer {
  return invalid('IssueComment', 'unprocessable', 'data', `body is too long (maximum is ${longest} characters)`)
}
