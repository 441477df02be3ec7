import { Problem } from '@release-tools/base'
import { githubProblem } from './api-errors.ts'
import type { Requests } from './requests.ts'
import { variablesShape } from './types.ts'

/** The variables that a workflow of a repository reads as `vars`. */
export interface SeenVariables {
  /** By name, which GitHub writes in upper case. */
  values: ReadonlyMap<string, string>
  /** Why there may be others. Absent if these are all. */
  unseen?: string
}

/** Those of the repository come before those of its organisation with the same name. */
const routes = [
  'GET /repos/{owner}/{repo}/actions/variables',
  'GET /repos/{owner}/{repo}/actions/organization-variables',
]

/** The largest page, and more pages than the 500 variables of a repository or the 1,000 of an organisation need. */
const [size, mostPages] = [30, 50]

/**
 * Reads the variables of a repository, with one attempt for each page. GitHub shows them to a token with the repository permission
 * "Variables" (https://docs.github.com/en/rest/actions/variables). It does not say whether a user, who has no organisation, owns the repository.
 */
export async function readVariables(requests: Requests): Promise<SeenVariables> {
  const values = new Map<string, string>()
  try {
    for (const route of routes)
      for (const { name, value } of await allPages(route, requests))
        if (!values.has(name.toUpperCase())) values.set(name.toUpperCase(), value)
    return { values }
  } catch (error) {
    const problem = githubProblem('look at the variables', error)
    if (problem instanceof Problem) return { values, unseen: problem.found }
    throw problem
  }
}

async function allPages(route: string, requests: Requests) {
  const all: { name: string; value: string }[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const { total, variables } = await requests.once(route, { per_page: size, page }, variablesShape)
    all.push(...variables)
    if (variables.length === 0 || all.length >= total) break
  }
  return all
}
