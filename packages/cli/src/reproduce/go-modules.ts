import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { ToolName } from '@release-tools/tools'

/** The pinned sources (go.mod and go.sum) of the tools that a rebuild may have to build, by name. `npm run docs` writes the file. */
type GoModules = Record<string, { 'go.mod': string; 'go.sum': string } | undefined>

/** Writes the module from which setup-tools builds a tool into `directory/NAME`. Throws a Problem if this program does not have it. */
export async function writeGoModules(name: ToolName, directory: string): Promise<void> {
  const { default: all } = await import(/* webpackMode: "eager" */ './go-modules.json', { with: { type: 'json' } })
  const own = (all as GoModules)[name]
  if (own === undefined)
    throw new Problem(`build ${name} from source`, {
      found: 'this program does not have its pinned source.',
      next: `Build it with setup-tools (\`source: go\`), and put it on PATH.`,
    })
  await mkdir(join(directory, name), { recursive: true })
  for (const [file, text] of Object.entries(own)) await writeFile(join(directory, name, file), text)
}
