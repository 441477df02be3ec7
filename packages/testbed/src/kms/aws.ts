import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from '../child.ts'
import { handOut } from '../leaks.ts'
import { loopback, ports } from '../ports.ts'
import { type Comparison, compareWithAws } from './aws/exchanges.ts'

const program = join(import.meta.dirname, '../../kms/aws_kms.py')
const region = 'eu-west-1'

/** A key service with the API of AWS KMS (moto), and the Security Token Service, whose tokens it does not verify. */
export interface AwsKms {
  /**
   * The environment of a job that has assumed a role. With it, `awskms:///alias/NAME` is a key of this service. moto accepts any secret key.
   */
  env: Record<string, string>
  /** Performs an operation of its API (`CreateKey`), as an administrator. Throws an Error if it fails. */
  call(operation: string, parameters?: object): Promise<Record<string, unknown>>
  /** Makes a key with this alias. `spec` defaults to ECC_NIST_P256, and `usage` to that of such keys. Returns its identifier. */
  createKey(alias: string, spec?: string, usage?: string): Promise<string>
  /** Makes the policy of a key deny operations (`kms:Sign`). An empty list allows all. */
  deny(key: string, operations: string[]): Promise<void>
  /** Sets its clock, as seconds from ours. Requests are signed for five minutes. */
  setClock(seconds: number): Promise<void>
  /** What the clients of keys sent and got so far, as faults of the description of the API, and the number of exchanges. */
  compare(): Promise<Comparison>
  stop(): Promise<void>
}

/** Starts an empty key service on loopback, in about a second. `python` has what python/kms.txt names. */
export async function startAwsKms({ dir, python }: { dir: string; python: string }): Promise<AwsKms> {
  const [url, record] = [loopback(ports.awsKms), join(dir, 'aws-kms.jsonl')]
  const server = await startServer({
    name: 'the key service of AWS',
    program: python,
    args: [program, record, '-H', '127.0.0.1', '-p', String(ports.awsKms)],
    log: join(dir, 'aws-kms.log'),
    healthUrl: `${url}/moto-api/data.json`,
  })
  const call = (operation: string, parameters: object = {}) => callApi(url, operation, parameters)
  return {
    env: {
      AWS_ENDPOINT_URL: url,
      // Without this one, a login with an identity token goes to the service of AWS.
      AWS_ENDPOINT_URL_STS: url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: handOut('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'the secret key of AWS'),
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    call,
    async createKey(alias, spec = 'ECC_NIST_P256', usage = usageOf(spec)) {
      const made = await call('CreateKey', { KeySpec: spec, KeyUsage: usage })
      const { KeyId: id } = made.KeyMetadata as { KeyId: string }
      await call('CreateAlias', { AliasName: `alias/${alias}`, TargetKeyId: id })
      return id
    },
    async deny(key, operations) {
      const denied = { Effect: 'Deny', Principal: '*', Action: operations, Resource: '*' }
      const policy = { Version: '2012-10-17', Statement: operations.length === 0 ? [] : [denied] }
      await call('PutKeyPolicy', { KeyId: key, PolicyName: 'default', Policy: JSON.stringify(policy) })
    },
    setClock: seconds => writeFile(`${record}.clock`, String(seconds)),
    compare: () => compareWithAws(record),
    stop: server.stop,
  }
}

function usageOf(spec: string): string {
  return spec === 'SYMMETRIC_DEFAULT' ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY'
}

/** moto takes the region from the signature, which it does not verify. */
async function callApi(url: string, operation: string, parameters: object): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `TrentService.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=testbed/20260101/${region}/kms/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(parameters),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${operation} answered HTTP ${response.status}: ${text}`)
  return text === '' ? {} : JSON.parse(text)
}
