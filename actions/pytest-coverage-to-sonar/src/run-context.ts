import type { Event, Host } from '@release-tools/host'
import type { Inputs } from './inputs.ts'

/** The context of a run. */
export interface Run {
  inputs: Inputs
  event: Event
  /** A directory outside the workspace, removed at the end. */
  scratch: string
  host: Host
}
