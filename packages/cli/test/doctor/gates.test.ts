import { expect, test } from '@jest/globals'
import { adopted, check, release, template } from './adopted.ts'

const policy = (gates: string) => ({ '.github/release-policy.yaml': `version: 1\ngates: ${gates}\n` })
const checked = { ...adopted, [release]: template('checked-release.yml') }

test('gates that the checkout decides are seen in every workflow', async () => {
  expect(await check('gates', adopted)).toEqual([
    'ok | The policy requires version, changelog: the job that releases can see them.',
  ])
  const more = { ...adopted, ...policy('{ required: [version], types: { major: {} } }') }
  expect(await check('gates', more)).toEqual([
    'ok | The policy requires version, security-review, migration-guide, release-candidate: the job that releases can see them.',
  ])
})

test('a gate that asks for more permissions stops every release, unless check.yml is called', async () => {
  const asking = policy('{ required: [version, blocking-issues] }')
  expect(await check('gates', { ...adopted, ...asking })).toEqual([
    "fails | The policy requires gates that the job that releases can't see, so that they are unknown and stop the release: blocking-issues (issues: read). | Call check.yml before (docs/tasks/check-a-release.md).",
  ])
  expect(await check('gates', { ...checked, ...asking })).toEqual([
    'ok | The policy requires version, blocking-issues: check.yml can see them, if its caller hands them over.',
  ])
})

test('a gate that check.yml cannot see needs a job of its own', async () => {
  const asking = policy('{ required: [alerts] }')
  const [found] = await check('gates', { ...checked, ...asking })
  expect(found).toMatch(
    /^fails \| The policy requires gates that check\.yml can't see, .*: alerts \(security-events: read/,
  )
  expect(found).toMatch(/ \| Run check-release with `share-gates: true` in a job with these permissions/)
  const job = 'on: push\njobs:\n  a:\n    steps:\n      - uses: org/release-tools/actions/check-release@v1\n'
  expect(await check('gates', { ...checked, ...asking, '.github/workflows/check.yml': job })).toEqual([
    'unknown | A job of yours runs check-release, and the policy requires alerts. | Compare its permissions with docs/gates.md.',
  ])
})

test('a policy that cannot be read is the matter of its own check', async () => {
  expect(await check('gates', { ...adopted, ...policy('{ required: [nonsense] }') })).toEqual([])
})

test('a call of check.yml makes no release, so that it lacks nothing of one', async () => {
  expect((await check('permissions', checked)).map(line => line.split(' | ')[0])).toEqual(['ok'])
})
