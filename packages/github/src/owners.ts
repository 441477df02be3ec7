import { list, oneOf, text } from '@release-tools/base'
import { anyText, fieldsOf, id } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'

/** A line of CODEOWNERS that the server does not accept. */
export interface OwnersError {
  path: string
  line: number
  /** `Unknown owner`, `Invalid pattern` */
  kind: string
}

/** What is wrong in CODEOWNERS of a commit. A repository without such a file answers 404. */
export function ownersErrors(server: Inquiry, commit: string): Promise<Answered<OwnersError[]>> {
  return server.one({
    what: 'read what is wrong in CODEOWNERS',
    route: 'GET /repos/{owner}/{repo}/codeowners/errors',
    parameters: { ref: commit },
    shape: (raw, place) =>
      fieldsOf(raw, place)(
        'errors',
        list((one, where) => {
          const field = fieldsOf(one, where)
          return { path: field('path', text), line: field('line', id), kind: field('kind', anyText) }
        }),
      ),
    needs: 'contents: read',
  })
}

/** Whether somebody is a member of a team of an organisation. Somebody who is not one answers 404, as does a team that the token may not see. */
export function membershipOf(server: Inquiry, team: string, login: string): Promise<Answered<'active' | 'pending'>> {
  const [org = '', slug = ''] = team.split('/')
  return server.one({
    what: `read whether ${login} is a member of the team ${team}`,
    route: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
    parameters: { org, team_slug: slug, username: login },
    shape: (raw, place) => fieldsOf(raw, place)('state', oneOf('active', 'pending')),
    needs: 'members: read',
  })
}

/** True if the token sees a team (`acme/core`). */
export function teamIsVisible(server: Inquiry, team: string): Promise<Answered<true>> {
  const [org = '', slug = ''] = team.split('/')
  return server.one({
    what: `look at the team ${team}`,
    route: 'GET /orgs/{org}/teams/{team_slug}',
    parameters: { org, team_slug: slug },
    shape: (raw, place) => {
      fieldsOf(raw, place)('slug', text)
      return true
    },
    needs: 'members: read',
  })
}
