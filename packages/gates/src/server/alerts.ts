import {
  analysesOf,
  codeAlerts,
  dependencyAlerts,
  type Inquiry,
  type Severity,
  secretAlerts,
  unpublishedAdvisories,
} from '@release-tools/github'
import type { Found, Gate, GateContext } from '../gate.ts'
import { Answers, type Judged, serverOf } from './answers.ts'

type Named = Found & { name: string }

/** What the services of the server found is fixed or dismissed. Each has a permission of its own. */
export const alerts: Gate = {
  id: 'alerts',
  title: 'Alerts and advisories',
  offline: false,
  needs: [
    'security-events: read',
    'vulnerability-alerts: read',
    'secret-scanning-alerts: read',
    'repository-advisories: read',
  ],
  onlyGitHubCom: 'repository advisories',
  look: async context => {
    const severities: readonly Severity[] = context.policy.gates?.alerts?.severities ?? ['high', 'critical']
    return Promise.all([
      one(
        context,
        'code-scanning',
        `${of(severities)} of code scanning is open, which looked at this commit`,
        (server, answers) => scanned(context, server, answers, severities),
      ),
      one(context, 'dependabot', `${of(severities)} of Dependabot is open`, (server, answers) =>
        dependencies(server, answers, severities),
      ),
      one(context, 'secret-scanning', 'No secret that was found is open', secrets),
      one(context, 'advisories', 'No report and no draft of an advisory waits', advisories),
    ])
  },
}

function of(severities: readonly Severity[]): string {
  return `No ${severities.join(' or ')} alert`
}

async function one(
  context: GateContext,
  name: string,
  wanted: string,
  judge: (server: Inquiry, answers: Answers) => Promise<Judged>,
): Promise<Named> {
  const answers = new Answers()
  return {
    name,
    ...answers.found(wanted, { link: `${context.repository}/security`, ...(await judge(serverOf(context), answers)) }),
  }
}

/** An empty list of alerts says nothing of a commit that nobody analysed. */
async function scanned(
  { commit, branch }: GateContext,
  server: Inquiry,
  answers: Answers,
  severities: readonly Severity[],
): Promise<Judged> {
  const seen = await answers.see(codeAlerts(server))
  if (!('value' in seen)) {
    answers.lacks(seen.absent ? { ...seen, unknown: 'nothing was analysed yet, or the token may not see it' } : seen)
    return { good: '' }
  }
  const bad = seen.value
    .filter(({ severity }) => severity !== undefined && severities.includes(severity))
    .map(({ number, name, severity }) => `Alert ${number} is open: ${name}, ${severity}`)
  const others = seen.value.length - bad.length
  const done = branch === undefined ? [] : ((await answers.take(analysesOf(server, branch))) ?? [])
  const own = done.filter(analysis => analysis.commit === commit)
  const failed = own.find(({ error }) => error !== '')
  if (own.length === 0) answers.lacks({ unknown: 'code scanning did not look at this commit' })
  if (failed !== undefined) answers.lacks({ unknown: `${failed.tool} could not analyse this commit: ${failed.error}` })
  const open = others === 0 ? 'no alert is' : others === 1 ? '1 lesser alert is' : `${others} lesser alerts are`
  const tools = [...new Set(own.map(({ tool }) => tool))].join(', ')
  return { bad, good: `${tools} looked at this commit, and ${open} open` }
}

async function dependencies(server: Inquiry, answers: Answers, severities: readonly Severity[]): Promise<Judged> {
  const found = (await answers.take(dependencyAlerts(server, severities))) ?? []
  const bad = found.map(({ number, name, severity }) => `Alert ${number} is open: ${name}, ${severity}`)
  return { bad, good: `No ${severities.join(' or ')} alert is open` }
}

async function secrets(server: Inquiry, answers: Answers): Promise<Judged> {
  const seen = await answers.see(secretAlerts(server))
  if (!('value' in seen))
    answers.lacks(seen.absent ? { ...seen, unknown: 'nobody looks for secrets, or the token may not see it' } : seen)
  const found = 'value' in seen ? seen.value : []
  return {
    bad: found.map(({ number, name }) => `Alert ${number} is open: ${name}`),
    good: 'No secret that was found is open',
  }
}

/** A draft may be what this release fixes: a person decides. */
async function advisories(server: Inquiry, answers: Answers): Promise<Judged> {
  const review: string[] = []
  for (const state of ['triage', 'draft'] as const) {
    const found = (await answers.take(unpublishedAdvisories(server, state))) ?? []
    review.push(
      ...found.map(({ id }) => `${id} is ${state === 'triage' ? 'a report that nobody answered' : 'a draft'}`),
    )
    if (answers.unknown.length > 0) break
  }
  return { review, good: 'There is no report and no draft' }
}
