import { limits, Problem, readIfThere } from '@release-tools/base'
import { type IndexDocument, workspaceRelative } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { openIndex, serverOfPlace, usualIndexRoot } from '@release-tools/releases'
import { indexPlace, type ReleaseRun } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

type Context = Pick<ReleaseRun['context'], 'repository' | 'serverUrl' | 'apiUrl'>

/**
 * The index of releases of the repository, verified by the root that is checked in. Undefined if there is no root, so that the project has no
 * index. If the index cannot be used, the release is made without a copy: a warning and the log of the verification say why. Throws a Problem
 * for a root that is not there although it is named.
 */
export async function releaseIndex(
  inputs: Inputs,
  context: Context,
  host: Host,
): Promise<IndexDocument | Problem | undefined> {
  const root = await readRoot(inputs, host)
  // A dry run asks nobody.
  if (root === undefined || (inputs['dry-run'] && inputs.index === undefined)) return undefined
  const { host: server } = new URL(context.serverUrl)
  const place = inputs.index === undefined ? `${server}/${context.repository}` : await indexPlace(inputs.index, host)
  const access = serverOfPlace(place) === server ? accessOf(inputs, context) : {}
  const options = { ...access, root, repository: context.repository, now: new Date() }
  try {
    const { index, version } = await openIndex(place, options, host)
    return { ...index, version }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.warning(`This release gets no copy of the index of releases. ${error.message}`)
    return error
  }
}

function accessOf({ 'github-token': token }: Inputs, { apiUrl }: Context): { api: string; token?: string } {
  return { api: apiUrl, ...(token === undefined ? {} : { token }) }
}

async function readRoot({ 'index-root': path }: Inputs, { workspace }: Host): Promise<Buffer | undefined> {
  const shown = workspaceRelative(workspace, path)
  const root = await readIfThere(path, limits.trust)
  if (root !== undefined || shown === usualIndexRoot) return root
  throw new Problem(`read the root of the index, ${shown}`, {
    found: 'no such file.',
    next: 'Check the input `index-root`.',
  })
}
