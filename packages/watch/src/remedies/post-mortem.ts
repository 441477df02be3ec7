import { escapeMarkdown, oneLine, tableRow } from '@release-tools/base'
import { Issues } from '@release-tools/github'
import type { Finding } from '../finding.ts'
import { lookEverywhere } from '../look.ts'
import type { KnownRelease } from '../place.ts'
import type { Remedy, RemedyContext } from '../remedy.ts'

const label = 'post-mortem'

/** What was found is in it as it was then. The rest is for people. */
export const postMortem: Remedy = {
  name: 'post-mortem',
  does: 'Opens an issue with what was found, and the questions that a post-mortem answers. Everybody can read it.',
  needs: 'issues: write',
  async run(release, context) {
    const mark = `<!-- release-tools post-mortem: ${release.tag} -->`
    const issues = new Issues(context.github, { betweenWritesMs: 0 })
    const findings = await lookEverywhere(release, context)
    const issue = {
      title: `Post-mortem of ${release.tag}`,
      body: textOf(release, findings, context, mark),
      labels: [label],
      assignees: [],
    }
    const ofTag = async () => (await issues.all(label)).filter(({ body }) => body.includes(mark)).at(-1)
    const open = await issues.retried('open the issue of the post-mortem', async () => {
      // Also after a lost answer.
      const known = await ofTag()
      return known === undefined ? { ...(await issues.create(issue)), isNew: true } : { ...known, isNew: false }
    })
    if (!open.isNew) return [`There is an issue already: ${open.url}.`]
    // Another run may have opened one at the same time. Both keep the older one.
    const first = (await ofTag()) ?? open
    if (first.number >= open.number) return [`${open.url} is open: complete it.`]
    await issues.change(open.number, { state: 'closed', state_reason: 'duplicate' })
    return [`There is an issue already: ${first.url}.`]
  },
}

function textOf(
  { tag, web }: KnownRelease,
  findings: Finding[],
  { today, reason }: RemedyContext,
  mark: string,
): string {
  const seen = findings
    .filter(({ state }) => state !== 'good' && state !== 'absent')
    .map(({ place, subject, state, found }) =>
      tableRow([place, subject, state, found].map(text => escapeMarkdown(oneLine(text)))),
    )
  return [
    `What happened to [${tag}](${web}/releases/tag/${encodeURIComponent(tag)})? ${reason === undefined ? '' : escapeMarkdown(oneLine(reason))}`,
    '## What was found',
    seen.length === 0
      ? `On ${today}, every place had it as it was released.`
      : [`On ${today}:`, '', '| Place | What | State | Found |', '| --- | --- | --- | --- |', ...seen].join('\n'),
    '## When',
    '| Time (UTC) | What happened, and who saw it |\n| --- | --- |\n| | released |\n| | noticed |\n| | users told |\n| | fixed |',
    '## Questions',
    '- Who could get it, and who did? (downloads, pulls, installs)\n- Why did it happen? Ask why of each answer, until it is something that can be changed.\n- Why did no check find it before the release? Which one would?\n- What went well, and where were we lucky?',
    '## What changes',
    '- [ ] a test or a check, with its pull request\n- [ ] a rule or a permission\n- [ ] a page of the docs',
    mark,
  ].join('\n\n')
}
