import { milestones, openIssuesWith } from '@release-tools/github'
import type { Found, Gate, GateContext } from '../gate.ts'
import { Answers, serverOf } from './answers.ts'

/** No open issue blocks releases, and nothing of the version’s milestone is open. */
export const blockingIssues: Gate = {
  id: 'blocking-issues',
  title: 'Blocking issues',
  offline: false,
  needs: ['issues: read'],
  look,
}

async function look(context: GateContext): Promise<Found> {
  const { policy, release, repository } = context
  const server = serverOf(context)
  const labels = policy.gates?.issues?.labels ?? ['release-blocker']
  const of = release === undefined ? 'the version' : release.version
  const wanted = `No open issue has the label ${labels.join(' or ')}, and the milestone of ${of} has nothing open`
  const answers = new Answers()
  const bad: string[] = []
  for (const label of labels) {
    const issues = (await answers.take(openIssuesWith(server, label))) ?? []
    bad.push(...issues.map(({ number }) => `Issue ${number} is open and has the label ${label}`))
  }
  const all = await answers.take(milestones(server))
  const titles = release === undefined ? [] : [release.version, release.tag, `v${release.version}`]
  if (release === undefined) answers.lacks({ unknown: 'the version is not known, and so its milestone' })
  const own = all?.filter(({ title }) => titles.includes(title.trim())) ?? []
  bad.push(...own.filter(({ open }) => open > 0).map(({ title, open }) => `The milestone ${title} has ${open} open`))
  const milestone = own.length === 0 ? `no milestone is named ${of}` : `the milestone ${of} has nothing open`
  const good = `No open issue has the label ${labels.join(' or ')}, and ${milestone}`
  return answers.found(wanted, { bad, good, link: own[0]?.url ?? `${repository}/issues` })
}
