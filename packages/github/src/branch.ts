import { at, Problem, type Shape } from '@release-tools/base'
import { Transient } from '@release-tools/host'
import { BadAnswer, failureOf, unlessAbsent } from './failure.ts'
import { fieldsOf } from './fields.ts'
import {
  blobId,
  comparisonShape,
  type GitCommit,
  type GitEntry,
  gitCommitShape,
  gitEntriesShape,
  gitId,
  headShape,
  shaShape,
} from './git-types.ts'
import { QueryRefused, query } from './graphql.ts'
import type { Requests } from './requests.ts'

const git = '/repos/{owner}/{repo}/git'
const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`

/** A file of a commit. */
export interface FileToCommit {
  /** With forward slashes. */
  path: string
  bytes: Buffer
}

/**
 * A branch that grows by commits through the API, which GitHub signs. Its mode of files is always 100644. Reading needs no token in a
 * public repository. https://docs.github.com/en/rest/git, https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
export class Branch {
  readonly name: string
  readonly #requests: Requests

  constructor(requests: Requests, name: string) {
    this.#requests = requests
    this.name = name
  }

  /**
   * Runs a call of several requests, and again after temporary failures: at least `attempts` times. Eight are for a call that adds to the
   * branch, because others may add to it at the same time.
   */
  retried<T>(what: string, call: () => Promise<T>, attempts = 8): Promise<T> {
    return this.#requests.retried(what, call, attempts)
  }

  /** The commit at its head; undefined if there is no such branch. */
  async head(): Promise<string | undefined> {
    const ref = { ref: `heads/${this.name}` }
    return this.#requests.jsonIfAny(`read the branch ${this.name}`, `GET ${git}/ref/{ref}`, ref, headShape)
  }

  /** A commit that was named a moment ago; undefined if there is no such commit. */
  async commit(id: string): Promise<GitCommit | undefined> {
    const route = `GET ${git}/commits/{commit_sha}`
    const what = `read the commit ${id}`
    return this.#requests.json(what, route, { commit_sha: id }, gitCommitShape(id), { named: true }).catch(unlessAbsent)
  }

  /** What a folder has. */
  async tree(id: string): Promise<GitEntry[]> {
    const route = `GET ${git}/trees/{tree_sha}`
    return this.#requests.json(`read a folder of ${this.name}`, route, { tree_sha: id }, gitEntriesShape(id), {
      named: true,
    })
  }

  /**
   * All files and folders below a folder, their names being paths from there. Undefined if there are more than GitHub lists in one answer: 100 000,
   * or 7 MB. https://docs.github.com/en/rest/git/trees#get-a-tree
   */
  async below(id: string): Promise<GitEntry[] | undefined> {
    const route = `GET ${git}/trees/{tree_sha}`
    const what = `list the files of ${this.name}`
    const whole = gitEntriesShape(id)
    const shape: Shape<GitEntry[] | undefined> = (raw, place) =>
      at(raw, 'truncated') === true ? undefined : whole(raw, place)
    return this.#requests.json(what, route, { tree_sha: id, recursive: '1' }, shape, { named: true })
  }

  /** The content of a file, of at most `most` bytes. Its id is that of the answer, which is therefore whole. */
  async file(id: string, most: number): Promise<Buffer> {
    const route = `GET ${git}/blobs/{file_sha}`
    return this.#requests.retried(`read a file of the branch ${this.name}`, async () => {
      const bytes = await this.#requests.bytes(route, { file_sha: id }, most, 'application/vnd.github.raw+json')
      if (blobId(bytes) !== id) throw new BadAnswer('it is not the content of the file')
      return bytes
    })
  }

  /** True if a commit is another one, or comes after it. */
  async descends(commit: string, from: string): Promise<boolean> {
    if (commit === from) return true
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
    // The first page would have all changes of all files.
    const parameters = { basehead: `${from}...${commit}`, per_page: 1, page: 2 }
    const what = `compare two commits of ${this.name}`
    // Both were named a moment ago: 404 says that they have no history in common only if it stays.
    const named = this.#requests.json(what, route, parameters, comparisonShape, { named: true })
    const status = await named.catch(unlessAbsent)
    return status === 'ahead' || status === 'identical'
  }

  /** Creates the branch with one file and no history, in one attempt. Does nothing if somebody else creates it at the same time. */
  async create(message: string, file: { path: string; content: string }): Promise<void> {
    const entry = { ...file, mode: '100644', type: 'blob' }
    const tree = await this.#requests.once(`POST ${git}/trees`, { tree: [entry] }, shaShape)
    // Without an author: GitHub signs what a token of a job commits only then.
    const commit = await this.#requests.once(`POST ${git}/commits`, { message, tree, parents: [] }, shaShape)
    const ref = { ref: `refs/heads/${this.name}`, sha: commit }
    await this.#requests.once(`POST ${git}/refs`, ref, headShape).catch(error => this.#unlessThere(error))
  }

  /**
   * Commits on the branch, in one attempt, and returns the new head. Throws a Transient if its head is another one. After any failure,
   * the caller looks whether the files are there nevertheless.
   */
  async add(head: string, message: { headline: string; body: string }, files: FileToCommit[]): Promise<string> {
    const additions = files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') }))
    const input = {
      branch: { repositoryNameWithOwner: this.#requests.repository, branchName: this.name },
      expectedHeadOid: head,
      message,
      fileChanges: { additions },
    }
    const size = additions.reduce((sum, { contents }) => sum + contents.length, 0)
    try {
      return await query(this.#requests, mutation, { input }, madeShape, size)
    } catch (error) {
      throw error instanceof QueryRefused ? this.#refused(error) : error
    }
  }

  #unlessThere(error: unknown): void {
    const { status, message = '', codes = [] } = failureOf(error) ?? {}
    const said = [message, ...codes].join('\n')
    if (status !== 422) throw error
    if (/reference already exists/i.test(said)) return
    throw this.#refused(new QueryRefused('', said))
  }

  #refused({ type, message }: QueryRefused): Error {
    const what = `add to the branch ${this.name}`
    if (type === 'STALE_DATA' || /^Expected branch to point to/.test(message))
      return new Transient(what, { found: 'somebody else added to it at the same time.', next: 'Run the job again.' })
    const lines = message.split('\n').filter(line => line !== '')
    if (type === 'BRANCH_PROTECTION_RULE_VIOLATION' || /rule violations|protected branch/i.test(message))
      return forbiddenByRules(this.name, lines.at(-1) ?? '')
    return new Problem(what, { found: `GitHub refused it: ${sentence(lines[0] ?? '')}`, next: 'See what it says.' })
  }
}

/** The Problem that the rules of a repository forbid commits on a branch; `said` is one of GitHub's sentences or names of rules. */
export function forbiddenByRules(branch: string, said: string): Problem {
  const fitting = 'deletion, non_fast_forward, required_signatures, required_linear_history'
  return new Problem(`add to the branch ${branch}`, {
    found: `a rule of the repository forbids it: ${sentence(said)}`,
    next: /verified signatures/.test(said)
      ? 'Let a job create the branch with its own token (contents: write): GitHub signs the commits of no other.'
      : `Take ${branch} out of that rule (Settings, Rules). The rules that fit are ${fitting}, and creation once the branch exists.`,
  })
}

function sentence(text: string): string {
  return text.slice(0, 500).replace(/\.?$/, '.')
}

const madeShape: Shape<string> = (raw, place) =>
  fieldsOf(raw, place)('createCommitOnBranch', (made, at) =>
    fieldsOf(made, at)('commit', (commit, inner) => fieldsOf(commit, inner)('oid', gitId)),
  )
