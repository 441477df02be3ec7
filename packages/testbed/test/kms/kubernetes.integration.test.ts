/** @needs tools */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Kubernetes, startKubernetes } from '../../src/kms/kubernetes.ts'
import { ApiDescription } from '../../src/openapi/description.ts'
import { testbed } from '../../src/session.ts'
import { testHost } from '../../src/test-host.ts'
import { type Cosign, cosignIn } from '../support/cosign.ts'

let kubernetes: Kubernetes
let cosign: Cosign
beforeAll(async () => {
  kubernetes = await startKubernetes({ dir: join(testbed().dir, 'kubernetes') })
  cosign = await cosignIn({ KUBECONFIG: kubernetes.config })
  const env = { COSIGN_PASSWORD: 'correct-horse', HOME: cosign.dir }
  await testHost().exec('cosign', ['generate-key-pair'], { cwd: cosign.dir, env })
  const [privateKey, publicKey] = await Promise.all(
    ['cosign.key', 'cosign.pub'].map(name => readFile(join(cosign.dir, name))),
  )
  const data = { 'cosign.key': privateKey ?? '', 'cosign.pub': publicKey ?? '' }
  kubernetes.setSecret('releases', 'key', { ...data, 'cosign.password': 'correct-horse' })
  kubernetes.setSecret('releases', 'wrong', { ...data, 'cosign.password': 'wrong-horse' })
  kubernetes.setSecret('private', 'key', { ...data, 'cosign.password': 'correct-horse' })
  kubernetes.forbid('private')
})
afterAll(() => kubernetes.stop())

test('a key in a secret of Kubernetes signs for cosign, and the exported key verifies it', async () => {
  const key = 'k8s://releases/key'
  expect([await cosign.exportKey(key), await cosign.sign(key), await cosign.verify()]).toEqual(['ok', 'ok', 'ok'])
})

test.each([
  ['releases/none', 'secrets "none" not found'],
  [
    'private/key',
    'secrets "key" is forbidden: User "ci" cannot get resource "secrets" in API group "" in the namespace "private"',
  ],
  ['releases/wrong', 'decrypt'],
])('the secret %s is refused', async (secret, why) => {
  expect(await cosign.sign(`k8s://${secret}`)).toContain(why)
})

test('a token that Kubernetes does not know is refused, and a job without a configuration does not find it', async () => {
  const config = (await readFile(kubernetes.config, 'utf8')).replace(kubernetes.token, 'unknown')
  const file = join(cosign.dir, 'kubeconfig')
  await writeFile(file, config)
  expect(await (await cosignIn({ KUBECONFIG: file })).sign('k8s://releases/key')).toContain('Unauthorized')
  expect(await (await cosignIn({})).sign('k8s://releases/key')).toContain('unable to load in-cluster configuration')
})

// After all of the above, whose requests it looks at.
test('each request and answer is as Kubernetes describes it, and one that is not is found', () => {
  const description = new ApiDescription('kubernetes')
  const faults = (exchange: Kubernetes['exchanges'][number]) =>
    description.faults(exchange, 'io.k8s.apimachinery.pkg.apis.meta.v1.Status')
  expect(new Set(kubernetes.exchanges.flatMap(faults))).toEqual(new Set())
  expect(new Set(kubernetes.exchanges.map(({ status }) => status))).toEqual(new Set([200, 401, 403, 404]))
  const path = '/api/v1/namespaces/releases/secrets/key'
  const query = new URLSearchParams({ door: '1' })
  const answer = { kind: 'Secret', data: { 'cosign.key': '?' }, door: 1 }
  expect(faults({ method: 'GET', path, query, status: 200, answer })).toEqual([
    `GET ${path}: unknown parameter door`,
    `GET ${path}: answer: unknown property door`,
    `GET ${path}: answer: /data/cosign.key must match format "byte"`,
  ])
  expect(faults({ method: 'GET', path: '/api/v1/doors', query, status: 200, answer: {} })).toEqual([
    'GET /api/v1/doors: not described',
  ])
})
