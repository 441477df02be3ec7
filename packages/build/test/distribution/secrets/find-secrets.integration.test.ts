/** @needs tools sbom */
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tarGz, zip } from '@release-tools/base/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { findSecrets } from '../../../src/index.ts'
import { sampleWheel, sdistFile, sdistMembers, wheelFile, written } from '../sample.ts'

// Put together here, so that this file has none.
const key = `AKIA${'QYLPMN5HHHFPZXYZ'}`
const token = `ghp_${'0123456789abcdefABCDEF0123456789abcd'}`

test('secrets are found in each kind of file, by path, line and rule, and are not repeated', async () => {
  const more = [
    { name: 'widget/config.py', data: `a = 1\nkey = "${key}"\n` },
    { name: 'tests/test_a.py', data: `token = "${token}"\n` },
    { name: 'widget/locale/README.md', data: `\n\n${token}\n` },
    { name: 'widget/clean.py', data: 'key = "AKIAIOSFODNN7EXAMPLE"\n' },
    { name: 'widget-1.2.3.dist-info/note.svg', data: `<!-- ${token} -->\n` },
  ]
  const found = await findSecrets(sampleWheel({ more }), testHost())
  expect(found).toEqual({
    unsearched: [],
    secrets: [
      {
        file: 'tests/test_a.py',
        line: 1,
        rule: 'github-pat',
        title: 'GitHub Personal Access Token',
        severity: 'CRITICAL',
        sample: true,
      },
      {
        file: 'widget-1.2.3.dist-info/note.svg',
        line: 1,
        rule: 'github-pat',
        title: 'GitHub Personal Access Token',
        severity: 'CRITICAL',
        sample: false,
      },
      {
        file: 'widget/config.py',
        line: 2,
        rule: 'aws-access-key-id',
        title: 'AWS Access Key ID',
        severity: 'CRITICAL',
        sample: false,
      },
      {
        file: 'widget/locale/README.md',
        line: 3,
        rule: 'github-pat',
        title: 'GitHub Personal Access Token',
        severity: 'CRITICAL',
        sample: false,
      },
    ],
  })
  expect(JSON.stringify(found)).not.toMatch(/QYLPMN5|0123456789abc/)
})

test('a source distribution is searched too, and files that are too large are named', async () => {
  const more = [{ name: 'widget-1.2.3/../../.env', data: `TOKEN=${token}\n` }]
  const found = await findSecrets(written(sdistFile, tarGz(sdistMembers({ more }))), testHost())
  expect(found).toMatchObject({ unsearched: [], secrets: [{ file: 'widget-1.2.3/../../.env', line: 1 }] })
  const large = zip([{ name: 'widget/large', data: Buffer.alloc(33 * 1024 ** 2) }], { store: true })
  expect(await findSecrets(written(wheelFile, large), testHost())).toEqual({
    unsearched: ['widget/large'],
    secrets: [],
  })
})

test('wheels of well-known projects have none', async () => {
  for (const name of [
    'six-1.17.0-py2.py3-none-any.whl',
    'requests-2.34.2-py3-none-any.whl',
    'flask-3.1.3-py3-none-any.whl',
  ])
    expect(await findSecrets(join(testbed().realWheels, name), testHost())).toEqual({ secrets: [], unsearched: [] })
})

test('without trivy, it says what to do', async () => {
  await expect(findSecrets(sampleWheel(), testHost({ env: { PATH: '' } }))).rejects.toThrow(
    'Could not run trivy: it is not on PATH.',
  )
})
