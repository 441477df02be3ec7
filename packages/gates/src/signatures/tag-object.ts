import { createHash } from 'node:crypto'
import { at, Problem, type Shape, text, textAt } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'
import type { Inquiry } from '@release-tools/github'
import type { GateContext } from '../gate.ts'
import { evidenceOf } from '../server/answers.ts'
import { readGit, readObjects } from './git-objects.ts'

/** The object of an annotated tag, or why there is none or nobody knows. */
export type TagObject = (
  | { id: string; raw: Buffer }
  | { lightweight: true }
  | { unsigned: true; message: string }
  | { unknown: string }
) & {
  evidence: GateEvidence[]
}

const makeIt = '`git tag --sign TAG`'
const fetchIt = 'git fetch --force origin refs/tags/TAG:refs/tags/TAG'

/**
 * The object of a tag, as the clone has it. Older versions of actions/checkout put the commit in place of the tag that a run is for, so that an annotated
 * tag looks like a lightweight one (https://github.com/actions/checkout/issues/290): in a run the server is asked.
 */
export async function tagObject(context: GateContext, tag: string): Promise<TagObject> {
  const { host, server, run } = context
  // Files without a clone have no tags either: then the server is asked as well.
  const local = await localTag(host, tag).catch(error => {
    if (server === undefined || !(error instanceof Problem)) throw error
    return undefined
  })
  if (typeof local === 'object') return { ...local, evidence: [{ source: `git cat-file tag ${local.id}` }] }
  if (server !== undefined) return askedTag(server, tag)
  if (local === undefined) {
    const next = run === undefined ? `: after ${makeIt.replaceAll('TAG', tag)}, check again before you push it` : ''
    return { unknown: `the checkout does not have the tag ${tag}${next}`, evidence: [] }
  }
  if (run === undefined) return { lightweight: true, evidence: [{ source: `git cat-file -t refs/tags/${tag}` }] }
  const next = fetchIt.replaceAll('TAG', tag)
  return {
    unknown: `the checkout has the commit in place of the tag, as actions/checkout leaves it (${next})`,
    evidence: [],
  }
}

async function localTag(
  host: GateContext['host'],
  tag: string,
): Promise<{ id: string; raw: Buffer } | 'commit' | undefined> {
  const args = ['for-each-ref', '--format=%(objecttype) %(objectname)', `refs/tags/${tag}`]
  const [type, id] = (await readGit(host, `read the tag ${tag}`, args)).trim().split('\n')[0]?.split(' ') ?? []
  if (type === undefined || type === '' || id === undefined) return undefined
  if (type !== 'tag') return 'commit'
  for await (const object of readObjects(host, 'tag', [id])) return object
  return undefined
}

const ref: Shape<{ type: string; id: string }> = (raw, place) => ({
  type: text(at(raw, 'object', 'type'), `${place}.object.type`),
  id: text(at(raw, 'object', 'sha'), `${place}.object.sha`),
})

/** What was signed, and the signature: https://docs.github.com/en/rest/git/tags#get-a-tag. */
const signed: Shape<{ payload: string; signature: string } | { message: string } | undefined> = (raw, place) => {
  const payload = at(raw, 'verification', 'payload')
  if (at(raw, 'verification', 'reason') === 'unsigned') return { message: textAt(raw, 'message') ?? '' }
  if (typeof payload !== 'string') return undefined
  return { payload, signature: text(at(raw, 'verification', 'signature'), `${place}.verification.signature`) }
}

async function askedTag(server: Inquiry, tag: string): Promise<TagObject> {
  const what = `read the tag ${tag}`
  const one = await server.one({
    ...{ what, route: 'GET /repos/{owner}/{repo}/git/ref/{ref}', shape: ref, needs: 'contents: read' },
    parameters: { ref: `tags/${tag}` },
  })
  if (!('value' in one)) return { unknown: one.unknown, evidence: one.asked.map(evidenceOf) }
  const { type, id } = one.value
  if (type !== 'tag') return { lightweight: true, evidence: one.asked.map(evidenceOf) }
  const object = await server.one({
    ...{ what, route: 'GET /repos/{owner}/{repo}/git/tags/{tag_sha}', shape: signed, needs: 'contents: read' },
    parameters: { tag_sha: id },
  })
  const evidence = [...one.asked, ...object.asked].map(evidenceOf)
  if (!('value' in object)) return { unknown: object.unknown, evidence }
  if (object.value === undefined)
    return { unknown: 'the server has the tag, and does not show a signature of it', evidence }
  if ('message' in object.value) return { unsigned: true, message: object.value.message, evidence }
  const { payload, signature } = object.value
  const raw = ['', '\n'].map(end => Buffer.from(`${payload}${signature}${end}`)).find(bytes => isOf(bytes, id))
  if (raw === undefined)
    return { unknown: `the server has the tag ${id}, and what it shows of it is something else`, evidence }
  return { id, raw, evidence }
}

/** The server may leave the last line end out. */
function isOf(raw: Buffer, id: string): boolean {
  const hash = createHash(id.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`tag ${raw.length}\0`).update(raw).digest('hex') === id
}
