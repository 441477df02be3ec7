import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readRequests, readVariables, readVisibility } from '@release-tools/github'
import { survey } from '@release-tools/scaffold'
import { repositoryWith } from '@release-tools/scaffold/testing'
import { startGitHub, testHost } from '@release-tools/testbed'
import { transparency } from '../../src/doctor/checks/transparency.ts'
import { edited } from './adopted.ts'

const scratch = mkdtempSync(join(tmpdir(), 'transparency-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

type Variables = { repository?: Record<string, string>; organization?: Record<string, string> }

/** What doctor says of a private repository whose call ends with `more`. Without `variables`, the token does not show them. */
async function found(more: string, variables?: Variables) {
  const double = await startGitHub({
    dir: mkdtempSync(join(scratch, 'double-')),
    repository: 'acme/widget',
    private: true,
    tokens: { token: { contents: 'read', ...(variables === undefined ? {} : { variables: 'read' }) } },
    ...(variables === undefined ? {} : { variables }),
  })
  const root = repositoryWith(edited('release.yml@v1.0.0', `release.yml@v1.0.0\n${more}`))
  const host = testHost({ workspace: root })
  const place = { repository: 'acme/widget', api: double.apiUrl, token: 'token' }
  const requests = readRequests(place, host, { attempts: 1, baseMs: 1, maxMs: 1 })
  const findings = await transparency({
    survey: await survey(root, host),
    host,
    visibility: () => readVisibility(requests),
    variables: () => readVariables(requests),
    ...{ unseen: '', today: '2026-11-29' },
  })
  await double.stop()
  expect(double.errors()).toEqual([])
  return findings.map(one => `${one.status}: ${one.found}`)
}

const keys = '    secrets: { cosign-private-key: x, cosign-password: y }'
const nothing = 'The repository is private, and the workflow says nothing of the transparency log.'
const noLog = 'signatures do not go into a public log.'

describe('a private repository', () => {
  test.each<[string, string, Variables | undefined, string]>([
    [
      'with no log, by its workflow',
      '    with: { transparency: none }',
      undefined,
      'ok: Signatures do not go into a public log.',
    ],
    [
      'that may be named in the public log',
      '    with: { allow-public-log-for-private-repository: true }',
      undefined,
      'ok: The workflow lets the public log publish the name of this private repository.',
    ],
    ['of which nothing is said', '', {}, `fails: ${nothing} Neither does a variable.`],
    [
      'with a variable for the public log',
      '',
      { repository: { TRANSPARENCY: 'public' } },
      `fails: ${nothing} The variable TRANSPARENCY is public.`,
    ],
    [
      'with a key pair and no log',
      keys,
      { repository: { OTHER: '', TRANSPARENCY: 'none' } },
      `ok: The variable TRANSPARENCY is none: ${noLog}`,
    ],
    [
      'with no log and no key',
      '',
      { repository: { TRANSPARENCY: 'none' } },
      'fails: The variable TRANSPARENCY is none, and the workflow names neither a key pair nor a signing config.',
    ],
    [
      'with a Sigstore of its organisation',
      '',
      { organization: { TRANSPARENCY: 'private', SIGNING_CONFIG: 'signing.json' } },
      `ok: The variable TRANSPARENCY is private: ${noLog}`,
    ],
    [
      'whose own variable replaces that of the organisation',
      '',
      { repository: { TRANSPARENCY: 'public' }, organization: { TRANSPARENCY: 'none', SIGNING_CONFIG: 'x' } },
      `fails: ${nothing} The variable TRANSPARENCY is public.`,
    ],
    [
      'with a private log and no Sigstore',
      keys,
      { repository: { TRANSPARENCY: 'private' } },
      'fails: The variable TRANSPARENCY is private, and the workflow names no signing config.',
    ],
    [
      'with many variables',
      '',
      {
        organization: {
          ...Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`V${at}`, ''])),
          TRANSPARENCY: 'x',
        },
      },
      `fails: ${nothing} The variable TRANSPARENCY is x.`,
    ],
  ])('%s', async (_, more, variables, expected) => {
    expect(await found(more, variables)).toEqual([expected])
  })

  test('is unknown if the token does not show variables', async () => {
    expect(await found('')).toEqual([
      'unknown: The repository is private, and the workflow says nothing of the transparency log. The variable TRANSPARENCY was not seen: the token lacks the permission actions-variables: read (GitHub reported: Resource not accessible by integration).',
    ])
  })
})
