import { expect, test } from '@jest/globals'
import { readOptions } from '../../scripts/demo/options.ts'

test('options are flags', () => {
  const none = {
    twice: false,
    withFinding: false,
    withoutImage: false,
    reproduce: false,
    drill: false,
    help: false,
    offline: false,
    plain: false,
  }
  expect(readOptions(['--twice'])).toEqual({ ...none, twice: true })
  expect(readOptions(['--reproduce'])).toEqual({ ...none, reproduce: true })
  expect(readOptions(['--drill'])).toEqual({ ...none, drill: true })
  expect(readOptions(['--with-finding'])).toEqual({ ...none, withFinding: true })
  expect(readOptions(['--without-image'])).toEqual({ ...none, withoutImage: true })
})

test('a key service that signs is one of those that there are', () => {
  expect(['vault', 'aws'].map(name => readOptions(['--signer', name]).signer)).toEqual(['vault', 'aws'])
  expect(() => readOptions(['--signer', 'azure'])).toThrow('--signer is one of vault, aws, not "azure".')
  expect(() => readOptions(['--signer', 'aws', '--project', '.'])).toThrow(
    'change the example, so they have no --project',
  )
})

test('an option that does not exist is named', () => {
  expect(() => readOptions(['--thrice'])).toThrow(
    /^Could not read the command line: .*--thrice.*See `npm run demo -- --help`\.$/,
  )
})

test('the two options exclude each other: a gate that fails leaves nothing to compare', () => {
  for (const option of ['--twice', '--reproduce'])
    expect(() => readOptions([option, '--with-finding'])).toThrow('there is no release to compare')
})

test('a project and its tag are names', () => {
  expect(readOptions(['--project', '../widget', '--tag', 'widget-1.2.0', '--twice'])).toMatchObject({
    ...{ project: '../widget', tag: 'widget-1.2.0', twice: true },
  })
})

test('how a project is rehearsed', () => {
  expect(readOptions(['--project', '.', '--plain'])).toMatchObject({ plain: true, offline: false })
  expect(readOptions(['--project', '.', '--offline'])).toMatchObject({ plain: false, offline: true })
  for (const option of ['--plain', '--offline'])
    expect(() => readOptions([option])).toThrow('--plain and --offline are for a --project.')
  for (const option of ['--offline', '--twice', '--reproduce'])
    expect(() => readOptions(['--project', '.', '--plain', option])).toThrow('--plain is one dry run with the network')
})

test('a tag without a project and a finding in a project are refused', () => {
  expect(() => readOptions(['--tag', 'v1.2.0'])).toThrow('--tag is for a --project')
  for (const option of ['--with-finding', '--without-image'])
    expect(() => readOptions(['--project', '.', option])).toThrow('change the example, so they have no --project')
})
