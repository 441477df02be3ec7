import { describe, expect, test } from '@jest/globals'
import type { Manifest } from '@release-tools/evidence'
import { type Announced, announce, defaultTemplate, type Standing } from '../../src/index.ts'

const digest = (letter: string) => letter.repeat(64)

function release(fields: Partial<Announced> = {}): Announced {
  const file = { size: 1, mediaType: 'application/zip', madeBy: { name: 'build', version: '1' }, reproducible: 'bytes' }
  return {
    manifest: {
      project: { name: 'widget', version: '1.2.0' },
      source: { repository: 'https://github.com/acme/widget', tag: 'v1.2.0', commit: '', commitTime: '' },
      images: [{ name: 'app', repository: 'ghcr.io/acme/widget', digest: `sha256:${digest('b')}`, platforms: [] }],
      files: [
        { path: 'artifacts/widget-1.2.0-py3-none-any.whl', sha256: digest('a'), ...file },
        { path: 'release.md', sha256: digest('d'), ...file },
      ],
    } as unknown as Manifest,
    manifestSha256: digest('c'),
    notes:
      '# widget 1.2.0\n\n### Added\n\n- A thing.\n\n## Install\n\n    pip install widget\n\n## Downloads\n\n| a |\n| --- |\n',
    signers: [{ kind: 'key', sha256: digest('e') }],
    ownTrustedRoot: false,
    ...fields,
  }
}
const standing = (fields: Standing) => release({ standing: fields })
const subject = (message: string) => message.split('\n')[0]

const tool =
  '`release-tools` stands for `node release-tools.mjs` (Node 20 or later): get it from [its releases](https://github.com/org/release-tools/releases); [this page](https://github.com/org/release-tools/blob/v1/docs/tasks/verify-a-download.md) explains the check.'

describe('a release is announced with', () => {
  test('its changes, how to install it, its support, and how to verify it', () => {
    const text = announce(
      standing({ state: 'supported', until: '2027-06-30', advisories: ['CVE-2026-1'] }),
      'discussion',
    )
    expect(text).toBe(`[widget 1.2.0](https://github.com/acme/widget/releases/tag/v1.2.0) is released.

### Added

- A thing.

## Install

    pip install widget

## Support

1.2.0 is supported until 30 June 2027. After that day it gets no more fixes.

Advisories: [CVE-2026-1](https://nvd.nist.gov/vuln/detail/CVE-2026-1).

## Check what you downloaded

The release is signed. Get the public key as \`cosign.pub\` from the project, never from the release.

\`\`\`sh
release-tools verify github:acme/widget@v1.2.0 --key cosign.pub
\`\`\`

${tool} The signed list of all files is \`manifest.yaml\`, with the SHA-256 \`${digest('c')}\`.
`)
  })

  test('no word of support if no index was read, and "no end" if the index has none', () => {
    expect(announce(release(), 'discussion')).not.toContain('upport')
    expect(announce(standing({ state: 'supported' }), 'discussion')).toContain(
      '\n## Support\n\nNo end of its support is set.\n',
    )
  })

  test('the server of its repository, and all that a reader must have, in the command', () => {
    const other = release({
      signers: [
        { kind: 'identity', identity: 'https://git.example.org/acme/ci/w.yml', issuer: 'https://i.example.org' },
      ],
      ownTrustedRoot: true,
    })
    other.manifest.source.repository = 'https://git.example.org/acme/widget'
    const text = announce(other, 'discussion')
    expect(text).toContain(
      '\nrelease-tools verify github:git.example.org/acme/widget@v1.2.0 --certificate-identity https://git.example.org/acme/ci/w.yml --certificate-oidc-issuer https://i.example.org --source-repository https://git.example.org/acme/widget --trusted-root trusted_root.json\n',
    )
    expect(text).toContain(
      'The release is signed. Get the trusted root as `trusted_root.json` from the project, never from the release.',
    )
  })
})

