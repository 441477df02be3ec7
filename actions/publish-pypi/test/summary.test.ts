import { describe, expect, test } from '@jest/globals'
import { type PublishedFile, readAddress } from '@release-tools/pypi'
import { summary } from '../src/summary.ts'

const file = (name: string, own: Partial<PublishedFile>): PublishedFile => ({
  file: name,
  path: `/x/${name}`,
  kind: 'wheel',
  size: 1500,
  sha256: 'a'.repeat(64),
  name: 'widget',
  version: '1.2.0',
  result: 'uploaded',
  attested: true,
  ...own,
})

const render = (files: PublishedFile[], url: string) =>
  summary(
    { project: 'widget', version: '1.2.0', url: 'https://pypi.org/project/widget/1.2.0/', files },
    { repository: 'https://github.com/acme/widget' },
    readAddress(url, undefined),
  )

describe('the summary', () => {
  test('of PyPI says what is there, how to install it, and how to check who published it', () => {
    const files = [file('a.whl', {}), file('b.whl', { result: 'present', attested: false })]
    expect(render(files, 'https://upload.pypi.org/legacy/')).toBe(
      [
        '## ✅ [widget 1.2.0](https://pypi.org/project/widget/1.2.0/) is published',
        '',
        '| File | Size | SHA-256 | On the index | Attestation |',
        '| --- | --- | --- | --- | --- |',
        `| \`a.whl\` | 1.5 kB | \`${'a'.repeat(64)}\` | uploaded now | ✅ |`,
        `| \`b.whl\` | 1.5 kB | \`${'a'.repeat(64)}\` | was there, the same bytes | none |`,
        '',
        'The index lists exactly these bytes, which are those of the verified release.',
        '',
        '```sh',
        'pip install widget==1.2.0',
        'pypi-attestations verify pypi --repository https://github.com/acme/widget pypi:a.whl',
        '```',
      ].join('\n'),
    )
  })

  test('of another index names it, and shows no attestation that it cannot know', () => {
    const text = render([file('a.whl', { result: 'present', attested: undefined })], 'https://index.example/legacy/')
    expect(text).toContain('was published before')
    expect(text).toContain('| not shown |')
    expect(text).toContain('pip install --index-url https://index.example/simple/ widget==1.2.0')
    expect(text).not.toContain('pypi-attestations')
  })

  test('of a dry run says what is missing', () => {
    const text = render([file('a.whl', { result: 'missing', attested: undefined })], 'https://upload.pypi.org/legacy/')
    expect(text).toContain('lacks 1 file on the index (dry run)')
    expect(text).not.toContain('lists exactly these bytes')
  })
})
