import { Problem } from '@release-tools/base'
import { githubProblem } from './api-errors.ts'
import type { Requests } from './requests.ts'
import { type EnvironmentReviewers, reviewersShape } from './types.ts'

/** Which users and teams may approve the jobs of an environment, or why that could not be seen. */
export type Reviewers = EnvironmentReviewers | { unseen: string }

const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}'

/**
 * Reads the reviewers of an environment, in one attempt: nothing depends on the answer. In a private repository, GitHub answers only
 * a token with `actions: read` (https://docs.github.com/en/rest/deployments/environments#get-an-environment).
 */
export async function readReviewers(requests: Requests, name: string): Promise<Reviewers> {
  try {
    const reviewers = await requests.once(route, { environment_name: name }, reviewersShape)
    return reviewers ?? { unseen: 'GitHub does not show them.' }
  } catch (error) {
    const problem = githubProblem(`look for the reviewers of the environment ${name}`, error)
    if (problem instanceof Problem) return { unseen: problem.found }
    throw problem
  }
}
