import type { Host, Outputs } from '@release-tools/host'
import { fetchArtifacts, storeArtifact } from '@release-tools/runner'
import { assembleStage } from './assemble.ts'
import { checkStage } from './check.ts'
import { collectStage } from './collect.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { unset } from './outputs.ts'
import { publishStage } from './publish.ts'
import { type Run, readRun } from './run-facts.ts'

type Found = Partial<Outputs<OutputName>>
type Stage = (run: Run) => Promise<Found>

const stages: Record<Exclude<Inputs['stage'], 'collect'>, Stage[]> = {
  check: [checkStage],
  assemble: [assembleStage],
  publish: [publishStage],
  // The check once more: a tag that moved is found before anything is signed or logged.
  all: [checkStage, assembleStage, publishStage],
}

/** Fetches what other jobs made, goes through the stages, and hands the result on. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const found =
    inputs.stage === 'collect' ? await collectStage(inputs, host) : await goThrough(stages[inputs.stage], inputs, host)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return { ...unset, ...found }
}

async function goThrough(list: Stage[], inputs: Inputs, host: Host): Promise<Found> {
  const facts = await readRun(inputs, host)
  const found: Found = { tag: facts.release.tag, version: facts.release.version }
  for (const stage of list) Object.assign(found, await stage(facts))
  return found
}
