import { createHash, createHmac } from 'node:crypto'

/** What a request is signed with. */
export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  /** Of credentials that end. */
  sessionToken: string | undefined
}

/** A request, as it will be sent. */
export interface Unsigned {
  method: string
  host: string
  /** Encoded once (encoded). */
  path: string
  query: readonly (readonly [string, string])[]
  /** Names in lower case. All of them are signed. */
  headers: Record<string, string>
  /** Of the body, in lower-case hex. */
  sha256: string
}

/**
 * The headers of a request with its signature (AWS Signature Version 4). Paths are as S3 wants them: neither normalised nor encoded twice.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function sign(
  request: Unsigned,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  { region, service, now }: { region: string; service: string; now: Date },
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const headers = {
    ...request.headers,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  }
  const lines = Object.entries({ ...headers, host: request.host })
    .map(([name, value]) => [name, value.trim().replace(/ +/g, ' ')] as const)
    .sort(byName)
  const names = lines.map(([name]) => name).join(';')
  const canonical = [
    request.method,
    request.path,
    queryString(request.query),
    ...lines.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    request.sha256,
  ].join('\n')
  const scope = [time.slice(0, 8), region, service, 'aws4_request']
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), createHash('sha256').update(canonical).digest('hex')]
  const key = scope.reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secretAccessKey}`)
  const signature = hmac(key, toSign.join('\n')).toString('hex')
  const credential = `${accessKeyId}/${scope.join('/')}`
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

/** A query in the order in which it is signed. */
export function queryString(query: Unsigned['query']): string {
  return query
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort((a, b) => byName(a, b) || (a[1] < b[1] ? -1 : 1))
    .map(pair => pair.join('='))
    .join('&')
}

/** Text as a part of a path or query: everything except letters, digits and `-._~` becomes %XX. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
