import { list, type Shape, text } from '@release-tools/base'
import { address, anyText, fieldsOf, orAbsent } from './fields.ts'
import type { Requests } from './requests.ts'

const advisories = '/repos/{owner}/{repo}/security-advisories'

/** A security advisory, with the fields that we read. */
export interface AdvisoryDraft {
  /** `GHSA-xxxx-xxxx-xxxx` */
  id: string
  description: string
  url: string
  /** `draft`, `published`, `closed`; also `triage` and `withdrawn`. */
  state: string
  cve?: string
}

/** What an advisory is made of. Who drafts it says later how bad it is. */
export interface NewAdvisory {
  /** At most 1,024 characters. */
  summary: string
  /** At most 65,535 characters. */
  description: string
  vulnerabilities: {
    package: { ecosystem: string; name: string }
    vulnerable_version_range: string
    patched_versions?: string
    vulnerable_functions?: string[]
  }[]
  /** Either of the two, or neither until somebody knows. */
  severity?: string
  cvss_vector_string?: string
  cwe_ids?: string[]
  credits?: { login: string; type: string }[]
}

const advisoryShape: Shape<AdvisoryDraft> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('ghsa_id', text),
    url: field('html_url', address),
    description: field('description', orAbsent(anyText)) ?? '',
    state: field('state', text),
    ...withCve(field('cve_id', orAbsent(text))),
  }
}

/**
 * Drafts an advisory whose description has `mark`, unless there is one. `others` are drafts with the same mark, if another run made one at the same time. Needs a token of a person or an App that may write advisories; that of a
 * job may not. A server of one's own has none. https://docs.github.com/en/rest/security-advisories/repository-advisories
 */
export async function draftAdvisory(
  requests: Requests,
  mark: string,
  advisory: NewAdvisory,
): Promise<AdvisoryDraft & { already: boolean; others: string[] }> {
  const drafts = async () => {
    const parameters = { state: 'draft', per_page: 100 }
    const all = await requests.once(`GET ${advisories}`, parameters, list(advisoryShape, 100))
    return all.filter(({ description }) => description.includes(mark))
  }
  const made = await requests.retried('draft a security advisory', async () => {
    const [known] = await drafts()
    if (known !== undefined) return { ...known, already: true }
    return { ...(await requests.once(`POST ${advisories}`, advisory, advisoryShape)), already: false }
  })
  const others = (await requests.retried('list the security advisories', drafts)).filter(({ id }) => id !== made.id)
  return { ...made, others: others.map(({ url }) => url) }
}

/** Reads an advisory, which only those may who may see it; undefined if there is none for this token. */
export function readAdvisory(requests: Requests, id: string): Promise<AdvisoryDraft | undefined> {
  return requests.jsonIfAny(`read the advisory ${id}`, `GET ${advisories}/{ghsa_id}`, { ghsa_id: id }, advisoryShape)
}

/** Makes an advisory what is given. `publish` shows it to everybody, which nobody can take back. */
export function changeAdvisory(
  requests: Requests,
  id: string,
  advisory: NewAdvisory,
  publish = false,
): Promise<AdvisoryDraft> {
  const body = { ...advisory, ghsa_id: id, ...(publish && { state: 'published' }) }
  const what = `${publish ? 'publish' : 'change'} the advisory ${id}`
  return requests.json(what, `PATCH ${advisories}/{ghsa_id}`, body, advisoryShape)
}

/** Asks GitHub for a CVE id. People look at the request; the id appears in the advisory some days later. Only for public repositories. */
export async function requestCve(requests: Requests, id: string): Promise<void> {
  const what = `ask for a CVE id for ${id}`
  await requests.json(what, `POST ${advisories}/{ghsa_id}/cve`, { ghsa_id: id }, anything)
}

const anything: Shape<unknown> = raw => raw

function withCve(cve: string | undefined): { cve?: string } {
  return cve === undefined ? {} : { cve }
}
