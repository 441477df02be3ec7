import { limits, Problem, readLimited } from '@release-tools/base'
import { attestorOf, kinds, type Report, resultOf, statesOn } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import {
  type Announced,
  type AnnouncementForm,
  announce,
  announcementForms,
  type Standing,
} from '@release-tools/release'
import { type TargetReport, withVerified } from '@release-tools/verify'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { oneOperand } from '../parse.ts'
import { openReleased } from '../reproduce/released.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { badTarget } from '../verify/bad-target.ts'
import { codes } from '../verify/codes.ts'
import { readQuestion } from '../verify/question.ts'
import { reportTable } from '../verify/table.ts'
import { WrongUse } from '../wrong-use.ts'

/** `release-tools announce` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const form = formOf(given)
  const text = oneOperand(given)
  const host = terminalHost(terminal, process.cwd())
  const { question, roots } = await readQuestion(given, host)
  const ownTrustedRoot = given.values['trusted-root'] !== undefined
  return withVerified(text, question, host, async (report, target) => {
    const { result, standing } = standingOf(report, question.asked?.index?.day)
    if (result !== 'verified' || target?.kind !== 'release' || report.asset !== undefined) {
      terminal.err(reportTable(report, roots, { colored: terminal.colors, explains: false }))
      return result === 'verified' ? refuseOther(text) : codes[result]
    }
    const release = await readRelease(target.path, report, host)
    terminal.out(announce({ ...release, ownTrustedRoot, ...(standing && { standing }) }, form))
    return exitCodes.done
  }).catch(badTarget)
}

/** What the index says of the release on a day. That a release is yanked is announced, and no reason to say nothing. */
function standingOf(report: TargetReport, day = ''): Pick<TargetReport, 'result'> & { standing?: Standing } {
  const entry = report.index?.entry
  if (entry === undefined) return { result: report.result }
  const states = statesOn(entry, day)
  const state = states.includes('end-of-support') && entry.state !== 'yanked' ? 'end-of-support' : entry.state
  const checks = report.checks.filter(({ name }) => name !== 'release state')
  return { result: resultOf({ checks, files: report.files }), standing: { ...entry, state } }
}

function formOf({ values }: Given): AnnouncementForm {
  const [text = 'discussion'] = values.for ?? []
  const form = announcementForms.find(one => one === text)
  if (form !== undefined) return form
  throw new WrongUse(`--for is ${JSON.stringify(text)}.`, `Give one of ${announcementForms.join(', ')}.`)
}

function refuseOther(text: string): never {
  throw new WrongUse(
    'it is not a whole release of release-tools, so that it has no notes.',
    'Give a release directory, the assets of a release, or its tarball.',
    undefined,
    `announce ${text}`,
  )
}

/** What the announcement says of a release that was verified. */
async function readRelease(path: string, report: Report, host: Host): Promise<Omit<Announced, 'ownTrustedRoot'>> {
  return withScratch('announce', host, async scratch => {
    const { manifest, manifestSha256, fileOf } = await openReleased(path, report.release?.tag ?? '', scratch)
    const entry = manifest.files.find(file => file.path === kinds.notes.files.text.path)
    const notes = entry && (await fileOf(entry))
    if (notes === undefined) throw noNotes(path)
    return {
      manifest,
      manifestSha256,
      notes: (await readLimited(notes, limits.document)).toString('utf8'),
      signers: report.checks.flatMap(({ signedBy }) => (signedBy && attestorOf(signedBy)) ?? []),
    }
  })
}

function noNotes(path: string): Problem {
  return new Problem(`announce ${path}`, {
    found: `${kinds.notes.files.text.path} is not there, and the announcement has what it says.`,
    next: 'Announce a release that has notes.',
  })
}
