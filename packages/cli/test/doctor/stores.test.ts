import { expect, test } from '@jest/globals'
import { adopted, check, edited, release, template } from './adopted.ts'

const config = '.github/release-tools.yaml'
const role = 's3://acme-releases?region=eu-central-1&role=arn:aws:iam::123456789012:role/archive'
const named = (...addresses: string[]) => ({ [config]: `stores: ${JSON.stringify(addresses)}\n` })
const right = ['ok | A job archives each release in the stores that the configuration names.']

test('without stores, nobody has to archive anything', async () => {
  expect(await check('stores', adopted)).toEqual([])
})

test('an audit log needs stores', async () => {
  expect(await check('stores', { ...adopted, [config]: 'audit-log: { keep: true }\n' })).toEqual([
    'fails | The configuration asks for an audit log, and names no store that could keep it. | Name stores in .github/release-tools.yaml (docs/tasks/audit-log.md), or remove `audit-log`.',
  ])
})

test('an audit log is kept in the stores that a job of the project names itself', async () => {
  const job =
    'on: push\njobs:\n  a:\n    steps:\n      - uses: org/release-tools/actions/archive-release@v1\n        with: { stores: "oci://ghcr.io/acme/archive" }\n'
  const own = { ...adopted, '.github/workflows/archive.yml': job, [config]: 'audit-log: { keep: true }\n' }
  expect(await check('stores', own)).toEqual([])
})

test('a role and a branch need no more than the call of the reusable workflow', async () => {
  expect(await check('stores', { ...adopted, ...named(role, 'branch:release-metadata') })).toEqual(right)
})

test('stores that no job archives in are told, and a job of the project is enough', async () => {
  const lack =
    'fails | The configuration names stores, and no workflow archives anything in them. | Add the job of docs/tasks/archive-a-release.md (“In a workflow of your own”), or call a reusable workflow of release-tools.'
  const long = template('release.yml')
  const off = edited('release.yml@v1.0.0\n', 'release.yml@v1.0.0\n    with: { archive: "false" }\n')
  expect([
    await check('stores', { ...adopted, [release]: long, ...named(role) }),
    await check('stores', { ...off, ...named(role) }),
  ]).toEqual([[lack], [lack]])
  const job = 'on: push\njobs:\n  a:\n    steps:\n      - uses: org/release-tools/actions/archive-release@v1\n'
  const own = { ...off, '.github/workflows/archive.yml': job, ...named(role, 'oci://ghcr.io/acme/archive') }
  expect(await check('stores', own)).toEqual(right)
})

test.each([
  [
    'oci://ghcr.io/acme/archive',
    'The job of release.yml that archives has no login for a registry. | Name this store in',
  ],
  [
    'directory:/mnt/tape',
    'The job of release.yml that archives has no directory that outlives it. | Name this store in',
  ],
  [
    'artifactory://artifacts.example.org/releases',
    'The job passes no artifactory-token, so that nobody can log in to the store. | Pass artifactory-token below `secrets:`',
  ],
  [
    's3://acme-releases?region=eu-central-1',
    'The job passes no aws-access-key-id and no aws-secret-access-key, so that nobody can log in to the store. | Pass aws-access-key-id and aws-secret-access-key below `secrets:`, or add a role to the address',
  ],
])('the reusable workflow can not use %s as it is called', async (address, said) => {
  expect(await check('stores', { ...adopted, ...named(address) })).toEqual([expect.stringContaining(`fails | ${said}`)])
})

test.each<[address: string, said: string]>([
  [
    'ss3://acme',
    'there is no kind of store "ss3" (did you mean "s3"?). | Correct the address: docs/tasks/archive-a-release.md describes all kinds.',
  ],
  ['s3://acme-releases?lokc=none', 'it has no option "lokc" (did you mean "lock"?). | Use region,'],
  ['s3://Acme?region=eu-central-1', '"Acme" is not the name of a bucket.'],
  ['branch:a..b', 'it is not the name of a branch. | Write branch:release-metadata.'],
  ['artifactory://artifacts.example.org', 'it names no server and repository.'],
  ['oci://ghcr.io/Acme/x:v1', 'it is not the name of a repository.'],
  ['directory:/mnt/%zz', 'a % in it is followed by something other than two hex digits.'],
])('the address %s is wrong, whoever archives', async (address, said) => {
  expect(await check('stores', { ...adopted, ...named(role, address) })).toEqual([
    expect.stringContaining(`fails | Its address is wrong: ${said}`),
  ])
})
