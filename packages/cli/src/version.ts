import { ownTool } from '@release-tools/core/own-tool'

/** Of release-tools: everything in the repository is released together. */
export const { version } = ownTool
