import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  ProvenanceVerifier,
  parsePolicy,
  provenanceStatement,
  publicTrustedRoot,
  requireTag,
  SignatureVerifier,
  type Trust,
} from '@release-tools/evidence'
import { requireChangelogSection, requireGuarded } from '@release-tools/release'
import { parse } from 'yaml'
import { root } from '../scripts/shared/repository.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The text of each block of a language in a page, without its indentation. */
function blocks(page: string, language: string): string[] {
  const found = page.matchAll(new RegExp(`^( *)\`\`\`${language}\n(.*?)^ *\`\`\`$`, 'gms'))
  return [...found].map(([, indent = '', body = '']) => body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
}

/** The cells of the rows of a page that begin with this text. */
function rowsOf(page: string, start: string): string[][] {
  const rows = page.split('\n').filter(line => line.startsWith(`| ${start}`))
  return rows.map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

const codeIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
const template = parse(read('workflows-templates/python-release.yml'))
const generator = read('docs/tasks/from-slsa-github-generator.md')

describe('from release-please', () => {
  const page = read('docs/tasks/from-release-please.md')
  const workflows = blocks(page, 'yaml').map(block => parse(block))

  test('the workflow that makes the release is the template', () => {
    expect(workflows.at(-1)).toEqual(template)
  })

  test('the tag is made by an app and not by the token of the job, which has no permission', () => {
    const { permissions, jobs } = workflows[1]
    const [app, please] = jobs['release-please'].steps
    expect(permissions).toEqual({})
    expect(please.with).toEqual({ token: `\${{ steps.${app.id}.outputs.token }}` })
    expect(Object.keys(app.with)).toEqual(expect.arrayContaining(['permission-contents', 'permission-pull-requests']))
  })

  test('release-please makes a draft and a tag that starts the release', () => {
    const [config, versions] = blocks(page, 'json').map(block => JSON.parse(block))
    expect(config).toEqual({
      packages: { '.': { 'release-type': 'python', 'include-component-in-tag': false } },
      draft: true,
      'force-tag-creation': true,
    })
    expect(Object.keys(versions)).toEqual(Object.keys(config.packages))
    const tag = `v${versions['.']}`
    expect(requireTag(tag, { pattern: 'v{version}', scheme: 'pep440' }).tag).toBe(tag)
    expect(template.on.push.tags).toEqual(['v*'])
  })

  test.each([...rowsOf(page, '`"include-'), ...rowsOf(page, 'nothing'), ...rowsOf(page, '`"tag-sep')])(
    'with %s, the tag %s fits the pattern %s',
    (_, tag, pattern) => {
      const rule = { pattern: codeIn(pattern)[0] ?? '', scheme: 'pep440' as const }
      expect(requireTag(codeIn(tag)[0] ?? '', rule).version).toBe('1.3.0')
    },
  )

  test('the notes get what release-please wrote about the version', () => {
    const [changelog = ''] = blocks(page, 'markdown')
    const release = requireTag('v1.3.0', { pattern: 'v{version}', scheme: 'pep440' })
    const { text, warnings } = requireChangelogSection(changelog, { release, project: 'widget' }, 'CHANGELOG.md')
    expect(warnings).toEqual([])
    expect(text).toMatch(/^### Features\n\n\* count moons .*\n\n\n### Bug Fixes\n\n\* a planet .*5d1f7aa\)\)$/s)
  })

  test('a call in the run of release-please is refused with the words of the page', () => {
    const run = { eventName: 'push', ref: 'refs/heads/main', runnerEnvironment: 'github-hosted', fromFork: false }
    const rules = { level: 3 as const, transparency: 'public' as const, dryRun: false, allowFork: false }
    const said = codeIn(rowsOf(page, 'call `release.yml`')[0]?.[1])[0] ?? 'missing'
    expect(() =>
      requireGuarded(
        { ...run, isFork: false, privateRepository: false },
        { ...rules, allowPublicLogForPrivateRepository: false, workflowRef: undefined },
      ),
    ).toThrow(said)
  })
})

describe('from slsa-github-generator', () => {
  const identity =
    'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml'
  const bundle = readFileSync(join(root, 'test/fixtures/slsa-github-generator/v2.1.0.intoto.jsonl'))
  const trusting = async (signer: string, repository: string): Promise<Trust> => ({
    signers: [{ kind: 'identity', identity: signer, issuer: 'https://token.actions.githubusercontent.com' }],
    trustedRoot: (await publicTrustedRoot()).root,
    repository,
  })
  const source = 'https://github.com/slsa-framework/example-package'

  test('the workflow after it is the template, and grants less', () => {
    const [before, after] = blocks(generator, 'yaml').map(block => parse(block))
    expect(after).toEqual(template)
    expect(before.jobs.provenance.permissions).toEqual({ actions: 'read', ...after.jobs.release.permissions })
  })

  test('real provenance of version 2.1.0 is verified with the flags of the page', async () => {
    expect(generator).toContain('release-tools verify-artifact widget-1.1.0-py3-none-any.whl')
    const trust = await trusting(`${identity}@refs/tags/v2.1.0`, source)
    const { statement } = new SignatureVerifier(trust).verifyStatement(bundle)
    const digest = statement.subject[0]?.digest.sha256 ?? ''
    const verifier = new ProvenanceVerifier({ trustedRoot: (await publicTrustedRoot()).root })
    const verify = (asked: object) =>
      verifier.verifyAny(
        [bundle],
        { digest, sourceUri: 'github.com/slsa-framework/example-package', ...asked },
        'artifact',
      )
    expect(verify({}).builder).toBe(`${identity}@refs/tags/v2.1.0`)
    expect(() => verify({ sourceUri: 'github.com/acme/widget' })).toThrow(/source used to generate the binary/)
    expect(() => verify({ builderId: `${identity}@v2.0.0` })).toThrow(/untrusted reusable workflow/)
  })

  test('the fields are where the page says, with the values that it gives', async () => {
    const verifier = new SignatureVerifier(await trusting(`${identity}@refs/tags/v2.1.0`, source))
    const { version } = JSON.parse(read('package.json'))
    const run = {
      serverUrl: 'https://github.com',
      repository: 'acme/widget',
      ref: 'refs/tags/v1.2.0',
      sha: 'c'.repeat(40),
    }
    const workflowRef = `acme/widget/.github/workflows/release.yml@${run.ref}`
    const jobWorkflowRef = `org/release-tools/.github/workflows/release.yml@refs/tags/v${version}`
    const now = provenanceStatement(
      { ...run, workflowRef, jobWorkflowRef, runId: '1', runAttempt: '1', internal: {} },
      [],
      [],
    )
    const before = verifier.verifyStatement(bundle).statement
    const rows = ['`predicateType`', 'builder id', 'build type', 'source', 'workflow file', 'run |']
    for (const [, old, current] of rows.flatMap(row => rowsOf(generator, row))) {
      requireField(before, old)
      requireField(now, current)
    }
  })

  /** What a cell names is there: the type of the predicate, or a text at a path in it, which is the given one, or a digest by its name. */
  function requireField({ predicateType, predicate }: { predicateType: string; predicate: unknown }, cell = ''): void {
    const [first = '', value = ''] = codeIn(cell)
    const path = first.split(/[.[\]]+/).filter(part => part !== '')
    const at = (node: unknown, key: string) => (node as Record<string, unknown> | undefined)?.[key]
    const found = first.startsWith('https:') ? predicateType : path.reduce(at, predicate)
    if (cell.includes(', digest `')) expect(found).toHaveProperty(`digest.${value}`)
    else expect(found).toMatch(value === '' ? /./ : value)
    if (first.startsWith('https:')) expect(found).toBe(first)
  }

  test('every input of the generic generator has an answer', () => {
    const inputs = ['base64-subjects', 'base64-subjects-as-file', 'upload-assets', 'upload-tag-name', 'provenance-name']
    const more = ['private-repository', 'continue-on-error', 'draft-release', 'compile-generator']
    const answered = generator.slice(0, generator.indexOf('## Before'))
    expect([...inputs, ...more].filter(name => !answered.includes(`\`${name}`))).toEqual([])
  })

  test('the policy of a consumer can be read', () => {
    const policies = blocks(generator, 'yaml').filter(block => block.startsWith('version: 1'))
    expect(policies.map(text => parsePolicy(text).slsa)).toEqual([{ level: 3 }])
  })
})
