import { type Shape, text } from '@release-tools/base'
import { address, fieldsOf, id } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'
import { type Issue, issueShape } from './issue-types.ts'

/** A milestone, with the fields that we read. */
export interface Milestone {
  title: string
  state: 'open' | 'closed'
  /** Open issues and pull requests. */
  open: number
  url: string
}

const needs = 'issues: read'

/** All milestones. */
export function milestones(server: Inquiry): Promise<Answered<Milestone[]>> {
  const shape: Shape<Milestone> = (raw, place) => {
    const field = fieldsOf(raw, place)
    return {
      title: field('title', text),
      state: field('state', text) === 'closed' ? 'closed' : 'open',
      open: field('open_issues', id),
      url: field('html_url', address),
    }
  }
  const route = 'GET /repos/{owner}/{repo}/milestones'
  return server.all({ what: 'list the milestones', route, parameters: { state: 'all' }, shape, needs })
}

/** Open issues with a label, without pull requests. */
export async function openIssuesWith(server: Inquiry, label: string): Promise<Answered<Issue[]>> {
  const answer = await server.all({
    what: `list the open issues with the label ${label}`,
    route: 'GET /repos/{owner}/{repo}/issues',
    parameters: { state: 'open', labels: label },
    shape: issueShape,
    needs,
  })
  if (!('value' in answer)) return answer
  return { ...answer, value: answer.value.filter(({ isPullRequest }) => !isPullRequest) }
}
