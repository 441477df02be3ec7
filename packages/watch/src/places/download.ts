import type { Report } from '@release-tools/evidence'
import { GitHub } from '@release-tools/github'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'
import type { WatchContext, WatchedPlace } from '../watch-context.ts'

const place = 'download'
/** Reasons that one sentence has. */
const mostReasons = 3

/** The release as a stranger gets it: all assets downloaded and verified. */
export const download: WatchedPlace = {
  name: place,
  look: ({ tag }, context) => looked({ place, subject: tag }, async () => [await lookAt(tag, context)]),
}

async function lookAt(tag: string, { github, copy }: WatchContext): Promise<Finding> {
  const subject = tag
  if ((await new GitHub(github).published(tag)) === undefined)
    return { place, subject, state: 'missing', found: 'There is no public release of this tag.', next: recover(tag) }
  const { report } = await copy()
  if (report.result === 'verified')
    return { place, subject, state: 'good', found: 'All assets were downloaded, and the release verifies.' }
  const reasons = reasonsOf(report)
  const found = `The release is ${report.result}: ${reasons.slice(0, mostReasons).join(' ')}`
  if (report.result === 'could not check')
    return { place, subject, state: 'unknown', found, next: 'See what could not be read, and run the job again.' }
  return {
    ...{ place, subject, state: 'different', found },
    wanted: 'What was published verifies by the keys and identities of the project, permanently.',
    next: 'If the keys of this repository are right, an asset was exchanged: tell your users, and see docs/tasks/a-release-is-bad.md of release-tools.',
  }
}

function recover(tag: string): string {
  return `See what is left of it: release-tools recover ${tag}`
}

/** What is wrong with the files first: it names them. */
function reasonsOf({ checks, files }: Report): string[] {
  const bad = (status: string) => status === 'fail' || status === 'error'
  const ofFiles = files.filter(({ status }) => bad(status)).map(({ path, detail = '' }) => `${path}: ${detail}`)
  return [...ofFiles, ...checks.filter(({ status }) => bad(status)).map(({ name, detail }) => `${name}: ${detail}`)]
}
