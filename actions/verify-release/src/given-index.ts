import { limits, Problem, readIfThere } from '@release-tools/base'
import { workspaceRelative } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { indexPlace } from '@release-tools/runner'
import { type GivenIndex, type Question, readIndex } from '@release-tools/verify'
import type { Inputs } from './inputs.ts'

/** Reads the index that the input names; undefined if it names none. Throws a Problem if its root is not there. */
export async function givenIndex(
  inputs: Inputs,
  github: Question['github'],
  host: Host,
): Promise<GivenIndex | undefined> {
  const { index, state, 'index-as-of': asOf, 'index-at-least': atLeast } = inputs
  if (index === undefined) return undefined
  const question = {
    place: await indexPlace(index, host),
    root: await readRoot(inputs, host),
    refuse: inputs['index-refuse'],
    now: new Date(),
    ...(state === undefined ? {} : { state }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(atLeast === undefined ? {} : { atLeast }),
  }
  return readIndex(question, { ...(github && { github }) }, host)
}

async function readRoot({ 'index-root': path }: Inputs, { workspace }: Host): Promise<Buffer> {
  const root = await readIfThere(path, limits.trust)
  if (root !== undefined) return root
  throw new Problem(`read the root of the index, ${workspaceRelative(workspace, path)}`, {
    found: 'no such file.',
    next: 'Take .github/index-root.json from the project, check it in, and name it with the input `index-root`.',
  })
}
