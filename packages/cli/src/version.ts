import { ownTool } from '@release-tools/evidence'

/** The version of release-tools: everything in the repository is released together. */
export const { version } = ownTool
