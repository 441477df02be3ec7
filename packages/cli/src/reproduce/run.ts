import { cp } from 'node:fs/promises'
import { writeFileAtomic } from '@release-tools/base'
import { type Report, verifyRelease } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import type { Reference } from '@release-tools/oci'
import { fetchRelease } from '@release-tools/verify'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { statementSigning, writeSigned } from '../sign-for-others.ts'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'
import { type GivenTrust, readTrust } from '../trust.ts'
import { codes } from '../verify/codes.ts'
import { reportTable } from '../verify/table.ts'
import { WrongUse } from '../wrong-use.ts'
import { sideBySide } from './compare.ts'
import { addDiffoscope } from './diffoscope.ts'
import { originRepository } from './git.ts'
import { reproductionJson } from './json.ts'
import { type Options, readOptions } from './options.ts'
import { openReleased } from './released.ts'
import { type RebuiltRelease, rebuildRelease } from './reproduce.ts'
import { reproduceImage } from './reproduce-image.ts'
import type { Reproduction } from './result.ts'
import { NotSigned } from './signed-image.ts'
import { reproductionTable } from './table.ts'
import { terminalHost } from './terminal-host.ts'

const exits: Record<Reproduction['result'], ExitCode> = {
  reproduced: exitCodes.verified,
  different: exitCodes.notVerified,
  unknown: exitCodes.couldNotCheck,
}

/** `release-tools reproduce` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  if (given.values.compare !== undefined) return sideBySide(given, terminal)
  const options = await readOptions(given)
  const trust = await readTrust(given)
  const host = terminalHost(terminal, options.repository)
  const signing = options.sign === undefined ? undefined : await statementSigning(options, host)
  return withScratch('reproduce', host, async scratch => {
    const rebuilt = await rebuild({ options, trust, scratch, terminal }, host)
    if (typeof rebuilt === 'number') return rebuilt
    const { reproduction } = options.diffoscope ? await addDiffoscope(rebuilt, host) : rebuilt
    if (options.output !== undefined) await cp(rebuilt.directory, options.output, { recursive: true })
    // Without what diffoscope says, which has paths of this machine.
    const { statement } = rebuilt
    if (options.attestation !== undefined) await writeFileAtomic(options.attestation, `${JSON.stringify(statement)}\n`)
    terminal.out(options.json ? reproductionJson(reproduction) : reproductionTable(reproduction, terminal.colors))
    if (signing !== undefined && statement !== undefined)
      await writeSigned([statement], options.sign ?? '', signing, { host, title: 'Signing the attestation …' })
    return exits[reproduction.result]
  })
}

interface Run {
  options: Options
  trust: GivenTrust
  scratch: string
  terminal: Terminal
}

/** What the rebuild gave; the exit code if there is nothing that may be rebuilt. */
async function rebuild({ options, trust, scratch, terminal }: Run, host: Host): Promise<RebuiltRelease | ExitCode> {
  if (options.against?.kind === 'image')
    return rebuildImage(options.against.reference, { options, trust, scratch, terminal }, host)
  const path = await find(options, scratch, host)
  const report = await verified(path, options, trust, host)
  if (report.result !== 'verified') return refused(report, trust, terminal)
  const released = await openReleased(path, options.tag, scratch)
  return rebuildRelease(released, { ...options, trust: trust.trust }, scratch, host)
}

async function rebuildImage(reference: Reference, { options, trust, scratch, terminal }: Run, host: Host) {
  try {
    return await reproduceImage(reference, trust.trust, options, scratch, host)
  } catch (error) {
    if (!(error instanceof NotSigned)) throw error
    terminal.err(`${harmless(error.message)}\nThe image was not verified, so nothing was rebuilt.\n`)
    return exitCodes.notVerified
  }
}

/** The place of the release, which is downloaded if it is on GitHub. */
async function find({ against, repository, tag, api }: Options, scratch: string, host: Host): Promise<string> {
  if (against?.kind === 'path') return against.path
  const name =
    (against?.kind === 'github' ? against.repository : undefined) ?? (await originRepository(repository, host))
  if (name === undefined)
    throw new WrongUse(
      'the release to compare with is not given, and the remote “origin” of the repository is not on GitHub.',
      'Give --against with a folder, a tarball, or github:OWNER/REPOSITORY@TAG.',
    )
  return host
    .group(`Downloading the release ${tag} of ${name} …`, () =>
      fetchRelease({ repository: name, tag }, { scratch, github: { api } }, host),
    )
    .then(({ path }) => path)
}

async function verified(path: string, { tag }: Options, { trust }: GivenTrust, host: Host): Promise<Report> {
  const report = await host.group('Verifying the release …', () => verifyRelease(path, trust, { tag }))
  if (report.asset !== undefined)
    throw new WrongUse(`${report.asset} is one asset of a release.`, 'Give the folder, or the tarball of the release.')
  return report
}

/** What is not verified is not rebuilt: nobody would know what a difference means. */
function refused(report: Report, { builtIn }: GivenTrust, terminal: Terminal): ExitCode {
  terminal.out(reportTable(report, builtIn, { colored: terminal.colors }))
  terminal.err('The release was not verified, so nothing was rebuilt.\n')
  return codes[report.result]
}
