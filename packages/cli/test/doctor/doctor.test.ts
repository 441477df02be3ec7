import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { git, pinnedProject, repositoryWith, writeInto } from '@release-tools/scaffold/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, tooWide } from '../../testing/run.ts'
import { adopted, edited, repository } from './adopted.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../docs/schema/doctor-report.v1.json'), 'utf8'),
)
interface Found {
  id: string
  status: string
  about?: string
  found: string
  next?: string
}

/** The findings, which follow the schema. */
async function diagnose(root: string): Promise<{ code: number; findings: Found[] }> {
  const { code, out, err } = await cli(['doctor', '--json', root])
  expect(err).toBe('')
  const report = JSON.parse(out)
  const validate = new Ajv2020().compile(schema)
  expect([validate(report), validate.errors]).toEqual([true, null])
  expect(report.result).toBe(code === 1 ? 'fails' : 'ok')
  return { code, findings: report.findings }
}

test('of an adopted repository, nothing fails, and what it cannot see is unknown', async () => {
  const { code, findings } = await diagnose(repository(adopted))
  expect(code).toBe(0)
  expect(findings.filter(({ status }) => status !== 'ok').map(({ id, status }) => [id, status])).toEqual([
    ['transparency', 'unknown'],
    ['environment', 'unknown'],
    ['published', 'unknown'],
  ])
  expect(findings.map(({ id }) => id)).toEqual([
    ...['workflow', 'permissions', 'reference', 'trigger', 'fit', 'server', 'version', 'tags', 'changelog'],
    ...[
      'build-requirements',
      'tests',
      'policy',
      'gates',
      'keys',
      'transparency',
      'environment',
      'published',
      'source',
      'updates',
      'committed',
    ],
  ])
})

test('prints what needs attention first, each with what to do', async () => {
  const { code, out, err } = await cli(['doctor', repository(edited(', id-token: write', ''))])
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(tooWide(out)).toEqual([])
  expect(out).toMatchInlineSnapshot(`
"FAILS   permissions (.github/workflows/release.yml, job release)
        It does not grant "id-token: write". GitHub will end the run before it
        starts: "The nested job … is requesting 'id-token: write', but is only
        allowed 'id-token: none'."
        → Give the job the line \`permissions: { contents: write, id-token: write
        }\`.
unknown transparency
        Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.
        → If the repository is private, choose what may be logged
        (docs/tasks/release-in-one-job.md, “A private repository”): the public
        log is refused there.
unknown environment (release)
        Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.
        → See that Settings → Environments has release, with reviewers if a
        person should approve.
unknown published
        Without a token in GITHUB_TOKEN or GH_TOKEN, GitHub was not asked.
        → See that there is no release of v1.2.3 yet.
ok      workflow
        .github/workflows/release.yml calls release.yml.
ok      reference (.github/workflows/release.yml, job release)
        It names v1.0.0.
ok      trigger (widget)
        The tag v1.2.3 starts a release.
ok      fit
        release.yml fits what there is to release.
ok      server
        The repository is on github.com.
ok      version
        pyproject.toml has 1.2.3: the next tag is v1.2.3.
ok      tags
        There is no tag yet. Releases are tagged v{version}.
ok      changelog
        CHANGELOG.md describes 1.2.3.
ok      build-requirements
        .github/requirements-build.txt pins what builds it.
ok      tests
        .github/requirements-test.txt pins what the tests need.
ok      policy
        The built-in strict policy applies.
ok      gates
        The policy requires version, changelog: the job that releases can see
        them.
ok      keys
        Releases are signed keyless: there is no key that could expire.
ok      source
        Nothing records pushes, so that the source of a release has level 1 at
        most: docs/tasks/start-a-source-chain.md says how to begin.
ok      updates
        Dependabot raises actions and requirements.
ok      committed
        Everything is committed.

The next tag will fail: 1 of 20 checks say so.
"
`)
})

test('of several projects, each finding says which one it is about', async () => {
  const one = (name: string) =>
    Object.fromEntries(
      Object.entries(pinnedProject).map(([path, text]) => [`${name}/${path}`, text.replaceAll('widget', name)]),
    )
  const { findings } = await diagnose(repository({ ...one('a'), ...one('b') }))
  expect(findings.filter(({ id }) => id === 'version').map(({ about }) => about)).toEqual(['a', 'b'])
})

test('what is no repository, and what has nothing to release, is one sentence', async () => {
  expect(await cli(['doctor', '/nowhere'])).toMatchObject({ code: 2, out: '' })
  expect(await cli(['doctor', repositoryWith({})])).toMatchObject({
    code: 3,
    out: '',
    err: expect.stringMatching(/^Could not find a project: /),
  })
})

test('a release has only what is committed', async () => {
  const root = repository(adopted)
  writeInto(root, { 'b.py': '', 'src/widget/__init__.py': 'changed = 1\n' })
  const { findings } = await diagnose(root)
  expect(findings.find(({ id }) => id === 'committed')).toMatchObject({
    status: 'warns',
    found: expect.stringMatching(/^src\/widget\/__init__\.py and 1 more are not committed/),
  })
  // A setting of git hides nothing.
  git(root, 'checkout', '--quiet', '--', '.')
  git(root, 'config', 'status.showUntrackedFiles', 'no')
  expect((await diagnose(root)).findings.find(({ id }) => id === 'committed')?.found).toMatch(/^b\.py is not committed/)
})
