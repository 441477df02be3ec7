import { Problem } from '@release-tools/base'
import type { Policy } from '@release-tools/evidence'
import { Branch, Inquiry, isOwnServer, type Patience, readDefaultBranch, readTag } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type AssembleOptions, recordersOf } from '@release-tools/release'
import { metadataBranch } from '@release-tools/releases'
import { connectRequests, type ReleaseRun } from '@release-tools/runner'
import { readReleaseRecords } from '@release-tools/source'

type Found = NonNullable<AssembleOptions['sourceTrack']>

/** What the records are asked for. */
interface Asked {
  run: ReleaseRun
  policy: Policy
  token: string
  /** The tag of the final release before; undefined if there is none. */
  previous: string | undefined
  /** Defaults to that of connectRequests. */
  patience?: Patience
}

/**
 * Reads the records of pushes that say the Source level of the commit. Undefined if the project has none and its policy asks for no level. If they
 * cannot be read, the release says nothing of its level: a warning. Throws a Problem then if the policy asks for one.
 */
export async function sourceTrack(asked: Asked, host: Host): Promise<Found | undefined> {
  const isAsked = asked.policy.slsa?.['source-level'] !== undefined
  try {
    const found = await read(asked, host)
    return found.lines.length > 0 || isAsked ? found : undefined
  } catch (error) {
    if (!(error instanceof Problem) || isAsked) throw error
    host.warning(`This release says nothing of its SLSA Source level. ${error.message}`)
    return undefined
  }
}

async function read({ run, policy, token, previous, patience }: Asked, host: Host): Promise<Found> {
  const { repository, apiUrl, serverUrl, sha } = run.context
  const requests = await connectRequests({ token, repository, apiUrl, ...(patience && { patience }) }, host)
  const { tag } = run.release
  const { branch } = await readDefaultBranch(requests, [], 0)
  const before = previous === undefined ? undefined : await readTag(requests, previous)
  const range = {
    ...{ commit: sha, tag, branch },
    ...(before !== undefined && previous !== undefined && { previous: { tag: previous, commit: before.commit } }),
  }
  const inquiry = new Inquiry(requests, isOwnServer(new URL(serverUrl).host))
  const lines = await readReleaseRecords(new Branch(requests, metadataBranch), inquiry, range)
  const isLost = previous !== undefined && before === undefined
  const question = {
    ...{ repository: `${serverUrl}/${repository}`, commit: sha, tag, branch },
    ...(range.previous && { previous: range.previous.commit }),
    ...(isLost && {
      previousUnknown: `Nobody knows the commit of ${previous}, because the tag is not there any more.`,
    }),
  }
  return { question, lines, recorders: await recordersOf(host.workspace, policy) }
}
