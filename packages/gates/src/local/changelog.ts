import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { GateEvidence, ReleaseTag } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { notesSourceText } from '@release-tools/project'
import { readChanges } from '@release-tools/release'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { tagObject } from '../signatures/tag-object.ts'
import { filesAsEvidence } from './files.ts'

const wanted = 'The changelog, or the source that `notes-from` names, describes this version.'

/** Somebody wrote what changed. */
export const changelog: Gate = {
  id: 'changelog',
  title: 'Changes of this version described',
  offline: true,
  needs: [],
  async look(context) {
    const { release, config } = context
    const from = config['notes-from'].value
    if (release === undefined) return unknown(wanted, 'no tag is known, so nobody knows which version is looked for')
    if (from.kind === 'generated')
      return passed(`GitHub lists the merged changes, as \`notes-from\` asks for (${config['notes-from'].from})`, [])
    const paths =
      from.kind === 'file'
        ? [from.path.replaceAll('{version}', release.version).replaceAll('{tag}', release.tag)]
        : [config.changelog?.value ?? []].flat()
    const files = from.kind === 'tag-message' ? [] : await filesAsEvidence(context.host.workspace, paths)
    const message = new TagMessage(context, release.tag)
    try {
      const found = await described(context, release, message)
      return { ...found, evidence: [...files, ...message.evidence] }
    } catch (error) {
      const evidence = [...files, ...message.evidence]
      if (error instanceof Unread) return unknown(wanted, error.message, evidence)
      if (error instanceof Problem) return { result: 'fail', found: error.message, wanted, evidence }
      throw error
    }
  },
}

function passed(found: string, evidence: Found['evidence']): Found {
  return { result: 'pass', found: `${found}.`, wanted, evidence }
}

async function described(
  { host, config, project }: GateContext,
  release: ReleaseTag,
  message: TagMessage,
): Promise<Found> {
  const from = config['notes-from'].value
  const path = config.changelog && join(host.workspace, config.changelog.value)
  const request = { from, path, project: project.name, release, tagMessage: () => message.read() }
  const { text } = await readChanges(request, quiet(host))
  if (text === '') {
    const found = `There is no changelog with a section of ${release.version}, and the tag ${release.tag} has no message of its own.`
    return { result: 'fail', found, wanted, evidence: [] }
  }
  const lines = text.split('\n').filter(line => line.trim() !== '').length
  const file = from.kind === 'file' ? notesSourceText(from) : (config.changelog?.value ?? '')
  const where = message.wasRead ? `The message of the tag ${release.tag}` : file
  return passed(`${where} describes ${release.version} in ${lines === 1 ? 'one line' : `${lines} lines`}`, [])
}

/** The message of the tag is not known. */
class Unread extends Error {}

/** The message of an annotated tag, which is read only if it is asked for. */
class TagMessage {
  readonly #context: GateContext
  readonly #tag: string
  /** What was looked at; empty before. */
  evidence: GateEvidence[] = []
  wasRead = false

  constructor(context: GateContext, tag: string) {
    this.#context = context
    this.#tag = tag
  }

  /** Undefined for a lightweight tag. Throws Unread if nobody knows. */
  async read(): Promise<string | undefined> {
    this.wasRead = true
    const found = await tagObject(this.#context, this.#tag).catch(error => {
      throw error instanceof Problem ? new Unread(error.message) : error
    })
    this.evidence = found.evidence
    if ('unknown' in found) throw new Unread(found.unknown)
    if ('raw' in found) return found.raw.subarray(found.raw.indexOf('\n\n') + 2).toString('utf8')
    return 'message' in found ? found.message : undefined
  }
}

/** What the changelog says is the matter of the gate: it is in the table, and not also in the log. */
function quiet(host: Host): Host {
  const nothing = () => {}
  return { ...host, info: nothing, notice: nothing, warning: nothing }
}
