import type { Lock, LockedTool } from '../lock.ts'
import type { ToolName } from '../names.ts'
import { type News, newerReleases } from './releases.ts'
import { isComplete, relock } from './relock.ts'
import type { UpdateOptions } from './update-options.ts'

export interface Update {
  lock: Lock
  /** One line for each tool that changes. */
  changes: string[]
  /** One line for each version that is not accepted, with the reason. */
  notes: string[]
}

/**
 * The lock with the newest accepted versions, and with the missing facts of the others. Throws a Problem if anything fails
 * verification; then the lock stays as it is.
 */
export async function updateLock(lock: Lock, names: ToolName[], options: UpdateOptions): Promise<Update> {
  const update: Update = { lock: { ...lock }, changes: [], notes: [] }
  for (const name of names) {
    const tool = lock[name]
    const news = await newerReleases(name, tool, options)
    update.notes.push(...notesOn(name, tool, news))
    const version = tool.signature === undefined ? tool.version : (news.ready ?? tool.version)
    if (version === tool.version && isComplete(tool)) continue
    const entry = await relock(name, tool, version, options)
    update.lock[name] = entry
    update.changes.push(changeOf(name, tool, entry))
  }
  return update
}

function notesOn(name: ToolName, tool: LockedTool, { ready, waiting }: News): string[] {
  const notes = waiting.map(({ version, reason }) => `${name} ${version} skipped: ${reason}.`)
  if (tool.signature !== undefined || ready === undefined) return notes
  return [
    ...notes,
    `${name} ${ready} skipped: ${tool.unsigned} Compare digests of independent sources, and change the lock by hand.`,
  ]
}

function changeOf(name: ToolName, before: LockedTool, after: LockedTool): string {
  if (before.version !== after.version)
    return `${name}: ${before.version} → ${after.version}, upstream’s signature verified.`
  const signed = before.verified === after.verified ? '' : 'upstream’s signature verified, '
  return `${name} ${after.version}: ${signed}added the digests of the programs.`
}
