import { requestToken, type TestHost, testbed, testHost } from '@release-tools/testbed'
import { parseAddress } from '../src/address.ts'
import { folderOf } from '../src/record.ts'
import type { Part } from '../src/store.ts'
import { type Call, S3Client } from '../src/stores/s3/client.ts'
import { readOptions } from '../src/stores/s3/options.ts'
import { listVersions } from '../src/stores/s3/versions.ts'

/** A bucket of the testbed's store, and its owner, who may do everything. */
export interface Bucket {
  name: string
  /** `s3://bucket/releases?endpoint=…&region=…`, with more options after it. */
  address(more?: string, prefix?: string): string
  /** Of its owner. */
  client: S3Client
  /** Sends any request to it. */
  send(call: Partial<Call>): ReturnType<S3Client['call']>
  /** Puts bytes at a name, without any condition: a new version if there is one. Returns its id. */
  overwrite(key: string, bytes: Uint8Array): Promise<string>
  /** Deletes all versions of a name, even if a lock in governance mode protects them. */
  erase(key: string): Promise<void>
}

/** The owner of the testbed's store, for a job of `acme/widget`. */
export function ownerHost(more: Record<string, string | undefined> = {}): TestHost {
  const { accessKeyId, secretAccessKey } = testbed().s3
  return testHost({ env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, ...more } })
}

/** Somebody who may do in the testbed's store what these statements of a policy say. */
export async function limitedHost(statements: object[]): Promise<TestHost> {
  const { endpoint, role, audience, idTokenRequestUrl } = testbed().s3
  const authorization = `bearer ${requestToken()}`
  const token = await fetch(`${idTokenRequestUrl}&audience=${audience}`, { headers: { authorization } })
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    DurationSeconds: '900',
    RoleArn: role,
    WebIdentityToken: ((await token.json()) as { value: string }).value,
    Policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  })
  const answer = await (await fetch(endpoint, { method: 'POST', body: form })).text()
  const text = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(answer)?.[1]
  return testHost({
    env: {
      AWS_ACCESS_KEY_ID: text('AccessKeyId'),
      AWS_SECRET_ACCESS_KEY: text('SecretAccessKey'),
      AWS_SESSION_TOKEN: text('SessionToken'),
    },
  })
}

let buckets = 0

/** Makes an empty bucket. `lock` turns Object Lock on, and versions with it. */
export async function makeBucket(lock: boolean): Promise<Bucket> {
  const { endpoint, region } = testbed().s3
  const name = `bucket-${process.pid}-${buckets++}`
  const address = (more = '', prefix = 'releases') =>
    `s3://${name}/${prefix}?endpoint=${encodeURIComponent(endpoint)}&region=${region}${more}`
  const host = ownerHost()
  const client = new S3Client(readOptions(parseAddress(address()), host.env), { host, repository: 'acme/widget' })
  const send = (call: Partial<Call>) =>
    client.call({ method: 'PUT', attempted: 'prepare a test', action: '*', ...call })
  await send({ headers: lock ? { 'x-amz-bucket-object-lock-enabled': 'true' } : {} })
  return {
    name,
    address,
    client,
    send,
    async overwrite(key, body) {
      return (await send({ key, body })).headers.get('x-amz-version-id') ?? ''
    },
    async erase(key) {
      const { versions, markers } = await listVersions(client, key)
      for (const { id } of [...(versions.get(key) ?? []), ...[...markers.values()].filter(one => one.key === key)])
        await send({
          method: 'DELETE',
          key,
          query: id === undefined ? [] : [['versionId', id]],
          headers: { 'x-amz-bypass-governance-retention': 'true' },
        })
    },
  }
}

/** The key of a file of a part, below the prefix that `address` has. */
export function keyOf(part: Part, file: string): string {
  return `releases/${folderOf(part)}/${file}`
}
