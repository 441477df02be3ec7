import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfiguredProject } from '@release-tools/project'
import { root } from '../shared/repository.ts'

/** Where the workflow of a project is that has none yet. */
const path = '.github/workflows/release.yml'

/** The template for what a project releases, for its tags. */
export function workflowFor({ config }: ConfiguredProject): { file: string; text: string } {
  const template =
    config.images.length === 0
      ? 'python-release'
      : config.python === undefined
        ? 'container-only'
        : 'python-and-container'
  const text = readFileSync(join(root, 'workflows-templates', `${template}.yml`), 'utf8')
  const { directory, 'tag-pattern': pattern } = config
  const filter = pattern.value.replace(/[+!]/g, '\\$&').replace('{version}', '*')
  const own = text.replace('tags: ["v*"]', () => `tags: [${JSON.stringify(filter)}]`)
  // Without a configuration, only an input says which directory it is.
  const input = `    with: { project-directory: ${JSON.stringify(directory.value)} }\n`
  return { file: path, text: `${own.trimEnd()}\n${directory.value === '.' ? '' : input}` }
}
