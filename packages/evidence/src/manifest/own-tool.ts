import type { Tool } from './manifest-model.ts'

/** release-tools itself, as the maker of files. `npm run bump` sets the version, and a test compares it with package.json. */
export const ownTool: Tool = { name: 'release-tools', version: '1.0.0' }
