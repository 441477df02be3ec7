import { ownTool } from '@release-tools/evidence'

/** Of release-tools: everything in the repository is released together. */
export const { version } = ownTool
