import {
  assess,
  complianceMarkdown,
  type ReleaseSource,
  readStandard,
  type Sources,
  type Standard,
} from '@release-tools/compliance'
import { type Host, withScratch } from '@release-tools/host'
import { withVerified } from '@release-tools/verify'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { rootOf } from '../repository-root.ts'
import { terminalHost } from '../reproduce/terminal-host.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { usable } from '../trust.ts'
import { badTarget } from '../verify/bad-target.ts'
import { codes } from '../verify/codes.ts'
import { readQuestion } from '../verify/question.ts'
import { reportTable } from '../verify/table.ts'
import { WrongUse } from '../wrong-use.ts'
import { releaseSource, repositorySource, scorecardSource } from './sources.ts'
import { complianceText } from './text.ts'

/** The `$id` of the JSON Schema. Within a version, fields are only added. */
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/compliance-report.v1.json'

/** `release-tools evidence` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [name, target, more] = given.operands
  if (name === undefined || more !== undefined)
    throw new WrongUse(
      name === undefined ? 'STANDARD is missing.' : `${JSON.stringify(more)} is one operand too many.`,
      'See release-tools evidence --help.',
    )
  if (given.switches.has('json') && given.switches.has('markdown'))
    throw new WrongUse('both --json and --markdown are given.', 'Give one of them.')
  const standard = await usable('choose a standard', () => readStandard(name))
  const host = terminalHost(terminal, await rootOf('.'))
  const scorecard = await scorecardSource(given)
  if (target === undefined) {
    const repository = await repositorySource(host.workspace, 'HEAD', host)
    await print({ release: { unknown: 'no release was given' }, repository, scorecard }, { standard, given, terminal })
    return exitCodes.done
  }
  const { question, roots } = await readQuestion(given, host)
  return withVerified(target, question, host, async (report, opened) => {
    if (report.result !== 'verified' || opened?.kind !== 'release' || report.asset !== undefined) {
      terminal.err(reportTable(report, roots, { colored: terminal.colors, explains: false }))
      return report.result === 'verified' ? refuseOther(target) : codes[report.result]
    }
    return withScratch('evidence', host, async scratch => {
      const release = await releaseSource(opened.path, report, scratch)
      await print({ ...(await ofCommit(release, host)), scorecard }, { standard, given, terminal })
      return exitCodes.done
    })
  }).catch(badTarget)
}

async function ofCommit(release: ReleaseSource, host: Host): Promise<Pick<Sources, 'release' | 'repository'>> {
  return { release, repository: await repositorySource(host.workspace, release.manifest.source.commit, host) }
}

interface Printing {
  standard: Standard
  given: Given
  terminal: Terminal
}

async function print(sources: Sources, { standard, given: { switches }, terminal }: Printing): Promise<void> {
  const report = await assess(standard, sources)
  if (switches.has('json')) terminal.out(harmlessJson({ schema, ...report }))
  else terminal.out(switches.has('markdown') ? complianceMarkdown(report) : complianceText(report))
}

function refuseOther(text: string): never {
  throw new WrongUse(
    'it is not a whole release of release-tools.',
    'Give a release directory, the assets of a release, or its tarball.',
    undefined,
    `show what ${text} has`,
  )
}
