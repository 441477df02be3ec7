import { readFileSync } from 'node:fs'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import { type Answer, json } from '../http.ts'
import { accessOf, type Permissions } from './access.ts'
import { refusal } from './faults.ts'
import type { Received, Route } from './recorder.ts'
import type { Repository } from './repository.ts'

interface GraphqlOptions {
  repository: Repository
  tokens: Record<string, Permissions>
  isPrivate: boolean
}

interface CommitInput {
  branch: { repositoryNameWithOwner?: string; branchName?: string }
  expectedHeadOid: string
  fileChanges?: { additions: { path: string; contents: string }[]; deletions: object[] }
  message: { headline: string; body?: string }
}

/** An error of GitHub: it says its type beside the message, and not in the extensions. */
class TypedError extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** GitHub accepts about 40 MB in one request: https://github.com/grafana/github-api-commit-action/issues/66 */
const largest = 40_000_000
let schema: GraphQLSchema | undefined

/**
 * GitHub's GraphQL API, run by the reference implementation with an extract of GitHub's schema. As there, the answer to a refused
 * request has the status 200 and `errors`. https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
export function withGraphql(options: GraphqlOptions, rest: Route): Route {
  return async received => {
    if (received.url.pathname !== '/graphql' || received.method !== 'POST') return rest(received)
    const access = accessOf(received.headers.authorization, options.tokens, options.isPrivate)
    if (access?.known !== true) return refusal(401, 'Bad credentials')
    if (received.raw.length > largest) {
      received.object([`request: it has ${received.raw.length} bytes`])
      return refusal(413, 'Payload Too Large')
    }
    return run(received, {
      createCommitOnBranch: (given: { input: CommitInput }) => commitOn(options, access.write, given.input),
    })
  }
}

async function run(received: Received, rootValue: object): Promise<Answer> {
  const { buildSchema, parse, validate, execute } = await import('graphql')
  schema ??= buildSchema(readFileSync(new URL('../../openapi/github.graphql', import.meta.url), 'utf8'))
  const { query, variables, ...unknown } = JSON.parse(received.raw.toString())
  received.object(Object.keys(unknown).map(key => `request: unknown property ${key}`))
  const document = parse(query)
  const invalid = validate(schema, document)
  const result =
    invalid.length > 0 ? { errors: invalid } : await execute({ schema, document, rootValue, variableValues: variables })
  const errors = result.errors ?? []
  received.object(errors.filter(error => typeOf(error) === undefined).map(({ message }) => `request: ${message}`))
  return json(200, errors.length === 0 ? result : { ...result, errors: errors.map(rendered) })
}

function rendered(error: GraphQLError): object {
  const { path, locations, message } = error
  const type = typeOf(error)
  return { ...(type === undefined ? {} : { type }), path, locations, message }
}

function typeOf({ originalError }: GraphQLError): string | undefined {
  return originalError instanceof TypedError ? originalError.type : undefined
}

function commitOn({ repository }: GraphqlOptions, mayWrite: boolean, input: CommitInput) {
  const { branches, fullName } = repository
  const { branchName: branch = '', repositoryNameWithOwner } = input.branch
  const head = branches.heads.get(branch)
  if (repositoryNameWithOwner !== fullName)
    throw new TypedError('NOT_FOUND', `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`)
  if (!mayWrite) throw new TypedError('FORBIDDEN', 'Resource not accessible by integration')
  if (head === undefined) throw new TypedError('NOT_FOUND', `The branch "refs/heads/${branch}" does not exist.`)
  if (input.expectedHeadOid !== head) {
    const expected = `Expected branch to point to "${input.expectedHeadOid}" but it did not.`
    throw new TypedError('STALE_DATA', `${expected} Pull and try again.`)
  }
  const oid = made(repository, head, input)
  if (branches.options.protectedBranches?.includes(branch))
    throw new TypedError('BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.')
  const refused = branches.refused(branch, oid)
  if (refused.length > 0)
    throw new TypedError('UNPROCESSABLE', `Repository rule violations found\n\n${refused.join('\n')}\n`)
  branches.heads.set(branch, oid)
  const url = `https://github.com/${fullName}/commit/${oid}`
  return {
    clientMutationId: null,
    commit: { oid, abbreviatedOid: oid.slice(0, 7), message: input.message.headline, url },
  }
}

/** The commit, which no branch has yet. */
function made(
  { branches }: Repository,
  head: string,
  { fileChanges, message: { headline, body } }: CommitInput,
): string {
  const { objects } = branches
  if (fileChanges?.deletions.length) throw new Error('the double deletes no files')
  const files = (fileChanges?.additions ?? []).map(({ path, contents }): [string, string] => [
    path,
    objects.addBlob(Buffer.from(contents, 'base64')),
  ])
  const tree = objects.withFiles(objects.commit(head)?.tree, new Map(files))
  return branches.commit({ tree, parents: [head], message: body === undefined ? headline : `${headline}\n\n${body}` })
}
