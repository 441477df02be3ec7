import { Problem } from '@release-tools/base'
import { githubProblem } from './api-errors.ts'
import type { Requests } from './requests.ts'
import { visibilityShape } from './types.ts'

/** Whether a repository is private, or why that could not be seen. */
export type Visibility = { private: boolean } | { unseen: string }

/** Reads whether the repository is private, in one attempt. https://docs.github.com/en/rest/repos/repos#get-a-repository */
export async function readVisibility(requests: Requests): Promise<Visibility> {
  try {
    return await requests.once('GET /repos/{owner}/{repo}', {}, visibilityShape)
  } catch (error) {
    const problem = githubProblem('look at the repository', error)
    if (problem instanceof Problem) return { unseen: problem.found }
    throw problem
  }
}
