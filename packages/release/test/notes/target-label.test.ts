import { expect, test } from '@jest/globals'
import { escapeMarkdown } from '@release-tools/base'
import { decide, defaultPolicy } from '@release-tools/evidence'
import { renderPage } from '../../src/html/page.ts'
import { evidenceLines } from '../../src/notes/notes-evidence.ts'
import { facts } from '../../testing/release-facts.ts'

const label = 'widget (linux/arm/v7)'

/** The sample, with an image for a platform of three parts. */
function onArm(): typeof facts {
  const target = { kind: 'image' as const, name: 'widget', platform: 'linux/arm/v7' }
  const [, sbom] = facts.evidence.sbom
  const [, scan] = facts.evidence.vulnerabilities
  if (sbom === undefined || scan === undefined) throw new Error('the sample has an image')
  const evidence = { ...facts.evidence, sbom: [{ ...sbom, target }], vulnerabilities: [{ ...scan, target }] }
  return { ...facts, evidence }
}

test('a platform of three parts has one label in notes, page and verdict, for its SBOM and for its findings', () => {
  const lines = evidenceLines(onArm())
  expect(lines).toContainEqual(expect.stringContaining(`- ${escapeMarkdown(label)}: 143 components`))
  expect(lines).toContainEqual(expect.stringContaining(`- Image ${escapeMarkdown(label)}: 2 known vulnerabilities`))
  const page = renderPage(onArm())
  expect(page).toContain(`components in ${label}</div>`)
  expect(page).toContain(`<h3>Licences of ${label}</h3>`)
  expect(page).toContain(`<h3>Image ${label}</h3>`)
  const { reasons } = decide(defaultPolicy, { findings: onArm().evidence.vulnerabilities }, '2026-11-21')
  expect(reasons).toContainEqual(expect.stringContaining(`HIGH CVE-2024-22195 in jinja2 3.1.2 of ${label}, fixed in`))
})
