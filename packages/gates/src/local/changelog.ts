import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { ReleaseTag } from '@release-tools/evidence'
import { git, type Host } from '@release-tools/host'
import { notesSourceText } from '@release-tools/project'
import { readChanges } from '@release-tools/release'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
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
    const evidence = from.kind === 'tag-message' ? [] : await filesAsEvidence(context.host.workspace, paths)
    try {
      return { ...(await described(context, release)), evidence }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { result: 'fail', found: error.message, wanted, evidence }
    }
  },
}

function passed(found: string, evidence: Found['evidence']): Found {
  return { result: 'pass', found: `${found}.`, wanted, evidence }
}

async function described({ host, config, project }: GateContext, release: ReleaseTag): Promise<Found> {
  const from = config['notes-from'].value
  const path = config.changelog && join(host.workspace, config.changelog.value)
  const tagMessage = () => messageOf(release.tag, host)
  const { text } = await readChanges({ from, path, project: project.name, release, tagMessage }, quiet(host))
  const isChangelog = path !== undefined && (from.kind === 'auto' || from.kind === 'changelog')
  const source = isChangelog ? (config.changelog?.value ?? '') : notesSourceText(from)
  if (text !== '') {
    const lines = text.split('\n').filter(line => line.trim() !== '').length
    const where = from.kind === 'auto' && !isChangelog ? `The message of the tag ${release.tag}` : source
    return passed(`${where} describes ${release.version} in ${lines === 1 ? 'one line' : `${lines} lines`}`, [])
  }
  const found = `There is no changelog with a section of ${release.version}, and the tag ${release.tag} has no message of its own.`
  return { result: 'fail', found, wanted, evidence: [] }
}

/** The message of an annotated tag of the clone; undefined for another one, and if the clone has no such tag. */
async function messageOf(tag: string, host: Host): Promise<string | undefined> {
  const type = await git(host.workspace, ['cat-file', '-t', `refs/tags/${tag}`], host)
  if (type.exitCode !== 0 || type.stdout.trim() !== 'tag') return undefined
  const { exitCode, stdout } = await git(host.workspace, ['cat-file', 'tag', `refs/tags/${tag}`], host)
  return exitCode === 0 ? stdout.slice(stdout.indexOf('\n\n') + 2) : undefined
}

/** What the changelog says is the matter of the gate: it is in the table, and not also in the log. */
function quiet(host: Host): Host {
  const nothing = () => {}
  return { ...host, info: nothing, notice: nothing, warning: nothing }
}
