import { describe, expect, test } from '@jest/globals'
import { survey } from '@release-tools/scaffold'
import { repositoryWith } from '@release-tools/scaffold/testing'
import { testHost } from '@release-tools/testbed'
import { keys } from '../../src/doctor/checks/settings.ts'
import { signer } from '../../src/doctor/checks/signer.ts'
import { edited } from './adopted.ts'

interface Situation {
  /** What the call of the workflow has besides. */
  more?: string
  /** Variables of the repository. Without them, nobody saw any. */
  variables?: Record<string, string>
  files?: Record<string, string>
}

/** What doctor says of who signs: the check of the signer, and then that of the keys. */
async function found({ more = '', variables, files = {} }: Situation) {
  const root = repositoryWith({ ...edited('release.yml@v1.0.0', `release.yml@v1.0.0\n${more}`), ...files })
  const host = testHost({ workspace: root })
  const patient = {
    survey: await survey(root, host),
    host,
    ...(variables && { variables: async () => ({ values: new Map(Object.entries(variables)) }) }),
    ...{ unseen: 'Nobody asked GitHub.', today: '2026-11-29' },
  }
  const findings = [...(await signer(patient)), ...(await keys(patient))]
  return findings.map(one => [one.status, one.found, ...(one.next === undefined ? [] : [one.next])])
}

const address = 'awskms:///alias/release'
const login =
  '      signer-login: |\n        role: arn:aws:iam::111122223333:role/release\n        region: eu-central-1\n'
const byKey = `    with:\n      signer: ${address}\n`
const key = { '.github/cosign.pub': 'a key\n' }
const next =
  'Make the variable SIGNER_LOGIN with one `NAME: VALUE` per line (role, region, [audience]): docs/tasks/sign-with-a-key-service.md.'

describe('a key of a service that signs', () => {
  test.each<[string, Situation, string[]]>([
    [
      'with a login and its public key is right',
      { more: byKey + login, files: key },
      ['ok', `${address} signs, and the public key is checked in.`],
    ],
    [
      'by variables is right, too',
      {
        files: key,
        variables: {
          SIGNER: 'hashivault://release',
          SIGNER_LOGIN: 'address: https://vault.example.org\nrole: release\n',
        },
      },
      ['ok', 'hashivault://release signs, and the public key is checked in.'],
    ],
    [
      'whose public key is missing',
      { more: byKey + login },
      [
        'fails',
        `${address} signs, and the repository has no .github/cosign.pub: nobody can verify the release.`,
        `Commit the public key: \`cosign public-key --key ${address} > .github/cosign.pub\`.`,
      ],
    ],
    [
      'to which no job logs in',
      { more: byKey, files: key, variables: {} },
      ['fails', `${address} signs, and the workflow does not say how its job logs in.`, next],
    ],
    [
      'to which a variable that nobody saw may log in',
      { more: byKey, files: key },
      [
        'unknown',
        `${address} signs, and the workflow does not say how its job logs in. The variable SIGNER_LOGIN was not seen: Nobody asked GitHub.`,
        next,
      ],
    ],
    [
      'whose public half is missing, also if nobody saw the variable',
      { more: byKey },
      [
        'fails',
        `${address} signs, and the repository has no .github/cosign.pub: nobody can verify the release.`,
        `Commit the public key: \`cosign public-key --key ${address} > .github/cosign.pub\`.`,
      ],
    ],
    [
      'with an address that its service does not know',
      { more: '    with: { signer: "awskms://release" }\n' },
      [
        'fails',
        '"awskms://release" is not the address of a key in AWS KMS.',
        'Write it as awskms:///alias/release or awskms:///arn:aws:kms:eu-central-1:111122223333:key/….',
      ],
    ],
    [
      'with a login that lacks a setting',
      { more: byKey, files: key, variables: { SIGNER_LOGIN: 'region: eu-central-1' } },
      [
        'fails',
        'Could not log in to the signer: it has no `role`.',
        'Add `role: arn:aws:iam::111122223333:role/release`.',
      ],
    ],
  ])('%s', async (_, situation, finding) => {
    expect(await found(situation)).toEqual([finding])
  })

  test('is not what a repository has that signs keyless', async () => {
    expect(await found({ variables: { SIGNER: 'keyless' } })).toEqual([
      ['ok', 'Releases are signed keyless: there is no key that could expire.'],
    ])
  })
})
