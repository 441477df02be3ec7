import { Problem } from '@release-tools/base'
import { patient, retry } from '@release-tools/host'
import { compareWith } from './compare.ts'
import type { IndexDistribution } from './distributions.ts'
import { type Answer, answered, exchange, hostOf } from './exchange.ts'
import { uploadForm } from './form.ts'
import { type IndexClient, once, readProject } from './simple.ts'

/** Greatest accepted answer to an upload, in bytes. */
const limit = 1024 * 1024

/**
 * Uploads a file. If an answer was lost, or if the index says that it has the file, looks there before anything is sent again: the same bytes
 * are a success. Throws a Problem that quotes the index and says what to do.
 */
export async function upload(
  distribution: IndexDistribution,
  attestations: unknown[],
  authorization: string,
  client: IndexClient,
): Promise<void> {
  const { address, host } = client
  const attempted = `upload ${distribution.file} to ${hostOf(address.upload)}`
  let sent = false
  const attempt = async () => {
    if (sent && (await isThere(distribution, client))) return
    sent = true
    const { body, type } = await uploadForm(distribution, attestations)
    const headers = { authorization, accept: 'text/plain, */*;q=0.5', 'content-type': type }
    const options = { attempted, limit, headers, sent: { body }, bytes: distribution.size, env: host.env }
    const answer = await exchange(address.upload, options)
    if (answer.status >= 200 && answer.status < 300) return
    if (mayBeThere(answer) && (await isThere(distribution, client))) return
    throw refused(attempted, answer, distribution)
  }
  await retry(attempt, client.retry ?? patient, line => host.info(line))
}

async function isThere(distribution: IndexDistribution, client: IndexClient): Promise<boolean> {
  // The caller tries again.
  const page = await readProject(distribution.name, { ...client, retry: once })
  return (await compareWith(page, [distribution], client)).present.length > 0
}

/** PyPI answers 200 for a file that it has; others refuse it. */
function mayBeThere({ status, said }: Answer): boolean {
  return status === 409 || (status === 400 && /already exist/i.test(said))
}

/** What a refusal means for the user, by the words of PyPI (warehouse/forklift/legacy.py). */
const advice: [RegExp, string][] = [
  [
    /older than \d+ days/i,
    'Release the next version: PyPI takes no new files for a version whose first file is two weeks old.',
  ],
  [
    /previously used|already exist/i,
    'Release the next version: the name of a file can be used only once, also after it was deleted.',
  ],
  [/only one sdist/i, 'Build one source distribution, and release the next version.'],
  [
    /invalid attestation|attestations? .*support/i,
    'Set `attestations: false` to upload without, and report it with the text above.',
  ],
  [/too large|size limit/i, 'Ask PyPI for a higher limit: https://docs.pypi.org/project-management/storage-limits/'],
  [/temporarily disabled|read-only/i, 'Run the job again later: see https://status.python.org.'],
  [/archived|quarantined/i, 'Ask an owner of the project to make it active again on PyPI.'],
]

function refused(attempted: string, answer: Answer, { name }: IndexDistribution): Problem {
  const { status, said } = answer
  const found = `it ${answered(answer)}`
  const known = advice.find(([pattern]) => pattern.test(said))?.[1]
  if (known !== undefined) return new Problem(attempted, { found, next: known })
  if (status === 401 || status === 403)
    return new Problem(attempted, {
      found,
      next: `Check that the token or the Trusted Publisher may upload to the project ${name}, and \`username\`, if the index has its own users.`,
    })
  if (status >= 300 && status < 400)
    return new Problem(attempted, {
      found,
      next: 'Set `repository-url` to the address that it redirects to, often with a slash at its end.',
    })
  if (status === 404 || status === 405) return new Problem(attempted, { found, next: 'Check `repository-url`.' })
  return new Problem(attempted, {
    found,
    next: 'Correct what the index says, and run the job again: it uploads only what is missing.',
  })
}
