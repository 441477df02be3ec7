import { expect, test } from '@jest/globals'
import { type Policy, parsePolicy, renderCycloneDx, renderFindings } from '@release-tools/evidence'
import { documentOf, foundBom, match } from '@release-tools/evidence/testing'
import type { Gate } from '../../src/gate.ts'
import { dependencies } from '../../src/local/dependencies.ts'
import { licences } from '../../src/local/licences.ts'
import { contextOf, tree } from './gate-context.ts'

const pins = 'jinja2==2.11.2 --hash=sha256:aa\n# a comment\nmarkupsafe==2.11.2\n'
const source = { 'requirements.txt': pins, COPYING: 'MIT\n' }

/** Documents of a scan of the project: an SBOM with some packages, and findings. */
function scan(names: string[], ...found: string[]): Record<string, string> {
  const bom = foundBom('directory', names, { name: 'widget', version: '1.2.0' })
  const matches = found.map(id => match({ id, purl: 'pkg:pypi/jinja2@2.11.2', name: 'jinja2', version: '2.11.2' }))
  const target = { kind: 'directory' as const, name: 'widget' }
  return {
    'sbom.cyclonedx.json': renderCycloneDx(bom, '1.6'),
    'vulnerabilities.json': renderFindings(documentOf(matches, { target, scanned: '2026-06-01T12:00:00Z' })),
  }
}

type Files = Record<string, string>

async function look(gate: Gate, files: Files, documents?: Files, policy?: Policy, now = '2026-06-02T12:00:00Z') {
  const more = { now: new Date(now), ...(documents && { evidence: tree(documents) }), ...(policy && { policy }) }
  return gate.look(await contextOf(tree(files), 'v1.2.0', more))
}

test('dependencies: passes if scanners looked at everything that is locked, and found nothing', async () => {
  const found = await look(dependencies, source, scan(['jinja2', 'markupsafe']))
  expect(found).toMatchObject({
    result: 'pass',
    found:
      'No vulnerability was found. Looked at: 2 packages of requirements.txt, by grype 0.110.0 and trivy 0.59.1 on 2026-06-01.',
    evidence: [{ source: 'requirements.txt' }, { source: 'sbom.cyclonedx.json' }, { source: 'vulnerabilities.json' }],
  })
})

test('dependencies: fails for a finding that the policy does not accept', async () => {
  const found = await look(dependencies, source, scan(['jinja2', 'markupsafe'], 'CVE-2026-0001'))
  expect(found).toMatchObject({ result: 'fail', found: expect.stringContaining('CVE-2026-0001') })
})

test('dependencies: is unknown if the report is about other versions than those that are locked', async () => {
  const newer = { ...source, 'requirements.txt': 'jinja2==3.1.6\nmarkupsafe==2.11.2\n' }
  expect(await look(dependencies, newer, scan(['jinja2', 'markupsafe']))).toMatchObject({
    result: 'unknown',
    found: 'the SBOM lacks 1 locked package: jinja2 3.1.6 of requirements.txt. Make it of this commit',
  })
})

test('dependencies: is unknown without documents, SBOM or findings', async () => {
  expect(await look(dependencies, source)).toMatchObject({
    result: 'unknown',
    found: 'no documents of other jobs were given (`evidence-dir`, or the option --evidence)',
  })
  expect(await look(dependencies, source, {})).toMatchObject({
    result: 'unknown',
    found: 'there is no SBOM of the project among the documents: generate-sbom writes it',
  })
  const { 'vulnerabilities.json': _, ...sbom } = scan(['jinja2', 'markupsafe'])
  expect(await look(dependencies, source, sbom)).toMatchObject({
    result: 'unknown',
    found: 'there are no findings of the project among the documents: scan-image writes them',
  })
})

test('dependencies: is unknown if the scan is older than the policy accepts of databases', async () => {
  const documents = scan(['jinja2', 'markupsafe'])
  expect(await look(dependencies, source, documents, undefined, '2026-06-08T12:00:00Z')).toMatchObject({
    result: 'unknown',
    found: 'the project was scanned 168 hours ago; accepted are 120 hours (databases.max-age-hours)',
  })
})

const strict = parsePolicy('version: 1\nlicences: {allow: [MIT], unknown: review}\n')

test('licences: needs a licence file, and asks for no more if the policy has no rules', async () => {
  expect(await look(licences, source)).toMatchObject({
    result: 'pass',
    found: 'COPYING. The policy has no rules about the licences of dependencies (`licences`).',
    evidence: [{ source: 'COPYING' }],
  })
  expect(await look(licences, { 'requirements.txt': pins })).toMatchObject({
    result: 'fail',
    found: 'There is no licence file, which says under what terms it may be used.',
  })
})

test('licences: judges the components of the SBOM by the rules of the policy', async () => {
  expect(await look(licences, source, undefined, strict)).toMatchObject({ result: 'unknown' })
  expect(await look(licences, source, scan(['jinja2', 'markupsafe']), strict)).toMatchObject({
    result: 'review',
    found: 'jinja2 2.11.2: no licence is stated; markupsafe 2.11.2: no licence is stated.',
  })
  const denied = parsePolicy('version: 1\nlicences: {unknown: fail}\n')
  expect(await look(licences, source, scan(['jinja2', 'markupsafe']), denied)).toMatchObject({ result: 'fail' })
  const report = parsePolicy('version: 1\nlicences: {unknown: report}\n')
  expect(await look(licences, source, scan(['jinja2', 'markupsafe']), report)).toMatchObject({
    result: 'pass',
    found: 'The licences of 2 components are accepted.',
  })
})