describe('what the index says instead is announced:', () => {
  const successor = 'Use [v1.2.1](https://github.com/acme/widget/releases/tag/v1.2.1) instead.'
  const page = '[widget 1.2.0](https://github.com/acme/widget/releases/tag/v1.2.0)'

  test('a withdrawal, with what tells copies of it', () => {
    const yanked = standing({
      state: 'yanked',
      reason: 'It deletes *all* files.',
      successor: 'v1.2.1',
      advisories: ['GHSA-jfh8-c2jp-5v3q', 'ACME-1'],
      until: '2027-06-30',
    })
    expect(subject(announce(yanked, 'mail'))).toBe('Subject: widget 1.2.0 is withdrawn')
    expect(announce(yanked, 'discussion')).toBe(`**Do not use ${page}.** It deletes \\*all\\* files.

${successor}

Advisories: [GHSA-jfh8-c2jp-5v3q](https://github.com/advisories/GHSA-jfh8-c2jp-5v3q), ACME-1.

## What to do

Look for it in all places: by its version, or by these digests, which stay the same in every mirror and cache. Replace it there, and in every file that pins it.

| What | SHA-256 |
| --- | --- |
| \`widget-1.2.0-py3-none-any.whl\` | \`${digest('a')}\` |
| \`ghcr.io/acme/widget\` | \`sha256:${digest('b')}\` |
| \`manifest.yaml\` | \`${digest('c')}\` |
`)
  })

  test('a withdrawal without a release to use instead', () => {
    const text = announce(standing({ state: 'yanked', reason: 'Bad.' }), 'discussion')
    expect(text).toContain(`**Do not use ${page}.** Bad.\n\nThere is no release to use instead yet.\n\n## What to do`)
  })

  test('a later release is meant', () => {
    const superseded = standing({
      state: 'superseded',
      reason: 'It is slow.',
      successor: 'v1.2.1',
      until: '2027-06-30',
    })
    expect(subject(announce(superseded, 'mail'))).toBe('Subject: widget 1.2.0 is superseded')
    expect(announce(superseded, 'discussion')).toBe(
      `A later release is meant instead of ${page}. It is slow.\n\n${successor}\n\n1.2.0 is supported until 30 June 2027. After that day it gets no more fixes.\n`,
    )
  })

  test('the end of its support', () => {
    for (const state of ['superseded', 'end-of-support'] as const)
      expect(announce(standing({ state, advisories: ['GHSA-jfh8-c2jp-5v3q'] }), 'discussion')).toContain(
        'Advisories: [GHSA-jfh8-c2jp-5v3q](https://github.com/advisories/GHSA-jfh8-c2jp-5v3q).',
      )
    const ended = standing({ state: 'end-of-support', until: '2027-06-30', successor: 'v1.2.1' })
    expect(subject(announce(ended, 'mail'))).toBe('Subject: widget 1.2.0 is no longer supported')
    expect(announce(ended, 'discussion')).toBe(
      `${page} gets no more fixes, also not for vulnerabilities.\n\nIts support ended on 30 June 2027.\n\n${successor}\n`,
    )
    expect(announce(standing({ state: 'end-of-support' }), 'discussion')).toBe(
      `${page} gets no more fixes, also not for vulnerabilities.\n\nThere is no release to use instead yet.\n`,
    )
  })
})

describe('the changes are', () => {
  const changes = (notes: string) => {
    const text = announce(release({ notes }), 'discussion')
    return text.slice(text.indexOf('released.\n') + 11, text.indexOf('\n\n## Check what'))
  }

  test('the notes without what the release page is for, by the headings of the default template', () => {
    const notes = defaultTemplate.replaceAll(/\{\{(\w+)\}\}/g, '$1')
    expect(changes(notes)).toBe('changelog\n\ncompare\n\n## Install\n\ninstall')
  })

  test('all that another template has, whatever its headings', () => {
    const notes = 'Hello\n\n# Changes\n\nx\n\n## Thanks\n\ny\n\n## How to verify\n\nz\n\n# More\n\nw\n'
    expect(changes(notes)).toBe('Hello\n\n# Changes\n\nx\n\n## Thanks\n\ny\n\n# More\n\nw')
    expect(changes('only text')).toBe('only text')
    expect(changes('# widget 1.2.0\nonly text')).toBe('only text')
  })

  test('cut at a line if no mailing list would take them', () => {
    const text = changes(`# t\n\n${'- one more change\n'.repeat(5000)}`)
    expect(text.length).toBeLessThan(20_200)
    expect(text).toMatch(
      /^- one more change\n(?:- one more change\n)+\n\[The notes of the release\]\(https:\/\/github\.com\/acme\/widget\/releases\/tag\/v1\.2\.0\) have the rest\.$/,
    )
  })
})

