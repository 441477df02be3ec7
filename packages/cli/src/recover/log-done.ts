import { type PublishingEvent, recordEvents, type SourcedEvent, sourceOf, timeOfEvent } from '@release-tools/audit'
import { count, replaceUnseen, sha256 } from '@release-tools/base'
import { type Config, readConfig } from '@release-tools/project'
import { storeContext } from '@release-tools/watch'
import type { Given } from '../command.ts'
import { namedRepository } from '../named-repository.ts'
import { rootOf } from '../repository-root.ts'
import type { AskedRecovery } from './asked.ts'
import type { Done } from './report.ts'

/** Its name beside those of remedies. */
const name = 'log'

/**
 * Appends what was done to the audit log in the stores, with the login of the person. Says what became of it, as of a remedy. What failed is not
 * appended: nothing happened.
 */
export async function logDone(given: Given, done: readonly Done[], asked: AskedRecovery): Promise<Done> {
  const { wanted, context } = asked
  const { repository, web, tag } = wanted
  const events = done.flatMap(one => (one.problem === undefined ? [eventOf(one, tag)] : []))
  if (events.length === 0) return { name, said: ['Nothing was done that the audit log could have.'] }
  const settings = await settingsOf(given, asked)
  if ('found' in settings) return { name, said: [], problem: { attempted: 'append to the audit log', ...settings } }
  const key = settings['encrypt-to']?.value
  const log = { addresses: context.stores, serverUrl: new URL(web).origin, key, events: async () => events }
  const { appended, problem } = await recordEvents(log, storeContext(repository, context))
  const size = appended && count(appended.head.size, 'line')
  const said = appended === undefined ? [] : [`The audit log has ${size}, ${appended.lines} of them new.`]
  if (problem === undefined) return { name, said }
  const { attempted, found, next } = problem
  return { name, said, problem: { attempted, found, next } }
}

/** What the clone says of the log; why there is none if it says nothing. The key of another project would seal for its readers. */
async function settingsOf(
  given: Given,
  { wanted: { tag }, context }: AskedRecovery,
): Promise<Config['audit-log'] | { found: string; next: string }> {
  const root = await rootOf('.')
  const { isClone } = await namedRepository(given, root, context.host)
  if (!isClone) return { found: 'this is not a clone of the repository.', next: 'Run it in one.' }
  const settings = (await readConfig(root, { tag }))['audit-log']
  if (!settings.keep.value)
    return {
      found: 'the configuration asks for none.',
      next: 'Set `audit-log: { keep: true }` in .github/release-tools.yaml.',
    }
  if (context.stores.length > 0) return settings
  return {
    found: 'no store is named that could have it.',
    next: 'Name the stores below `stores` in .github/release-tools.yaml, or with --from.',
  }
}

/** What a person does twice happens twice, so that the time is in the source, too. */
function eventOf({ name: remedy, said }: Done, tag: string): SourcedEvent {
  const time = timeOfEvent(new Date())
  const lines = said.map(
    text =>
      replaceUnseen(text, () => '?')
        .replace(/[\n\t]/g, ' ')
        .slice(0, 2000) || '?',
  )
  const event: PublishingEvent = { kind: 'recovery', time, tag, facts: { remedy, done: lines } }
  const digest = sha256(JSON.stringify([time, event.facts])).slice(0, 32)
  return { source: sourceOf(tag, undefined, `recovery-${digest}`), event }
}
