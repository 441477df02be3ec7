import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/shared/repository.ts'

// `npm test` keeps a copy of the demo's release, since the demo's own tests work in .demo.
const demo = process.env.RELEASE_TOOLS_DEMO ?? join(root, '.demo')

/** The folder with `download/`, `trust/` and `release/` of the demo. Throws an Error if the demo has not run. */
export function demoFolder(): string {
  if (!existsSync(join(demo, 'download'))) throw new Error(`${demo}/download is not there: run \`npm run demo\` first`)
  return demo
}
