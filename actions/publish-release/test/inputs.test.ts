import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { read } from '../src/inputs.ts'
import { defaults } from './support.ts'

const before = { ...process.env }
let workspace: string

beforeEach(async () => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'inputs-')))
  process.env = { ...before, GITHUB_WORKSPACE: workspace }
  set({ ...(await defaults()), 'github-token': 'ghs_x' })
})
afterEach(() => {
  process.env = { ...before }
  rmSync(workspace, { recursive: true, force: true })
})

function set(inputs: Record<string, string>) {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
}

test('the defaults of action.yml are good', () => {
  expect(read()).toMatchObject({
    stage: 'all',
    'release-dir': join(workspace, 'release'),
    'dry-run': false,
    tag: undefined,
  })
})

describe('what is refused', () => {
  test.each<[Record<string, string>, string]>([
    [
      { stage: 'publsih' },
      'Could not use the input "stage": it is "publsih". Valid values: check, collect, assemble, publish, all.',
    ],
    [{ stagee: 'all' }, 'Could not read the inputs: there is no input "stagee".'],
    [
      { tag: 'v1..2' },
      'Could not use the input "tag": it is "v1..2". Give a tag of letters, digits and . _ + - / as v1.2.3.',
    ],
    [{ tag: 'v1 2' }, 'it is "v1 2".'],
    [{ tag: '--help' }, 'it is "--help".'],
    [
      { 'release-dir': '../elsewhere' },
      'Could not use the input "release-dir": "../elsewhere" leads out of the workspace',
    ],
    [{ 'release-dir': '' }, 'it is required and empty.'],
    [
      { images: 'app=ghcr.io/a/b=x' },
      'Could not use the input "images": it is set, and "stage" is all. Only `stage: collect` takes images.',
    ],
    [
      { today: 'tomorrow' },
      'Could not use the input "today": it is "tomorrow", which is not a day. Give a day such as 2027-01-31, or leave it out for today.',
    ],
    [{ 'dry-run': 'yes' }, 'Could not use the input "dry-run": it is "yes". Valid values: true, false.'],
    [
      { 'github-token': '' },
      'Could not use the input "github-token": it is empty. Leave it out for the token of the job.',
    ],
    [
      { 'to-artifact': 'a/b' },
      'Could not use the input "to-artifact": "a/b" is not a valid artifact name. Give a name without " : < > | * ? \\ / and line breaks.',
    ],
    [
      { transparency: 'private' },
      'Could not use the input "transparency": it is `private`, but `signing-config` is not set.',
    ],
    [{ 'trusted-root': 'none.json' }, 'Could not use the input "trusted-root": there is no file "none.json".'],
  ])('%j', (inputs, message) => {
    set(inputs)
    expect(() => read()).toThrow(message)
  })

  test('a symbolic link that leaves the workspace', () => {
    symlinkSync('/etc', join(workspace, 'link'))
    set({ policy: 'link/passwd' })
    expect(() => read()).toThrow(
      'Could not use the input "policy": "link/passwd" leads out of the workspace (to /etc/passwd). Give a path inside the workspace.',
    )
  })
})

test('a dry run, assembling and collecting need no token', () => {
  for (const inputs of [{ 'dry-run': 'true' }, { 'dry-run': 'false', stage: 'assemble' }, { stage: 'collect' }]) {
    set({ 'github-token': '', ...inputs })
    expect(read()['github-token']).toBeUndefined()
  }
})
