import { count, sha256 } from '@release-tools/base'
import { readAdvisories } from '@release-tools/evidence'
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
      one(
        context,
        'advisories',
        'No report of a vulnerability waits, and no draft but of what this version fixes',
        (server, answers) => advisories(context, server, answers),
      ),
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
  const severe = seen.value.filter(({ severity }) => severity !== undefined && severities.includes(severity))
  const bad = openOnes(severe.length, `${severities.join(' or ')} alert`)
  const others = seen.value.length - severe.length
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
  const bad = openOnes(found.length, `${severities.join(' or ')} alert`)
  return { bad, good: `No ${severities.join(' or ')} alert is open` }
}

async function secrets(server: Inquiry, answers: Answers): Promise<Judged> {
  const seen = await answers.see(secretAlerts(server))
  if (!('value' in seen))
    answers.lacks(seen.absent ? { ...seen, unknown: 'nobody looks for secrets, or the token may not see it' } : seen)
  const found = 'value' in seen ? seen.value : []
  return {
    bad: openOnes(found.length, 'secret'),
    good: 'No secret that was found is open',
  }
}

/** A draft that the version does not say it fixes needs a person, as does a report. */
async function advisories({ host, release }: GateContext, server: Inquiry, answers: Answers): Promise<Judged> {
  const fixes = release && (await readAdvisories(host.workspace, release.version))
  if (fixes !== undefined) answers.evidence.push({ source: fixes.path, sha256: sha256(fixes.content) })
  const fixed = fixes?.advisories.map(({ ghsa }) => ghsa) ?? []
  const waiting: string[] = []
  for (const state of ['triage', 'draft'] as const) {
    const found = (await answers.take(unpublishedAdvisories(server, state))) ?? []
    waiting.push(...found.map(({ id }) => id).filter(id => !fixed.includes(id)))
    if (answers.unknown.length > 0) break
  }
  const review = waiting.length === 0 ? [] : ['Somebody who sees them decides: reports or drafts of advisories wait']
  return { review, good: 'No report waits, and no draft of anything else' }
}

/** Only how many: names of rules and packages are not public, and what a gate found is published with the release. */
function openOnes(number: number, what: string): string[] {
  if (number === 0) return []
  return [`${count(number, what)} ${number === 1 ? 'is' : 'are'} open`]
}
