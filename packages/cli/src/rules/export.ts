import { join } from 'node:path'
import { limits, Problem, readIfThere } from '@release-tools/base'
import { planExport } from '@release-tools/rules'
import { type AdoptFile, writeFiles } from '@release-tools/scaffold'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { changes } from '../init/diff.ts'
import type { Terminal } from '../terminal.ts'
import { harmless, wrap } from '../text.ts'
import { isYes } from '../yes.ts'
import { rulesPlace } from './place.ts'

/** `release-tools rules export` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const place = await rulesPlace(given, terminal)
  const planned = await planExport(place.files, place.server)
  if ('unknown' in planned)
    throw new Problem(`read the rulesets of ${place.address}`, {
      found: `${planned.unknown}.`,
      next: 'Run the command again on a machine that reaches the server, with a token that may see the repository.',
    })
  const files: AdoptFile[] = []
  for (const file of planned.files) files.push(await withPresent(place.root, file))
  terminal.out(`${changes(files, terminal.colors)}${unseenText(planned.unseen)}`)
  const end = planned.unseen.length > 0 ? exitCodes.couldNotCheck : exitCodes.done
  if (files.length === 0) {
    if (end === exitCodes.done) terminal.out('Every ruleset of the server is in a file.\n')
    return end
  }
  if (!(given.switches.has('yes') || (await isYes(terminal, 'Write these changes? [y/N] ')))) {
    terminal.out('Nothing was written.\n')
    return exitCodes.notWritten
  }
  await writeFiles(place.root, files)
  terminal.out(`Written: ${files.map(({ path }) => harmless(path)).join(', ')}\n`)
  return end
}

async function withPresent(root: string, file: { path: string; text: string }): Promise<AdoptFile> {
  const before = (await readIfThere(join(root, file.path), limits.note))?.toString('utf8')
  return { ...file, before, isPins: false, fate: before === undefined ? 'new' : 'replaced' }
}

function unseenText(names: string[]): string {
  if (names.length === 0) return ''
  const text = `Who may pass these rules by is not visible, so that they are written into no file: ${names.join(', ')}. Give a token with the repository permission Administration: write.`
  return `${wrap(harmless(text))}\n`
}
