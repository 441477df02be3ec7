/** @needs tools databases */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { decide, parsePolicy, renderFindings } from '@release-tools/evidence'
import { git, gitRepository } from '@release-tools/host/testing'
import { expandTarget } from '@release-tools/oci'
import { testHost } from '@release-tools/testbed'
import { checkOutBase, removeBase } from '../../src/scan/base-checkout.ts'
import { type GivenBaseline, readBaseline } from '../../src/scan/given-baseline.ts'
import { scanTarget } from '../../src/scan/scan.ts'
import { freshDir, useSampleDatabases } from '../../testing/scanners.ts'

jest.setTimeout(180_000)
beforeAll(useSampleDatabases)

const policy = parsePolicy('version: 1\nvulnerabilities: {fail: [MEDIUM, HIGH], baseline: new}\n')
/** A repository whose branch `topic` adds jinja2 to requests, and was merged into `main` as GitHub does for a pull request. */
function repository() {
  const root = realpathSync(gitRepository())
  const commit = (requirements: string, message: string) => {
    mkdirSync(join(root, 'app'), { recursive: true })
    writeFileSync(join(root, 'app', 'requirements.txt'), requirements)
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '-m', message)
    return git(root, 'rev-parse', 'HEAD').trim()
  }
  const baseSha = commit('requests==2.5.1\n', 'first')
  git(root, 'checkout', '--quiet', '-b', 'topic')
  const headSha = commit('requests==2.5.1\njinja2==2.11.2\n', 'second')
  git(root, 'checkout', '--quiet', '--detach', 'main')
  git(root, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'topic')
  return { root, pullRequest: { number: 1, head: 'topic', base: 'main', baseSha, headSha, isFork: false } }
}

async function scan(root: string, baseline: GivenBaseline | undefined) {
  const spec = { kind: 'dir' as const, value: join(root, 'app') }
  const scratch = freshDir('scratch')
  const [target] = await expandTarget(spec, { name: 'app', platforms: [], scratch, env: process.env })
  if (target === undefined) throw new Error('there is no target')
  const [scanned] = await scanTarget(
    target,
    {
      spec,
      scratch,
      policy,
      exclude: [],
      version: '1.2.0',
      releaseDir: join(root, 'release'),
      scanners: ['grype'],
      today: '2026-06-01',
      login: undefined,
      isTrusted: async () => true,
      ...(baseline && { baseline }),
    },
    testHost({ workspace: root }),
  )
  if (scanned === undefined) throw new Error('nothing was scanned')
  return scanned.document
}

test('in a pull request, only what is new against its base fails', async () => {
  const { root, pullRequest } = repository()
  const checkout = await checkOutBase(root, pullRequest, freshDir('scratch'), testHost({ workspace: root }))
  expect(checkout.commit).toBe(pullRequest.baseSha)
  const document = await scan(root, { about: { kind: 'base', name: checkout.commit }, checkout })
  await removeBase(checkout, testHost({ workspace: root }))
  expect([existsSync(checkout.path), git(root, 'worktree', 'list').trim().split('\n').length]).toEqual([false, 1])
  expect(document.baseline).toMatchObject({ kind: 'base', name: pullRequest.baseSha, scanned: expect.any(String) })
  const { reasons, decisions } = decide(policy, { findings: [document] }, '2026-06-01')
  expect(reasons.filter(one => !one.includes('hours old'))).toEqual([
    'MEDIUM CVE-2020-28493 in jinja2 2.11.2 of app, fixed in 2.11.3 [vulnerabilities.fail].',
  ])
  expect(decisions.map(({ finding, rule }) => [finding.id, rule])).toEqual([
    ['CVE-2015-2296', 'vulnerabilities.baseline'],
    ['CVE-2020-28493', 'vulnerabilities.fail'],
  ])

  const path = join(root, 'before.json')
  writeFileSync(path, renderFindings(document))
  const again = await scan(root, await readBaseline(path, 'before.json'))
  expect(again.baseline).toEqual({ kind: 'findings', name: 'before.json', scanned: document.scanned })
  expect(again.findings.map(({ since }) => since !== undefined)).toEqual([true, true])
})

test('a checkout without the history is an error that says how to get it', async () => {
  const { root, pullRequest } = repository()
  const shallow = freshDir('shallow')
  git(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, shallow)
  const open = (given: typeof pullRequest | undefined) =>
    checkOutBase(shallow, given, freshDir('scratch'), testHost({ workspace: shallow }))
  await expect(open({ ...pullRequest, base: 'other' })).rejects.toThrow(
    'Could not compare with the base of the pull request: this checkout does not have the commit of "other" that the pull request is based on. Check out with `fetch-depth: 0` (actions/checkout).',
  )
  await expect(open(undefined)).rejects.toThrow('the event that started this run is not a pull request.')
})

test('a checkout of the branch itself is compared with where it diverged', async () => {
  const { root, pullRequest } = repository()
  git(root, 'checkout', '--quiet', 'topic')
  const checkout = await checkOutBase(root, pullRequest, freshDir('scratch'), testHost({ workspace: root }))
  expect(checkout.commit).toBe(pullRequest.baseSha)
})

test('what is no release and no report is not a baseline', async () => {
  const path = join(freshDir('baseline'), 'x.json')
  await expect(readBaseline(path, 'x.json')).rejects.toThrow('Could not read the baseline: x.json does not exist.')
  writeFileSync(path, '{"bomFormat":"CycloneDX","components":[]}')
  await expect(readBaseline(path, 'x.json')).rejects.toThrow(
    'Could not read the baseline: x.json is of the kind "SBOM". Set the input `baseline` to `base`, or to the path of an earlier release or of its `vulnerabilities.json`.',
  )
})
