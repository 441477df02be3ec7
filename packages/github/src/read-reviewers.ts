import { Problem } from '@release-tools/base'
import { githubProblem } from './api-errors.ts'
import type { Requests } from './requests.ts'
import { reviewersShape } from './types.ts'

/** How many users and teams may approve the jobs of an environment, or why that could not be seen. */
export type Reviewers = { count: number } | { unseen: string }

const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}'

/**
 * Reads the reviewers of an environment, in one attempt: nothing depends on the answer. In a private repository, GitHub answers only
 * a token with `actions: read` (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 */
export async function readReviewers(requests: Requests, name: string): Promise<Reviewers> {
  try {
    const count = await requests.once(route, { environment_name: name }, reviewersShape)
    return count === undefined ? { unseen: 'GitHub does not show them.' } : { count }
  } catch (error) {
    const problem = githubProblem(`look for the reviewers of the environment ${name}`, error)
    if (problem instanceof Problem) return { unseen: problem.found }
    throw problem
  }
}
