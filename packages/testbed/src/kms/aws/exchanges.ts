import { readFile } from 'node:fs/promises'
import { parseJson } from '@release-tools/base'
import { ApiDescription } from '../../openapi/description.ts'

/** An exchange that kms/aws_kms.py recorded. */
interface AwsExchange {
  /** `Sign` */
  operation: string
  request: unknown
  answer?: unknown
  /** `NotFoundException`, in the place of an answer. */
  error?: string
}

/** How exchanges compare with the description of an API. */
export interface Comparison {
  /** What was asked for, in order. */
  operations: string[]
  /** What is not as described; empty if there is nothing. */
  faults: string[]
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html: errors of all operations, which none describes. */
const common = ['AccessDeniedException', 'ValidationException']

/** The description of AWS KMS. In JSON, AWS sends times as numbers of seconds: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export function awsDescription(): ApiDescription {
  return new ApiDescription('aws-kms', schemas => {
    schemas.DateType = { type: 'number' }
  })
}

/** Compares the exchanges in a file with the description of AWS KMS. */
export async function compareWithAws(path: string): Promise<Comparison> {
  const description = awsDescription()
  const lines = (await readFile(path, 'utf8')).split('\n').filter(line => line !== '')
  const all = lines.map(line => parseJson(line, 'an exchange') as AwsExchange)
  return { operations: all.map(({ operation }) => operation), faults: all.flatMap(one => awsFaults(description, one)) }
}

/** What is not as described in an exchange. */
export function awsFaults(description: ApiDescription, { operation, request, answer, error }: AwsExchange): string[] {
  const named = (what: 'Request' | 'Response', value: unknown) =>
    description.messages.faults(`${operation}${what}`, value).map(fault => `${operation}${what}: ${fault}`)
  if (error === undefined) return [...named('Request', request), ...named('Response', answer)]
  const known = [...description.errorsOf('post', `/#X-Amz-Target=TrentService.${operation}`), ...common]
  return known.includes(error) ? [] : [`${operation} has no error ${error}`]
}
