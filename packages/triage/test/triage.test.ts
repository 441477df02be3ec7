import { afterEach, expect, test } from '@jest/globals'
import { secondaryRateLimit, serverError } from '@release-tools/testbed'
import { found, runOn, scan } from './support/evidence.ts'
import { type Queue, startQueue } from './support/queue.ts'

let queue: Queue
const two = [runOn(1), runOn(2)]
const title = 'CVE-2026-0001 in widget (pypi)'

afterEach(async () => {
  expect(queue.github.errors()).toEqual([])
  await queue.stop()
})

const comments = (number: number) =>
  queue.github.repository.comments.filter(({ pullRequest }) => pullRequest === number).map(({ body }) => body)

const requests = (operation: string) =>
  queue.github.log().filter(entry => entry.operation?.startsWith(operation)).length

test('an issue lives with its finding: opened, updated, closed by a release, and opened again', async () => {
  queue = await startQueue()
  expect(await queue.run([runOn(1)])).toEqual(['waiting'])
  expect(await queue.run(two)).toEqual(['opened #1'])
  expect(queue.list()).toEqual([`#1 open ${title} [vulnerability]`])
  expect(queue.body(1)).toBe(opened)
  const third = [...two, runOn(3)]
  expect(await queue.run(third)).toEqual(['open #1'])
  expect(requests('patch')).toBe(0)
  const severe = [...third, runOn(4, [{ ...found, severity: 'HIGH', version: '1.0.1', purl: 'pkg:pypi/widget@1.0.1' }])]
  expect(await queue.run(severe)).toEqual(['updated #1'])
  expect(queue.body(1)).toContain('| Severity | HIGH |')
  const gone = [...severe, runOn(5, [])]
  expect(await queue.run(gone)).toEqual(['closed #1'])
  expect(queue.list()).toEqual([`#1 closed (completed) ${title} [vulnerability]`])
  expect(queue.body(1)).toContain('**Gone.** Gone with v1.0.5: grype looked again in widget \\(linux/amd64\\).')
  expect(await queue.run(gone)).toEqual(['closed #1'])
  expect(await queue.run([...gone, runOn(6)])).toEqual(['reopened #1'])
  expect(queue.list()).toEqual([`#1 open (reopened) ${title} [vulnerability]`])
  expect(comments(1)).toEqual([
    'Gone with v1.0.5: grype looked again in widget \\(linux/amd64\\).',
    'Opened again. It is back.',
  ])
})

test('what people write, label and assign stays, whatever is written again', async () => {
  queue = await startQueue({ issues: { assignable: ['octocat'] } })
  await queue.run(two)
  // The editor of GitHub writes line ends of Windows.
  const body = `Ours.\n\n${queue.body(1)}\nSeen by us.\n`.replaceAll('\n', '\r\n')
  await queue.byPerson(1, { body, title: 'Theirs', labels: ['later'], assignees: ['octocat'] })
  expect(await queue.run([...two, runOn(3)])).toEqual(['open #1'])
  expect(await queue.run([...two, runOn(3, [{ ...found, severity: 'LOW' }])])).toEqual(['updated #1'])
  expect(queue.list()).toEqual(['#1 open Theirs [later]'])
  expect(queue.body(1)).toMatch(
    /^Ours\.\n\n<!-- release-tools:triage [\s\S]* LOW [\s\S]*<!-- \/release-tools:triage -->\n\nSeen by us\.\n$/,
  )
  const [issue] = queue.github.repository.issues.all
  expect(issue?.versions.at(-1)?.assignees).toEqual(['octocat'])
})

test('without the line that ends our part, the text stays and the issue is closed nevertheless', async () => {
  queue = await startQueue()
  await queue.run(two)
  const body = queue.body(1).replace('<!-- /release-tools:triage -->', '')
  await queue.byPerson(1, { body })
  expect(await queue.run([...two, runOn(3, [{ ...found, severity: 'LOW' }])])).toEqual(['open #1'])
  expect(await queue.run([...two, runOn(3, [])])).toEqual(['closed #1'])
  expect(queue.body(1)).toBe(body)
  expect(queue.host.lines).toContain(
    'warning: Issue 1 lacks the line that ends the part of triage-findings. Its text stays as it is.',
  )
})

