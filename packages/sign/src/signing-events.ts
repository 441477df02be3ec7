import { type SigningEvent, signingEventSchema } from '@release-tools/evidence'
import { type Context, recordedRun } from '@release-tools/host'

/** What is known of a signature, without the run that made it. */
type SignatureFacts = Omit<SigningEvent, 'schema' | 'time' | 'run' | 'dryRun'>

/** The records of the signatures of a step. */
export interface SigningEvents {
  /** All so far, in the order of the signatures. */
  readonly all: readonly SigningEvent[]
  /** Adds what is known of a signature. */
  add(facts: SignatureFacts): void
}

/** What a record says of its run. */
export type RunContext = Pick<
  Context,
  'serverUrl' | 'repository' | 'runId' | 'runAttempt' | 'job' | 'workflowRef' | 'ref' | 'sha'
>

/** Keeps records of signatures that are made in this run. `dryRun` is true for those by a throw-away key. */
export function signingEvents(context: RunContext, dryRun: boolean): SigningEvents {
  const run = recordedRun(context)
  const all: SigningEvent[] = []
  return {
    all,
    add({ kept, ...facts }) {
      const time = `${new Date().toISOString().slice(0, 19)}Z`
      const how = { ...(kept ? { kept } : {}), ...(dryRun ? { dryRun } : {}) }
      all.push({ schema: signingEventSchema, time, ...how, ...facts, run })
    },
  }
}
