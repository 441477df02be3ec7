import { expect, test } from '@jest/globals'
import { type Advisory, parseAdvisories } from '@release-tools/evidence'
import { renderPage } from '../../src/html/page.ts'
import { advisoryLines, advisoryUrl } from '../../src/notes/advisory-lines.ts'
import { facts as plain } from '../../testing/release-facts.ts'

const advisories: Advisory[] = parseAdvisories(
  `advisories:
  - summary: Members of an <archive> leave their folder
    description: x
    severity: high
    ghsa: GHSA-jfh8-c2jp-5v3q
    cve: CVE-2027-12345
    packages: [{ecosystem: pip, name: widget, affected: "< 1.2.0"}]
    workaround: Do not open archives of others.
  - summary: Another
    description: x
    severity: low
    packages: [{ecosystem: pip, name: widget, affected: "1.1.*", fixed: 1.2.0.post1}]
`,
  'advisories.yaml',
)
const facts = { ...plain, evidence: { ...plain.evidence, advisories } }

test('the notes name what a security release fixes, by its ids with links', () => {
  expect(advisoryLines(facts)).toEqual([
    'Fixes [`CVE-2027-12345`](https://www.cve.org/CVERecord?id=CVE-2027-12345), [`GHSA-jfh8-c2jp-5v3q`](https://github.com/acme/widget/security/advisories/GHSA-jfh8-c2jp-5v3q), high: Members of an &lt;archive&gt; leave their folder. Affected: widget &lt; 1.2.0, fixed in 1.2.0.',
    'Fixes a vulnerability, low: Another. Affected: widget 1.1.\\*, fixed in 1.2.0.post1.',
  ])
  expect(advisoryLines(plain)).toEqual([])
})

test('the page has a section about it, which other releases lack', () => {
  const section = /<section id="advisories"[\s\S]*?<\/section>/.exec(renderPage(facts))?.[0]
  expect(section).toContain('Members of an &#60;archive&#62; leave their folder')
  expect(section).toContain('Do not open archives of others.')
  expect(renderPage(plain)).not.toContain('id="advisories"')
})

test('an advisory of a server of one’s own is looked up at GitHub', () => {
  expect(advisoryUrl('GHSA-jfh8-c2jp-5v3q', 'https://github.example.org/acme/widget')).toBe(
    'https://github.com/advisories/GHSA-jfh8-c2jp-5v3q',
  )
})
