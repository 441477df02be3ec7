import type { IncomingMessage } from 'node:http'

/** A report that a scanner uploaded. */
export interface Submission {
  projectKey: string | undefined
  organization: string | undefined
  /** `branch=feature`, `pullRequest=3`: how commercial editions learn what was analysed. */
  characteristics: string[]
  /** Bytes of the whole request. */
  size: number
}

/** Reads the fields of an upload to `api/ce/submit`, in the address or the form. Ignores the report. */
export function submissionOf(query: Record<string, string>, request: IncomingMessage, body: Buffer): Submission {
  const url = new URL(request.url ?? '/', 'http://double')
  const fields = formFields(body.toString('latin1'))
  const first = (name: string) => query[name] ?? fields.find(([field]) => field === name)?.[1]
  return {
    projectKey: first('projectKey'),
    organization: first('organization'),
    characteristics: [
      ...url.searchParams.getAll('characteristic'),
      ...fields.flatMap(([field, value]) => (field === 'characteristic' ? [value] : [])),
    ],
    size: body.length,
  }
}

/** Text fields of a multipart form (RFC 7578), without files. */
function formFields(form: string): [name: string, value: string][] {
  const field = /content-disposition: form-data; name="(\w+)"\r\n(?:[\w-]+:[^\r]*\r\n)*\r\n([^\r]*)\r\n--/gi
  return [...form.matchAll(field)].map(([, name = '', value = '']) => [name, Buffer.from(value, 'latin1').toString()])
}
