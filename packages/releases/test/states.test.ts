import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { messageOf, parseYaml, writeFileAtomic } from '@release-tools/base'
import { ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { parseStates, readStates, statesPath } from '../src/index.ts'

const schema = ourSchema('release-states.v1.json')
const isValid = (file: string) => schemaErrors(schema, parseYaml(file, statesPath)).length === 0

const whole = `# yaml-language-server: $schema=https://github.com/org/release-tools/raw/v1/docs/schema/release-states.v1.json
releases:
  - tag: v1.1.0
    state: yanked
    reason: The wheel lacks its data files.
    successor: v1.1.1
    advisories: [GHSA-jfh8-c2jp-5v3q, CVE-2026-12345]
  - tag: v1.0.0
    state: superseded
    successor: v1.1.1
  - tag: v0.9.0
    until: 2026-01-31
support:
  - line: "1"
    until: 2027-06-30
    project: widget
  - line: "*"
    until: 2030-01-01
`

test('the file of a work tree says the states of releases and the support of lines', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'states-'))
  try {
    expect(await readStates(workspace)).toEqual({ releases: [], support: [] })
    await writeFileAtomic(join(workspace, statesPath), whole)
    expect(await readStates(workspace)).toEqual({
      releases: [
        {
          tag: 'v1.1.0',
          state: 'yanked',
          reason: 'The wheel lacks its data files.',
          successor: 'v1.1.1',
          advisories: ['GHSA-jfh8-c2jp-5v3q', 'CVE-2026-12345'],
        },
        { tag: 'v1.0.0', state: 'superseded', successor: 'v1.1.1' },
        { tag: 'v0.9.0', until: '2026-01-31' },
      ],
      support: [
        { line: '1', until: '2027-06-30', project: 'widget' },
        { line: '*', until: '2030-01-01' },
      ],
    })
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('the schema accepts the same file, and one that says nothing', () => {
  expect([isValid(whole), isValid('{}')]).toEqual([true, true])
  expect(parseStates('# releases:\n\n')).toEqual({ releases: [], support: [] })
})

/** The message of the error that the file causes. */
function messageOfParsing(file: string): string {
  try {
    parseStates(file)
  } catch (error) {
    return messageOf(error)
  }
  return ''
}

const next =
  'Correct it as https://github.com/org/release-tools/blob/v1/docs/schema/release-states.v1.json describes it.'
const wrong = (line: number, rest: string) => `Could not read ${statesPath}, line ${line}: ${rest}`
const release = (text: string) => `releases:\n  - tag: v1.0.0\n    ${text}\n`

describe('what is wrong is an error with its line, here and by the schema', () => {
  test.each<[string, string]>([
    ['relases: []\n', wrong(1, `it has the unknown key "relases" (did you mean "releases"?). ${next}`)],
    ['[x]\n', wrong(1, `it is a list, which is not a mapping. ${next}`)],
    ['releases:\n  - state: yanked\n    reason: x\n', wrong(2, `"releases[0].tag" is missing. ${next}`)],
    ['releases:\n  - tag: v 1\n', wrong(2, `"releases[0].tag" is "v 1", which is not a tag such as v1.2.0. ${next}`)],
    [
      release('state: yankd\n    reason: x'),
      wrong(
        3,
        `"releases[0].state" is "yankd", which is not one of yanked, superseded, end-of-support (did you mean "yanked"?). ${next}`,
      ),
    ],
    [
      release('state: yanked\n    reason: "a\\nb"'),
      wrong(4, `"releases[0].reason" is "a\\nb", which is not one line of at most 500 characters. ${next}`),
    ],
    [
      release('until: 2027-02-30'),
      wrong(3, `"releases[0].until" is "2027-02-30", which is not a day such as 2027-06-30. ${next}`),
    ],
    [
      release('advisories: ["GHSA 1"]'),
      wrong(
        3,
        `"releases[0].advisories[0]" is "GHSA 1", which is not the identifier of an advisory, such as GHSA-jfh8-c2jp-5v3q. ${next}`,
      ),
    ],
    [
      release('state: yanked'),
      wrong(2, 'v1.0.0 is yanked without a "reason". Say in one line why nobody should use it.'),
    ],
    [
      release('state: superseded'),
      wrong(2, 'v1.0.0 is superseded without a "successor". Name the tag that is meant instead.'),
    ],
    [
      release('reason: x'),
      wrong(2, 'v1.0.0 has no "state", and a "reason". Add its state: yanked, superseded or end-of-support.'),
    ],
    [
      release('successor: v1.0.1\n    until: 2027-01-01'),
      wrong(2, 'v1.0.0 has no "state", and a "successor". Add its state: yanked, superseded or end-of-support.'),
    ],
    ['releases:\n  - tag: v1.0.0\n', wrong(2, 'nothing is said of v1.0.0. Add its state, or remove it.')],
    [
      'support:\n  - line: 1.10\n    until: 2027-06-30\n',
      wrong(2, `"support[0].line" is a number: YAML reads 1.10 as 1.1. Put it in quotes. ${next}`),
    ],
    [
      'support:\n  - line: v1\n    until: 2027-06-30\n',
      wrong(2, `"support[0].line" is "v1", which is not the start of a version, such as "1.2", or *. ${next}`),
    ],
    ['support:\n  - line: "1"\n', wrong(2, `"support[0].until" is missing. ${next}`)],
    [
      'support:\n  - line: "1"\n    until: 2027-06-30\n    project: ""\n',
      wrong(4, `"support[0].project" is "", which is not a name of at most 200 characters. ${next}`),
    ],
  ])('%j', (file, message) => {
    expect(messageOfParsing(file)).toBe(message)
    expect(isValid(file)).toBe(false)
  })
})

describe('what no schema can say is an error with its line, too', () => {
  const superseded = (tag: string, successor: string) =>
    `  - {tag: ${tag}, state: superseded, successor: ${successor}}\n`
  test.each<[string, string]>([
    [`releases:\n${superseded('v1', 'v2')}${superseded('v1', 'v3')}`, wrong(3, 'v1 is named twice. Keep one of them.')],
    [
      'support:\n  - {line: "1", until: 2027-01-01}\n  - {line: "1", until: 2028-01-01, project: a}\n  - {line: "1", until: 2029-01-01}\n',
      wrong(4, 'the line 1 is named twice. Keep one of them.'),
    ],
    [
      'support:\n  - {line: "1", until: 2027-01-01, project: a}\n  - {line: "1", until: 2028-01-01, project: a}\n',
      wrong(3, 'the line 1 of a is named twice. Keep one of them.'),
    ],
    [
      `releases:\n${superseded('v0', 'v1')}${superseded('v1', 'v2')}${superseded('v2', 'v1')}`,
      wrong(2, 'the successors of v0 go round in a circle: v0, v1, v2, v1. Name a release that people can use.'),
    ],
    [
      `releases:\n${superseded('v0', 'v9')}${superseded('v1', 'v1')}`,
      wrong(3, 'the successors of v1 go round in a circle: v1, v1. Name a release that people can use.'),
    ],
  ])('%j', (file, message) => {
    expect(messageOfParsing(file)).toBe(message)
  })
})