test('a page of a site: no markup of others, no request, and nothing that a site generator reads as a template', () => {
  const notes =
    '# t\n\nText <script>x</script> {{ site.title }} ![p](https://x.example.org/p.png) [f](docs/a.md) `{% raw %}` $5\n'
  const text = announce(release({ notes, standing: { state: 'supported', until: '2027-06-30' } }), 'website')
  expect(text.split('\n').slice(0, 3)).toEqual(['<article>', '<h2>widget 1.2.0 is released</h2>', expect.any(String)])
  expect(text).toContain(
    '<p>Text &#60;script&#62;x&#60;/script&#62; &#123;&#123; site.title }} <a href="https://x.example.org/p.png" rel="noreferrer">p</a> <a href="https://github.com/acme/widget/blob/v1.2.0/docs/a.md" rel="noreferrer">f</a> <code>&#123;% raw %}</code> $5</p>',
  )
  expect(text).not.toMatch(/[{]|<(?:script|img|style)/)
})

describe('a mail', () => {
  test('has a subject, is text of at most 72 columns, and keeps commands and addresses whole', () => {
    const notes = `# t

Some [text](https://example.org/a) in **bold** and \`code\` with <https://example.org/> and ![picture](https://example.org/p.png), long enough for two lines.\\
New line &amp; more.

> A quote
> of two lines.

1. one
   - inner
2. two <b>x</b>

***

| File | Size |
| --- | --- |
| a.whl | 4 kB |

<div>raw</div>

### Small

    a command that is longer than seventy-two columns stays on one line, because people copy it
`
    const [head, body] = announce(release({ notes }), 'mail').split('\n\nwidget 1.2.0 <')
    expect(head).toBe(
      'Subject: widget 1.2.0 is released\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit',
    )
    expect(body?.slice(0, body.indexOf('\nCheck what'))).toBe(`https://github.com/acme/widget/releases/tag/v1.2.0> is
released.

Some text <https://example.org/a> in bold and code with
https://example.org/ and picture <https://example.org/p.png>, long
enough for two lines.
New line & more.

> A quote of two lines.

1. one
   * inner
2. two <b>x</b>

${'-'.repeat(72)}

* a.whl
  Size: 4 kB

<div>raw</div>

Small
-----

    a command that is longer than seventy-two columns stays on one line, because people copy it
`)
  })

  test('of a withdrawal lists the digests', () => {
    const text = announce(standing({ state: 'yanked', reason: 'It costs $5 @home.' }), 'mail')
    expect(text.split('\n').slice(5)).toEqual([
      'Do not use widget 1.2.0',
      '<https://github.com/acme/widget/releases/tag/v1.2.0>. It costs $5 @home.',
      '',
      'There is no release to use instead yet.',
      '',
      'What to do',
      '==========',
      '',
      'Look for it in all places: by its version, or by these digests, which',
      'stay the same in every mirror and cache. Replace it there, and in every',
      'file that pins it.',
      '',
      '* widget-1.2.0-py3-none-any.whl',
      `  SHA-256: ${digest('a')}`,
      '* ghcr.io/acme/widget',
      '  SHA-256:',
      `  sha256:${digest('b')}`,
      '* manifest.yaml',
      `  SHA-256: ${digest('c')}`,
      '',
    ])
  })

  test('has a subject that every mail server carries, whatever the name of the project', () => {
    const named = release()
    named.manifest.project.name = 'Größe\r\nBcc: x@example.org 😀😀😀😀😀😀😀😀😀😀'
    const [field = ''] = announce(named, 'mail').split('\nMIME')
    expect(field).toMatch(/^Subject: =\?utf-8\?B\?[\w+/=]+\?=(?:\n =\?utf-8\?B\?[\w+/=]+\?=)+$/)
    expect(Math.max(...field.split('\n').map(line => line.length))).toBeLessThanOrEqual(84)
    const words = [...field.matchAll(/=\?utf-8\?B\?([\w+/=]+)\?=/g)].map(([, word = '']) => Buffer.from(word, 'base64'))
    expect(words.map(word => word.toString()).join('')).toBe(
      'Größe Bcc: x@example.org 😀😀😀😀😀😀😀😀😀😀 1.2.0 is released',
    )
  })
})
