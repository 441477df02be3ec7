import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('cosign-sign', read)
const digest = `sha256:${'a'.repeat(64)}`

test('reads images and files, one a line', () => {
  const inputs = give({
    images: `ghcr.io/acme/widget@${digest}\n127.0.0.1:5000/a_b/c--d@${digest}`,
    files: 'dist/*.whl\n\n a b.txt ',
  })
  expect(inputs.images).toEqual([
    { repository: 'ghcr.io/acme/widget', digest },
    { repository: '127.0.0.1:5000/a_b/c--d', digest },
  ])
  expect(inputs.files).toEqual(['dist/*.whl', 'a b.txt'])
  expect(inputs['release-dir']).toBe(join(workspace, 'release'))
})

describe('refuses', () => {
  writeFileSync(join(workspace, 'bad.json'), '{"a":')
  symlinkSync('/', join(workspace, 'out'))
  test.each([
    ['nothing to sign', {}, 'it is empty, and so is `files`. Say what to sign with one of them.'],
    [
      'a tag',
      { images: 'ghcr.io/acme/widget:v1' },
      'Could not use the input "images": "ghcr.io/acme/widget:v1": it has no digest, and a tag can be moved to another image between the build and this step.',
    ],
    [
      'a tag beside the digest',
      { images: `ghcr.io/acme/widget:v1@${digest}` },
      'it has both a tag and a digest. Leave out the tag',
    ],
    ['no tag and no digest', { images: 'ghcr.io/acme/widget' }, 'Give it as `repository@sha256:…`'],
    [
      'a short digest',
      { images: 'ghcr.io/acme/widget@sha256:abc' },
      'it is not a repository with a digest (64 lower-case hexadecimal characters).',
    ],
    ['upper case', { images: `ghcr.io/Acme/widget@${digest}` }, 'it is not a repository with a digest'],
    ['an argument', { images: `--key@${digest}` }, 'it is not a repository with a digest'],
    ['quotes and Unicode', { images: '"ghcr.io/ácme/w x"' }, '"\\"ghcr.io/ácme/w x\\"": it has no digest'],
    ['an image twice', { images: `a/b@${digest}\na/b@${digest}` }, 'is listed twice. Name each image once.'],
    [
      'another way of signing',
      { files: 'x', signer: 'gpg' },
      'Could not use the input "signer": it is "gpg". Valid values: auto, key, keyless, awskms:///alias/release, ',
    ],
    [
      'another attestation',
      { files: 'x', attestations: 'sbom, licence' },
      'Could not use the input "attestations": it is "licence". Valid values: sbom, vulnerabilities, test-statement, vex, provenance, all.',
    ],
    ['another transparency', { files: 'x', transparency: 'secret' }, 'Valid values: public, private, none.'],
    [
      'a private Sigstore without addresses',
      { files: 'x', transparency: 'private' },
      'it is `private`, but `signing-config` is not set.',
    ],
    [
      'permission for what does not happen',
      { files: 'x', transparency: 'none', 'allow-public-log-for-private-repository': 'true' },
      'it is true, but `transparency` is `none`. Leave it out: nothing is published in a public log.',
    ],
    [
      'a missing trusted root',
      { files: 'x', 'trusted-root': 'no/root.json' },
      'Could not use the input "trusted-root": there is no file "no/root.json".',
    ],
    ['a signing config that is no JSON', { files: 'x', 'signing-config': 'bad.json' }, '"bad.json" is not JSON.'],
    [
      'a release directory outside',
      { files: 'x', 'release-dir': 'out/release' },
      '"out/release" leads out of the workspace (to /release).',
    ],
    [
      'an unknown input',
      { files: 'x', image: 'y' },
      'there is no input "image". Use one of: images, files, attestations, evidence',
    ],
  ])('%s', (_, inputs, message) => {
    expect(() => give(inputs)).toThrow(message)
  })
})

test('a dry run needs no addresses', () => {
  expect(give({ files: 'x', transparency: 'private', 'dry-run': 'true' })['dry-run']).toBe(true)
})
