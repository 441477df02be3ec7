import { describe, expect, test } from '@jest/globals'
import { metadataFields } from '@release-tools/evidence'
import { checkMetadata } from '../../../src/distribution/check/metadata-rules.ts'
import { metadata } from '../sample.ts'

async function findings(lines: string[], head?: string[]): Promise<string[]> {
  return (await checkMetadata(metadataFields(metadata(lines, head)))).map(one => `${one.level} ${one.rule}`)
}

describe('PyPI refuses metadata', () => {
  test.each([
    ['Requires-Dist: a @ https://example.org/a.whl', 'direct-requirement'],
    ['Requires-Dist: a >> 3', 'requirement'],
    ['Requires-Python: 3.9', 'requirement'],
    [`Project-URL: ${'x'.repeat(33)}, https://example.org`, 'project-url'],
    ['Project-URL: , https://example.org', 'project-url'],
    ['Project-URL: Home, example.org', 'project-url'],
    ['Home-page: UNKNOWN', 'project-url'],
    ['Author-email: Jane <jane>', 'e-mail'],
    ['Dynamic: Version', 'dynamic'],
    ['Classifier: Private :: Do Not Upload', 'classifier'],
    ['Classifier: Topic :: Nothing of the Kind', 'classifier'],
    ['Classifier: Natural Language :: Ukranian', 'classifier'],
    ['License-Expression: Not A Licence', 'licence'],
    ['Summary: again', 'metadata'],
  ])('with %s', async (line, rule) => {
    expect(await findings([line])).toEqual([`error ${rule}`])
  })

  test('with both fields of the licence, a long summary, a local version, or fields that its version does not have', async () => {
    expect(await findings(['License: MIT', 'License-Expression: MIT'])).toEqual(['error licence'])
    const head = ['Metadata-Version: 2.4', 'Name: widget', 'Version: 1.2.3']
    const long = metadata([], head).replace('A sample.', 'é'.repeat(513))
    expect((await checkMetadata(metadataFields(long))).map(({ message }) => message)).toEqual([
      'its Summary has 513 characters, more than the 512 of PyPI.',
    ])
    expect(await findings([], [head[0] ?? '', 'Name: widget', 'Version: 1.2.3+local'])).toEqual(['error local-version'])
    expect(
      await findings(['License-Expression: MIT'], ['Metadata-Version: 2.3', 'Name: widget', 'Version: 1']),
    ).toEqual(['error metadata-version'])
    expect(await findings([], ['Metadata-Version: 9', 'Name: widget', 'Version: 1'])).toEqual([
      'error metadata-version',
    ])
  })
})

test('PyPI accepts what well-known projects write', async () => {
  expect(
    await findings([
      'Requires-Dist: a[b, c] >= 1.0, != 1.5.*; python_version < "3" and extra == "d"',
      'Requires-Dist: zope.interface (>=4)',
      'Requires-Dist: plain',
      'Requires-Python: >=3.9, <4',
      `Project-URL: ${'x'.repeat(32)}, https://example.org/a,b`,
      'Author-email: "Doe, Jane" <jane@example.org>, other@example.org',
      'Author: Jane',
      'License: a text',
      '        of several lines',
      '',
    ]),
  ).toEqual([])
})

test('a classifier that may be newer than our list is a warning', async () => {
  expect(await findings(['Classifier: Programming Language :: Python :: 3.99'])).toEqual(['warning classifier'])
})
