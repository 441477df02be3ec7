import { describe, expect, test } from '@jest/globals'
import { hasPlainSignature, kinds } from '@release-tools/evidence'
import { renderPage } from '../../src/html/page.ts'
import { assetFacts } from '../../src/notes/assets.ts'
import { installations } from '../../src/notes/install.ts'
import { assetUrl, compareUrl, workflowUrl } from '../../src/notes/links.ts'
import { renderNotes } from '../../src/notes/notes.ts'
import { evidenceLines } from '../../src/notes/notes-evidence.ts'
import type { ReleaseFacts } from '../../src/notes/release-facts.ts'
import { defaultTemplate } from '../../src/notes/template.ts'
import { facts } from '../../testing/release-facts.ts'

const badgeFiles = Object.values(kinds.badges.files)
  .map(({ name }) => name)
  .sort()
const download = 'https://github.com/acme/widget/releases/download/v1.2.0/'
const notesOf = (release: ReleaseFacts) => renderNotes(release, defaultTemplate, 't')

test('a component with several files is named once, with their number', () => {
  const [own, ...others] = facts.evidence.sbom
  const twice = [1, 2].map(() => ({ name: 'widget', version: '1.2.0', type: 'pypi', licences: [] }))
  const sbom = own === undefined ? [] : [{ ...own, components: 2, packages: twice }, ...others]
  expect(evidenceLines({ ...facts, evidence: { ...facts.evidence, sbom } }).join('\n')).toContain(
    '- widget: 2 components (widget 1.2.0 ×2), licences MIT ×2',
  )
})

describe('downloads', () => {
  test.each([
    ['release.md', notesOf],
    ['release.html', renderPage],
  ])('%s links every asset, and in a dry run none', (_, render) => {
    const names = [...facts.artifacts, ...facts.assets].map(({ name }) => name)
    const text = render(facts)
    const links = [
      ...text.matchAll(/(?:href="|\]\()(https:\/\/github\.com\/acme\/widget\/releases\/download\/[^")]*)/g),
    ]
    expect(new Set(links.map(([, url]) => url))).toEqual(new Set(names.map(name => download + name)))
    expect(render({ ...facts, dryRun: true })).not.toContain('/releases/download/')
  })

  test('addresses of tags with a slash and names with a plus', () => {
    expect(assetUrl({ ...facts, tag: 'widget/v1.2.0' }, 'a+b.whl')).toBe(
      'https://github.com/acme/widget/releases/download/widget%2Fv1.2.0/a%2Bb.whl',
    )
  })

  test.each([
    ['release.md', notesOf, '[b](', ')'],
    ['release.html', renderPage, '<a href="', '"'],
  ])('%s: relative links of the changes start from the directory of their file', (_, render, before, after) => {
    const changes = { text: '[b](b.md)', directory: 'packages/we b' }
    expect(render({ ...facts, changes })).toContain(
      `${before}https://github.com/acme/widget/blob/v1.2.0/packages/we%20b/b.md${after}`,
    )
  })

  test('the assets are those that a release has, each once', () => {
    const record = (path: string) => ({
      path,
      mediaType: 'a/b',
      madeBy: { name: 'x', version: '1' },
      reproducible: 'no' as const,
    })
    const records = ['artifacts/a.whl', 'sbom.spdx.json', 'images/app/linux-amd64/sbom.spdx.json', 'release.md'].map(
      record,
    )
    const names = (signature: ReleaseFacts['signature']) =>
      assetFacts(records, 'v1.2.0', signature, false).map(({ name }) => name)
    expect(names(facts.signature)).toEqual([
      'sbom.spdx.json',
      'policy.yaml',
      'signature-verify.log',
      'security-signals.json',
      ...badgeFiles,
      'release.md',
      'release.html',
      'manifest.yaml',
      'manifest.yaml.sigstore.json',
      'SHA256SUMS',
      'verification-summary.intoto.jsonl',
      'release-signing-events.jsonl',
      'release-v1.2.0.tar.gz',
      'release-v1.2.0.tar.gz.sigstore.json',
      'release-v1.2.0.tar.gz.sig',
    ])
    const keyless = { signer: { kind: 'identity' as const, identity: 'i', issuer: 'o' }, logged: true }
    expect(hasPlainSignature(keyless.signer)).toBe(false)
    expect(names(keyless)).not.toContain('release-v1.2.0.tar.gz.sig')
  })
})

describe('how to install', () => {
  test('the wheel by its digest, the version from an index, the image by digest', () => {
    expect(installations(facts).map(({ command }) => command)).toEqual([
      `pip install 'widget @ ${download}widget-1.2.0-py3-none-any.whl#sha256=${'a'.repeat(64)}'`,
      'pip install widget==1.2.0',
      `docker pull ghcr.io/acme/widget@sha256:${'c'.repeat(64)}`,
    ])
  })

  test('of several wheels, the reader takes the one that fits', () => {
    const [wheel] = facts.artifacts
    if (wheel === undefined) throw new Error('the sample has one')
    const several = {
      ...facts,
      artifacts: [wheel, { ...wheel, name: 'widget-1.2.0-cp313-cp313-win_amd64.whl' }],
      images: [],
    }
    expect(installations(several).map(({ text }) => text)).toEqual([
      'The wheel for your system and Python, after you downloaded it (there are 2 wheels):',
      'The same version from a package index, if the project publishes there:',
    ])
  })

  test('nothing of a dry run, and nothing without wheels and images', () => {
    expect(notesOf({ ...facts, dryRun: true })).toContain(
      '## Install\n\nNothing is published, so nothing can be installed.\n',
    )
    expect(renderPage({ ...facts, artifacts: [], images: [] })).toContain(
      '<p>This release has nothing that pip or docker installs.</p>',
    )
  })
})

