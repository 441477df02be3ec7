import type { Tool } from './manifest-model.ts'

/** release-tools itself, as the maker of a file; a test compares the version with package.json. */
export const ownTool: Tool = { name: 'release-tools', version: '1.0.0' }