test('a dry run says what it would do, and writes nothing', async () => {
  queue = await startQueue({}, 'reader')
  expect(await queue.run(two, { dryRun: true })).toEqual(['opened'])
  expect(requests('post') + requests('patch')).toBe(0)
})

test('two runs at the same time leave one open issue', async () => {
  queue = await startQueue({ issues: { lagMs: 5000 } })
  const said = await Promise.all([queue.run(two), queue.run(two), queue.run(two)])
  expect(said.flat().sort()).toEqual(['open #1', 'open #1', 'opened #1'])
  expect(queue.list().sort()).toEqual([
    `#1 open ${title} [vulnerability]`,
    `#2 closed (duplicate) ${title} [vulnerability]`,
    `#3 closed (duplicate) ${title} [vulnerability]`,
  ])
  expect(comments(2)).toContain('Duplicate of #1.')
  expect(await queue.run([...two, runOn(3)])).toEqual(['open #1'])
})

test('however two runs overlap, one open issue is left', async () => {
  queue = await startQueue()
  // The second begins when the first has sent so many of its four requests.
  for (let count = 1; count <= 4; count += 1) {
    const overlapped = await startQueue({ issues: { lagMs: 5000 } })
    const begun = new Promise<void>(resolve =>
      overlapped.github.setFaults((_, number) => void (number === count && resolve())),
    )
    const said = await Promise.all([overlapped.run(two), begun.then(() => overlapped.run(two))])
    const open = overlapped.list().filter(line => / open /.test(line))
    expect({ count, said, open }).toEqual({
      count,
      said: [[expect.stringMatching(/ #1$/)], [expect.stringMatching(/ #1$/)]],
      open: [`#1 open ${title} [vulnerability]`],
    })
    expect(overlapped.github.errors()).toEqual([])
    await overlapped.stop()
  }
})

test('works on a GitHub Enterprise Server, below the path of its API', async () => {
  queue = await startQueue({}, 'job', '/api/v3')
  expect(await queue.run(two)).toEqual(['opened #1'])
  expect(await queue.run([...two, runOn(3, [])])).toEqual(['closed #1'])
})

test('opens one issue although answers get lost, and the lists with a filter lag', async () => {
  queue = await startQueue({ issues: { lagMs: 5000 } })
  let lost = 0
  queue.github.setFaults(({ method, operation }) => {
    if (operation?.endsWith('/issues') && method === 'POST' && lost++ === 0) return 'cut after'
    return undefined
  })
  expect(await queue.run(two)).toEqual(['opened #1'])
  expect(await queue.run([...two, runOn(3)])).toEqual(['open #1'])
  queue.github.setFaults(({ operation }, count) =>
    operation?.includes('comments') && count % 2 === 0 ? 'cut after' : undefined,
  )
  expect(await queue.run([...two, runOn(3, [])])).toEqual(['closed #1'])
  expect(queue.list()).toHaveLength(1)
  expect(comments(1)).toHaveLength(1)
})

test('waits as long as a rate limit asks for, and goes on after errors of the server', async () => {
  queue = await startQueue()
  queue.github.setFaults(({ method }, count) =>
    method === 'POST' && count < 5 ? secondaryRateLimit(1) : count === 2 ? serverError() : undefined,
  )
  expect(await queue.run(two)).toEqual(['opened #1'])
  expect(queue.host.lines.filter(line => /Trying again/.test(line))).toHaveLength(2)
  queue.github.setFaults(({ method }) => (method === 'PATCH' ? secondaryRateLimit(600) : undefined))
  await expect(queue.run([...two, runOn(3, [])])).rejects.toThrow(
    'Could not change issue 1: GitHub’s rate limit is exceeded. Run the job again later. It skips what is already done.',
  )
})

test('finds its issue on the third page, and takes no pull request for one', async () => {
  queue = await startQueue({ pullRequests: Array.from({ length: 20 }, (_, index) => index + 1) })
  await queue.run(two)
  const { issues } = queue.github.repository
  for (let index = 0; index < 230; index += 1)
    issues.add(
      { title: 'x', body: 'y', labels: [], assignees: [], state: 'open', stateReason: null, closedBy: null },
      'octocat',
      0,
    )
  expect(await queue.run([...two, runOn(3)])).toEqual(['open #21'])
})

test('leaves an issue of a stranger alone that has our marker, and says so', async () => {
  queue = await startQueue()
  await queue.run(two)
  const { issues } = queue.github.repository
  const [ours] = issues.all
  issues.all.length = 0
  issues.add({ ...(ours as NonNullable<typeof ours>).versions[0], stateReason: null } as never, 'mallory', 0)
  expect(await queue.run(two)).toEqual(['opened #2'])
  expect(queue.host.lines).toContain(
    'warning: Left alone: issues 1 (of mallory) have the marker of triage-findings, and are not of github-actions[bot]. If they are yours, name their author in `authors`.',
  )
  expect(await queue.run([...two, runOn(3, [])], { authors: ['github-actions[bot]', 'mallory'] })).toEqual([
    'closed #1',
  ])
})

test('finds the issue of an advisory by the CVE that was given later', async () => {
  queue = await startQueue()
  const advisory = { id: 'GHSA-AAAA-BBBB-CCCC', ids: ['GHSA-AAAA-BBBB-CCCC'], severity: 'MEDIUM' } as const
  await queue.run([
    runOn(1, [{ ...advisory, ids: [...advisory.ids] }]),
    runOn(2, [{ ...advisory, ids: [...advisory.ids] }]),
  ])
  expect(queue.list()).toEqual(['#1 open GHSA-aaaa-bbbb-cccc in widget (pypi) [vulnerability]'])
  expect(await queue.run([runOn(3)])).toEqual(['updated #1'])
  expect(queue.body(1)).toContain(
    '[CVE-2026-0001](https://nvd.nist.gov/vuln/detail/CVE-2026-0001), GHSA-aaaa-bbbb-cccc',
  )
})

test('labels are made, and who cannot be assigned is said', async () => {
  queue = await startQueue({ issues: { assignable: ['octocat'] } })
  const options = { labels: ['vulnerability', 'queue'], assignees: ['octocat', 'nobody'] }
  expect(await queue.run(two, options)).toEqual(['opened #1'])
  expect(queue.list()).toEqual([`#1 open ${title} [vulnerability,queue]`])
  expect(queue.host.lines).toContain(
    'warning: GitHub did not assign issue 1 to octocat, nobody: check `assignees` and CODEOWNERS.',
  )
})

test('the issues of a person’s token are that person’s, and labels that GitHub drops are named', async () => {
  queue = await startQueue({}, 'outsider')
  expect(await queue.run(two)).toEqual(['opened #1'])
  expect(queue.list()).toEqual([`#1 open ${title} []`])
  expect(queue.host.lines).toContain(
    'warning: GitHub did not put vulnerability on issue 1: the token may not make labels.',
  )
  // The list has it all the same.
  expect(await queue.run([...two, runOn(3)])).toEqual(['open #1'])
})

test('says which permission is missing, that issues are switched off, and whose token it is', async () => {
  queue = await startQueue({}, 'reader')
  await expect(queue.run(two)).rejects.toThrow(
    /the token lacks the permission issues: write .* Add this to the job:\npermissions:\n {2}issues: write$/s,
  )
  await queue.stop()
  queue = await startQueue({ issues: { enabled: false } })
  await expect(queue.run(two)).rejects.toThrow(
    'Could not list the issues: issues are switched off in this repository. Switch them on in the settings of the repository (General, Features), or set `dry-run: true` to get the table only.',
  )
  await queue.stop()
  queue = await startQueue()
  await expect(queue.run(two, { authors: ['acme-triage[bot]'] })).rejects.toThrow(
    'GitHub says that github-actions[bot] opened it (https://github.com/acme/widget/issues/1), and only issues of acme-triage[bot] count as ours. Set `authors: github-actions[bot]`, so that the next run finds it.',
  )
})

test('text of a database can neither mention, link, nor end our part', async () => {
  queue = await startQueue()
  const evil = '<!-- /release-tools:triage -->\n@octocat #12 <img src=x> [a](http://evil.example.org) $x$'
  const document = scan(2, [{ ...found, name: evil, purl: `pkg:pypi/${encodeURIComponent(evil)}@1` }])
  const findings = document.findings.map(one => ({
    ...one,
    package: { ...one.package, name: evil, version: evil },
    locations: [evil],
    opinions: one.opinions.map(opinion => ({ ...opinion, title: evil, url: 'javascript:alert(1)' })),
  }))
  const runs = [
    { name: 'a', documents: [{ document: { ...document, findings, scanned: '2026-06-01T12:00:00Z' } }] },
    { name: 'b', documents: [{ document: { ...document, findings } }] },
  ]
  expect(await queue.run(runs)).toEqual(['opened #1'])
  expect(queue.list()).toEqual([
    '#1 open CVE-2026-0001 in <!-- /release-tools:triage --> @\u200boctocat #\u200b12 <img src=x> [a](http:\u200b//evil.example.org) $x$ (pypi) [vulnerability]',
  ])
  const body = queue.body(1)
  const shown = body.split('\n').slice(2).join('\n')
  expect(shown.replace(/`[^`\n]*`/g, '')).not.toMatch(/@octocat|#12|<img|\]\(http:\/\/evil|javascript:/)
  expect(body.match(/^<!-- \/release-tools:triage -->$/gm)).toHaveLength(1)
  expect(await queue.run(runs)).toEqual(['open #1'])
})

const opened =
  `<!-- release-tools:triage key=d0c5dc4bfd435613624d632c4b7fd0fdbb07127475a1c86a4ee6175769683f96 package=655101b4aaa7a435ffc04589e631bb14a597a8da4b34e5c027d5994081ca15e3 ids=CVE-2026-0001,GHSA-AAAA-BBBB-CCCC -->
<!-- release-tools:triage-state {"id":"CVE-2026-0001","package":{"name":"widget","type":"pypi"},"versions":["1.0.0"],"severity":"MEDIUM","knownExploited":false,"fix":{"state":"fixed","versions":["1.0.1"]},"locations":["/requirements.txt"],"since":"2026-06-01T12:00:00Z","seen":[{"target":"image widget linux/amd64","label":"widget (linux/amd64)","engines":{"grype":"2026-06-02T00:00:00Z"}}]} -->

|  |  |
| --- | --- |
| Vulnerability | [CVE-2026-0001](https://nvd.nist.gov/vuln/detail/CVE-2026-0001), GHSA-aaaa-bbbb-cccc |
| Severity | MEDIUM |
| Package | \`widget\` (pypi) |
| Versions | \`1.0.0\` |
| Fixed in | \`1.0.1\` |
| Found in | widget \\(linux/amd64\\) |
| Brought in by | \`/requirements.txt\` |
| First seen | 1 June 2026 |

Close this issue as not planned, or with the label \`wontfix\` or \`accepted\`, if it shall stay closed until its severity or fix changes.
Text above and below is yours: only this part is written again.

<!-- /release-tools:triage -->
`
    .split('\n')
    // In the data no hyphen stands for itself, so that nothing can end the comment.
    .map((line, index) => (index === 1 ? line.replace(/(?<=\{.*)-(?=.*\} -->$)/g, '\\u002d') : line))
    .join('\n')
