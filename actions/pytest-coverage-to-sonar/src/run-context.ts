import type { Event, Host } from '@release-tools/host'
import type { Inputs } from './inputs.ts'

/** What every step of a run needs to know. */
export interface Run {
  inputs: Inputs
  event: Event
  /** A directory outside the workspace, removed at the end. */
  scratch: string
  host: Host
}
