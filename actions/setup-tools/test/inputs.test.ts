import { describe, expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { give } = givenInputs('setup-tools', read)

test('the defaults', () => {
  expect(give()).toEqual({
    tools: [{ name: 'cosign' }, { name: 'syft' }, { name: 'grype' }, { name: 'trivy' }],
    source: 'release',
    'release-url': 'https://github.com/',
    'mirror-url': undefined,
    'tool-path': undefined,
    'allow-source-version': false,
  })
})

test('tools one a line or apart by commas, with versions', () => {
  const sha256 = 'a'.repeat(64)
  expect(give({ tools: `cosign@3.1.4=sha256:${sha256}\n act, actionlint,\n` }).tools).toEqual([
    { name: 'cosign', version: '3.1.4', sha256 },
    { name: 'act' },
    { name: 'actionlint' },
  ])
})

describe('refused, with a message that says what to do', () => {
  test.each<[Record<string, string>, string]>([
    [
      { tools: ' ,\n' },
      'Could not use the input "tools": it contains no tool. Name at least one tool, or remove the input to use its default.',
    ],
    [{ tools: 'cosign, grpe' }, 'Could not install "grpe": the tool is unknown (did you mean "grype"?).'],
    [{ tools: 'cosign cosign' }, 'Could not install "cosign cosign": the tool is unknown'],
    [{ tools: 'syft, syft' }, 'Could not install "syft": it is given twice.'],
    [{ tools: 'cosign@latest' }, 'Could not install "cosign@latest": "latest" is not an exact version.'],
    [{ tools: '"; rm -rf /' }, 'the tool is unknown'],
    [{ tools: 'sÿft' }, 'the tool is unknown (did you mean "syft"?)'],
    [
      { source: 'github' },
      'Could not use the input "source": it is "github". Valid values: release, mirror, path, go, auto.',
    ],
    [
      { source: 'mirror' },
      'Could not use the input "mirror-url": it is empty, but "source" is mirror. Set it, or choose a different source.',
    ],
    [
      { source: 'path' },
      'Could not use the input "tool-path": it is empty, but "source" is path. Set it, or choose a different source.',
    ],
    [
      { 'mirror-url': 'https://mirror.example' },
      'Could not use the input "mirror-url": it is set, but "source" is release. Remove it, or use `source: mirror` or `source: auto`.',
    ],
    [
      { source: 'mirror', 'mirror-url': 'https://mirror.example', 'tool-path': '/opt' },
      'Could not use the input "tool-path": it is set, but "source" is mirror. Remove it, or use `source: path` or `source: auto`.',
    ],
    [
      { source: 'mirror', 'mirror-url': 'mirror.example/a' },
      'Could not use the input "mirror-url": the address is not a URL.',
    ],
    [
      { source: 'mirror', 'mirror-url': 'file:///opt' },
      'Could not use the input "mirror-url": the address starts with file://.',
    ],
    [{ 'release-url': 'ftp://ghes.example' }, 'Could not use the input "release-url": the address starts with ftp://.'],
    [
      { 'allow-source-version': 'yes' },
      'Could not use the input "allow-source-version": it is "yes". Valid values: true, false.',
    ],
    [
      { 'allow-source-version': 'true' },
      'Could not use the input "allow-source-version": it is true, but "source" is release. Remove it, because it has an effect only with `source: auto`.',
    ],
    [{ verison: '1' }, 'Could not read the inputs: there is no input "verison". Use one of: tools, source,'],
  ])('%j', (given, message) => {
    expect(() => give(given)).toThrow(message)
  })

  test('an address with a password is not repeated', () => {
    const given = { source: 'mirror', 'mirror-url': 'https://me:hunter2@mirror.example/' }
    expect(() => give(given)).toThrow('the address on mirror.example contains a user name or a password.')
    expect(() => give(given)).not.toThrow(/hunter2/)
  })
})

test('auto takes mirror and path along', () => {
  const given = {
    source: 'auto',
    'mirror-url': 'https://mirror.example',
    'tool-path': '/opt/tools',
    'allow-source-version': 'true',
  }
  expect(give(given)).toMatchObject({
    source: 'auto',
    'mirror-url': 'https://mirror.example/',
    'tool-path': '/opt/tools',
  })
})
