import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  choice,
  flag,
  ifGiven,
  integer,
  lines,
  nonEmpty,
  readInputs,
  releaseDir,
  words,
  workspacePath,
} from '../src/inputs.ts'

const before = { ...process.env }

function give(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
}

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
})
afterEach(() => {
  process.env = { ...before }
})

describe('readInputs', () => {
  test('gives every input its type', () => {
    give({ image: ' ghcr.io/acme/widget ', gate: 'True', limit: '12', scanners: 'grype, trivy\n', mode: 'strict' })
    const spec = {
      image: nonEmpty,
      gate: flag,
      limit: integer(1, 20),
      scanners: words,
      mode: choice('strict', 'loose'),
      name: ifGiven(nonEmpty),
    }
    expect(readInputs(spec)).toEqual({
      image: 'ghcr.io/acme/widget',
      gate: true,
      limit: 12,
      scanners: ['grype', 'trivy'],
      mode: 'strict',
      name: undefined,
    })
  })

  test('refuses an unknown input and lists those there are', () => {
    give({ imgae: 'x' })
    expect(() => readInputs({ image: ifGiven(nonEmpty), gate: ifGiven(flag) })).toThrow(
      'Could not read the inputs: there is no input "imgae". Use one of: image, gate.',
    )
  })

  test('names the input that is missing', () => {
    expect(() => readInputs({ image: nonEmpty })).toThrow(
      'Could not use the input "image": it is required and empty. Set it under `with:`.',
    )
  })
})

describe('readers', () => {
  test.each(['yes', '1', 'tRUE', ''])('a flag is not %j', value => {
    expect(() => flag(value, 'gate')).toThrow(`it is ${JSON.stringify(value)}. Valid values: true, false.`)
  })
  test('a flag can be false', () => expect(flag('FALSE', 'gate')).toBe(false))

  test('a choice lists its words', () => {
    expect(() => choice('key', 'keyless')('Key', 'signer')).toThrow('it is "Key". Valid values: key, keyless.')
  })

  test.each(['0', '21', '1.5', '-3', '1e3', 'many', ''])('%j is no whole number from 1 to 20', value => {
    expect(() => integer(1, 20)(value, 'limit')).toThrow('Give a whole number from 1 to 20.')
  })

  test('lines keep commas and drop blanks', () => {
    expect(lines('a, b\n\n  c  \n', 'files')).toEqual(['a, b', 'c'])
  })
})

describe('workspacePath', () => {
  let workspace: string
  beforeEach(() => {
    workspace = realpathSync(mkdtempSync(join(tmpdir(), 'work space-')))
    process.env.GITHUB_WORKSPACE = workspace
  })

  test('is absolute, also for what does not exist yet', () => {
    expect(workspacePath('a b/neu-ü/x', 'release-dir')).toBe(join(workspace, 'a b/neu-ü/x'))
    expect(workspacePath('.', 'release-dir')).toBe(workspace)
    expect(workspacePath('..data', 'release-dir')).toBe(join(workspace, '..data'))
  })

  test.each(['..', '../other', '/etc', 'a/../../b'])('refuses %j', value => {
    expect(() => workspacePath(value, 'release-dir')).toThrow(`${JSON.stringify(value)} leads out of the workspace`)
  })

  test('refuses a symbolic link that leaves the workspace', () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
    mkdirSync(join(workspace, 'sub'))
    symlinkSync(outside, join(workspace, 'sub/link'))
    expect(() => workspacePath('sub/link/release', 'release-dir')).toThrow(
      `Could not use the input "release-dir": "sub/link/release" leads out of the workspace (to ${outside}/release). Give a path inside the workspace.`,
    )
  })

  test('refuses a symbolic link to something outside that does not exist yet', () => {
    const outside = join(realpathSync(mkdtempSync(join(tmpdir(), 'outside-'))), 'later')
    symlinkSync(outside, join(workspace, 'release'))
    expect(() => workspacePath('release/x', 'release-dir')).toThrow(`leads out of the workspace (to ${outside}/x).`)
    symlinkSync('inside', join(workspace, 'good'))
    expect(workspacePath('good/x', 'release-dir')).toBe(join(realpathSync(workspace), 'good/x'))
  })
})

test('the release directory is not the workspace', () => {
  process.env.GITHUB_WORKSPACE = mkdtempSync(join(tmpdir(), 'workspace-'))
  expect(releaseDir('release', 'release-dir')).toMatch(/workspace-\w+\/release$/)
  for (const value of ['.', 'release/..', process.env.GITHUB_WORKSPACE])
    expect(() => releaseDir(value, 'release-dir')).toThrow(
      `Could not use the input "release-dir": ${JSON.stringify(value)} is the workspace itself. Give a directory in it, for example \`release\`.`,
    )
})