describe('what changed since the previous release', () => {
  const changes =
    'Components since v1.1.0: 1 added (markupsafe 3.0.2); 1 removed (six 1.16.0); 2 upgraded (idna 3.6 → 3.7, widget 1.1.0 → 1.2.0).'

  test('components that came, went and changed', () => {
    expect(evidenceLines(facts)).toContain(`- ${changes}`)
    const page = renderPage(facts)
    expect(page).toContain('<dt>Added (1)</dt><dd>markupsafe 3.0.2</dd><dt>Removed (1)</dt><dd>six 1.16.0</dd>')
    expect(page).toContain('<dt>Upgraded (2)</dt><dd>idna 3.6 → 3.7, widget 1.1.0 → 1.2.0</dd>')
  })

  test('is not known without the SBOM of that release, and not said for a first release', () => {
    const unknown = { ...facts, previous: { tag: 'v1.1.0' } }
    expect(evidenceLines(unknown)).toContain('- Components since v1.1.0: not known, because its SBOM is not at hand.')
    expect(renderPage(unknown)).toContain('Not known, because the SBOM of that release is not at hand.')
    const { previous: _, ...first } = facts
    expect(evidenceLines(first).join('\n')).not.toContain('since')
    expect(compareUrl(first)).toBeUndefined()
  })

  test('a link compares the tags', () => {
    const url = 'https://github.com/acme/widget/compare/v1.1.0...v1.2.0'
    expect(notesOf(facts)).toContain(`[All changes since v1.1.0](${url})`)
    expect(renderPage(facts)).toContain(`<a href="${url}" rel="noreferrer">All changes since v1.1.0</a>`)
  })
})

describe('where it comes from', () => {
  test('commit, run and workflow are links', () => {
    const workflow = 'https://github.com/acme/widget/blob/v1.2.0/.github/workflows/release.yml'
    const commit = `https://github.com/acme/widget/commit/${facts.source.commit}`
    expect(evidenceLines(facts)[1]).toBe(
      `- Built from commit [\`${facts.source.commit}\`](${commit}) of 21 November 2026 in [this run](https://github.com/acme/widget/actions/runs/42) of [this workflow](${workflow}).`,
    )
    for (const url of [workflow, commit, 'https://github.com/acme/widget/actions/runs/42'])
      expect(renderPage(facts)).toContain(`<a href="${url}" rel="noreferrer">`)
    const others = [
      'unknown',
      'https://ci.example/a/b/c@d',
      'https://github.com/a/b/c@',
      'https://github.com.evil.example/a/b/c@d',
    ]
    expect(others.map(id => workflowUrl(facts, id))).toEqual([undefined, undefined, undefined, undefined])
  })

  test('on GitHub Enterprise Server, notes and page say that more depends on its operator', () => {
    const operator = 'https://github.example.org'
    const there = { ...facts, level: { level: 1 as const, operator, reason: 'It says whose run it was.' } }
    const more = 'more depends on your operator. It says whose run it was.'
    expect(notesOf(there)).toContain(`- [SLSA Build level 1](https://slsa.dev/spec/v1.2/build-track-basics); ${more}`)
    expect(renderPage(there)).toContain(`<strong>1</strong>; ${more}`)
  })

  test('the SLSA level is what the provenance shows, with the reason', () => {
    const reason =
      'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.'
    expect(renderPage(facts)).toContain(`<strong>2</strong>. ${reason}</dd>`)
    expect(notesOf(facts)).toContain(`- [SLSA Build level 2](https://slsa.dev/spec/v1.2/build-track-basics). ${reason}`)
    const open = {
      ...facts,
      level: { level: 2 as const, possible: 3 as const, reason: 'Level 3 could not be checked.' },
    }
    for (const text of [notesOf(open), renderPage(open)])
      expect(text).toContain('Level 3 could not be checked. A later version of release-tools can tell.')
  })
})

test('the page says what the policy asks, what a CVE is, and where release-tools comes from', () => {
  const page = renderPage({ ...facts, verdict: { result: 'fail', reasons: ['A reason.'] } })
  expect(page).toContain(' fails a release, unless a dated exception covers it.</li>')
  expect(page).toContain('<li>A release has this evidence: sbom, vulnerabilities, provenance.</li>')
  expect(page).toContain(`<a href="${download}policy.yaml" rel="noreferrer">policy.yaml</a>`)
  expect(page).toContain('is the public number of one known security flaw')
  for (const text of [page, notesOf(facts)]) expect(text).toContain('https://github.com/org/release-tools/releases')
})

test('the page names every component, and the script searches them', () => {
  const page = renderPage(facts)
  for (const { packages } of facts.evidence.sbom)
    for (const { name, version } of packages) expect(page).toContain(`<tr><td>${name}</td><td>${version}</td>`)
  expect(page).toContain("field.type = 'search'")
})
