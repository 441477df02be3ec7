import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { evaluateSource, readSourceRecords, type SourceEvaluation } from '@release-tools/evidence'
import { keyPair } from '@release-tools/evidence/testing'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub } from '@release-tools/testbed'
import { GeneratedRepository } from './support/generated-repository.ts'

const dir = freshDir('source-levels')
const read = { contents: 'read', checks: 'read', statuses: 'read', 'pull-requests': 'read' } as const
const tokens = { job: read, admin: { ...read, administration: 'write' } } as const
const { privateKey, publicKey } = keyPair()
let github: GitHubDouble
beforeAll(async () => {
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, rulesClock: () => GeneratedRepository.clock })
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  await github.stop()
  await rm(dir, { recursive: true, force: true })
})

/** Works between two releases, and judges the second one by what the recorder signed. */
async function judged(
  between: (repository: GeneratedRepository) => Promise<unknown>,
  token: keyof typeof tokens,
): Promise<SourceEvaluation> {
  const repository = new GeneratedRepository(github, privateKey, token)
  await repository.merge()
  const previous = await repository.tag('v1.0.0')
  await between(repository)
  await repository.merge()
  const commit = await repository.tag('v1.1.0')
  const url = 'https://github.com/acme/widget'
  const { records, histories, refused } = readSourceRecords(
    repository.lines,
    { signers: [{ kind: 'key', publicKey }] },
    url,
  )
  expect(refused).toEqual([])
  return evaluateSource({ repository: url, commit, tag: 'v1.1.0', branch: 'main', previous }, records, histories)
}

/** What happens, what the recorder may see, the level, and why it is not higher, or what is said of it. */
const cases: [string, keyof typeof tokens, (repository: GeneratedRepository) => Promise<unknown>, number, string][] = [
  ['reviewed pull requests', 'admin', one => one.merge(), 4, ''],
  [
    'the same, recorded by a job that does not see who may pass the rules by',
    'job',
    one => one.merge(),
    4,
    'the token could not see whether somebody may pass the rules by.',
  ],
  [
    'approval of a pull request by its author',
    'admin',
    one => one.merge('alice'),
    3,
    'nobody else with the right to write',
  ],
  ['a direct push past the rules', 'job', one => one.push(), 2, 'was pushed without a pull request, past the rule.'],
  [
    'somebody who may pass the rules by',
    'admin',
    async one => {
      one.changeRules({ bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] })
      await one.merge()
    },
    2,
    'somebody may pass the rules by.',
  ],
  [
    'a force push',
    'admin',
    one => one.push({ type: 'force_push', forced: true }, []),
    1,
    'the branch was moved by force',
  ],
  [
    'rules that were off for an hour, with a push',
    'job',
    async one => {
      one.changeRules({ enforcement: 'disabled' })
      await one.merge()
      one.changeRules({ enforcement: 'active' })
    },
    1,
    'no rule “non_fast_forward” was in force.',
  ],
  [
    'rules that were off for an hour, without a push',
    'admin',
    async one => {
      one.changeRules({ enforcement: 'disabled' })
      one.now += 60 * 60 * 1000
      one.changeRules({ enforcement: 'active' })
    },
    4,
    '',
  ],
  [
    'a push under no rules while the recorder was off, and a ruleset that was made again',
    'admin',
    async one => {
      one.isRecorded = false
      one.removeRules()
      await one.merge()
      one.makeRules()
      one.isRecorded = true
    },
    1,
    'The rule “non_fast_forward” did not hold all the time.',
  ],
  [
    'a push that nobody recorded, under the same rules',
    'admin',
    async one => {
      one.isRecorded = false
      await one.merge()
      one.isRecorded = true
    },
    3,
    'nothing recorded how the branch came from',
  ],
  [
    'the same, but nobody sees who may pass the rules by',
    'job',
    async one => {
      one.isRecorded = false
      await one.merge()
      one.isRecorded = true
    },
    1,
    'Nobody knows whether somebody passed the rules by.',
  ],
  [
    'unsigned commits, because the rule was taken away',
    'admin',
    async one => one.changeRules({ rules: [{ type: 'non_fast_forward' }, { type: 'deletion' }] }),
    2,
    'no rule “pull_request” was in force.',
  ],
  ['a job that does not see who may pass the rules by, and a history that does', 'job', one => one.history(), 4, ''],
  [
    'the same, and somebody may',
    'job',
    async one => {
      one.changeRules({ bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }] })
      await one.merge()
      await one.history()
    },
    2,
    'somebody may pass the rules by.',
  ],
  [
    'a push that nobody recorded, and a history that shows that nobody could pass the rules by',
    'job',
    async one => {
      one.isRecorded = false
      await one.merge()
      one.isRecorded = true
      await one.history()
    },
    3,
    'The same rules were in force before and after.',
  ],
  [
    'a push that nobody recorded while the rules were off for an hour, and a history that shows it',
    'job',
    async one => {
      one.isRecorded = false
      one.changeRules({ enforcement: 'disabled' })
      await one.merge()
      one.changeRules({ enforcement: 'active' })
      one.isRecorded = true
      await one.history()
    },
    1,
    'was not in force from 2026-06-01T02:00:00Z to 2026-06-01T03:00:00Z.',
  ],
  [
    'a push that was let through against a rule, which only the history shows',
    'job',
    async one => {
      await one.merge()
      one.letThrough('required_signatures')
      await one.history()
    },
    2,
    'mallory passed the rule “required_signatures” by',
  ],
  ['a tag that was written again', 'admin', one => one.tag('v1.0.0', 'e'.repeat(40)), 1, 'the tag v1.0.0 was moved'],
]

test.each(cases)('%s (%s)', async (_, token, between, level, said) => {
  const found = await judged(between, token)
  const { reasons, caveats } = found
  // Keys alone sign here, whose records have no time of a log.
  const all = [...reasons, ...caveats].filter(line => !line.startsWith('No log ')).join('\n')
  expect({ level: found.level, said: all }).toEqual({ level, said: said === '' ? '' : expect.stringContaining(said) })
})
