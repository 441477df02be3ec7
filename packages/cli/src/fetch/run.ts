import { type FoundPart, fetchPart, findPart, type StoreContext } from '@release-tools/archive'
import { count, formatSize } from '@release-tools/base'
import { apiOfServer, readRequests } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, harmlessJson, wrap } from '../text.ts'
import { codes } from '../verify/codes.ts'
import { reportJson } from '../verify/json.ts'
import { githubOf, readQuestion } from '../verify/question.ts'
import { reportTable } from '../verify/table.ts'
import { type AskedPart, readAskedPart } from './asked-part.ts'
import { progressOn } from './progress.ts'
import { tryDeletions } from './try-deletions.ts'
import { reportOnFetched } from './verify-fetched.ts'

/** `release-tools fetch` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const cwd = process.cwd()
  const asked = await readAskedPart(given, cwd)
  const host = terminalHost(terminal, cwd)
  const context = storeContext(asked, given, host)
  const isJson = given.switches.has('json')
  if (given.switches.has('try-delete')) await tryDeletions(asked.addresses, context, terminal)
  if (asked.part.name !== 'release') return fetchLogs(asked, context, { terminal, isJson })
  // Before anything is downloaded: it may be wrong use.
  const { question, roots } = await readQuestion(given, host)
  const report = await reportOnFetched(asked, question, context, terminal)
  terminal.out(
    isJson
      ? reportJson(report, { roots, explains: false })
      : reportTable(report, roots, { colored: terminal.colors, explains: false }),
  )
  return codes[report.result]
}

/** A store in the repository itself is read as anybody can, or with the user's token of that server. */
function storeContext({ part: { repository }, server }: AskedPart, given: Given, host: Host): StoreContext {
  const { api = apiOfServer(server), token: tokenOf } = githubOf(given, host.env)
  const token = tokenOf?.(server)
  const place = { repository, api, ...(token === undefined ? {} : { token }) }
  return { host, repository, byPerson: true, github: async () => readRequests(place, host) }
}

/** Nobody signs logs, so that nothing is verified but their digests. */
async function fetchLogs(
  { addresses, part, directory }: AskedPart,
  context: StoreContext,
  { terminal, isJson }: { terminal: Terminal; isJson: boolean },
): Promise<ExitCode> {
  const found = await findPart(addresses, part, context)
  const { missing } = await fetchPart(found, directory, progressOn(terminal))
  terminal.progress?.('')
  terminal.out(isJson ? logsJson(found, directory) : logsText(found, directory))
  return missing.length === 0 ? exitCodes.done : exitCodes.couldNotCheck
}

function logsJson({ store, part, files }: FoundPart, directory: string): string {
  return harmlessJson({ place: store.place, ...part, directory, files })
}

function logsText({ store, part, files }: FoundPart, directory: string): string {
  const size = formatSize(files.reduce((sum, file) => sum + file.size, 0))
  const text = `${part.name} of ${part.tag}: ${count(files.length, 'file')} (${size}) of ${store.place}, in ${directory}. They have the digests that the store recorded. Nobody signed them.`
  return `${wrap(harmless(text))}\n`
}
