import { json } from '../http.ts'
import type { Role } from './collaboration.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { accountsOf, filledPage } from './pulls.ts'

const permission = 'get /repos/{owner}/{repo}/collaborators/{username}/permission'
const milestones = 'get /repos/{owner}/{repo}/milestones'
const errors = 'get /repos/{owner}/{repo}/codeowners/errors'
const approvals = 'get /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'
const team = 'get /orgs/{org}/teams/{team_slug}'
const membership = 'get /orgs/{org}/teams/{team_slug}/memberships/{username}'
const app = 'get /apps/{app_slug}'

/** A role as one of the four permissions that GitHub knew first. */
const permissions: Record<Role, string> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
}

/** Who may do what: https://docs.github.com/en/rest/collaborators, /teams, /apps, /issues/milestones, /actions/workflow-runs */
export const memberHandlers: OperationHandlers = {
  [permission]: (call: Call) => {
    const login = call.parameters.username ?? ''
    const role = call.repository.work.collaborators[login]
    // Everybody may read what is public.
    const other = call.isPrivate ? 'none' : 'read'
    const facts = { permission: role === undefined ? other : permissions[role], role_name: role ?? other }
    return json(200, call.description.answer(permission, { ...facts, ...accountsOf(call, { user: login }) }))
  },

  [milestones]: (call: Call) => {
    const { state: wanted = 'open' } = call.parameters
    const page = `https://github.com/${call.repository.fullName}/milestone`
    const facts = call.repository.work.milestones.map(({ title, open, state = 'open' }, index) => ({
      ...{ number: index + 1, title, state, open_issues: open, closed_issues: 0, html_url: `${page}/${index + 1}` },
    }))
    return filledPage(
      call,
      milestones,
      facts.filter(({ state }) => wanted === 'all' || state === wanted),
    )
  },

  [errors]: (call: Call) => {
    const found = call.repository.work.codeownersErrors
    if (found === undefined) return refusal(404, 'Not Found')
    const facts = found.map(({ path = '.github/CODEOWNERS', source = '', ...one }) => ({
      ...one,
      path,
      source,
      column: 1,
    }))
    return json(200, call.description.answer(errors, { errors: facts }))
  },

  [approvals]: (call: Call) => {
    const facts = (call.repository.work.approvals[call.parameters.run_id ?? ''] ?? []).map(
      ({ by, state, environments, comment = '' }) => ({
        ...{ state, comment, environments: environments.map((name, index) => ({ id: index + 1, name })) },
        ...accountsOf(call, { user: by }),
      }),
    )
    return json(200, call.description.answer(approvals, facts))
  },

  [team]: (call: Call) => {
    const slug = call.parameters.team_slug ?? ''
    const index = Object.keys(call.repository.work.teams).indexOf(slug)
    if (index < 0 || !isOwn(call)) return refusal(404, 'Not Found')
    return json(200, call.description.answer(team, { id: index + 1, slug, name: slug }))
  },

  [membership]: (call: Call) => {
    const members = call.repository.work.teams[call.parameters.team_slug ?? ''] ?? []
    if (!isOwn(call) || !members.includes(call.parameters.username ?? '')) return refusal(404, 'Not Found')
    return json(200, call.description.answer(membership, { role: 'member', state: 'active' }))
  },

  [app]: (call: Call) => {
    const slug = call.parameters.app_slug ?? ''
    const id = call.repository.work.apps[slug]
    return id === undefined
      ? refusal(404, 'Not Found')
      : json(200, call.description.answer(app, { id, slug, name: slug }))
  },
}

/** True if the organisation is the owner of the repository. */
function isOwn({ repository, parameters }: Call): boolean {
  return repository.fullName.split('/')[0] === parameters.org
}
