import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { root } from './repository.ts'
import { run } from './run.ts'

/** The part of the version that a change increases (https://semver.org/). */
export const bumps = ['major', 'minor', 'patch'] as const
export type Bump = (typeof bumps)[number]

/** The only package that has a version: the root. Everything in the repository is released together. */
const versioned = 'release-tools'

/** Writes a changeset, .changeset/<name>.md, to `clone`. Returns the output of the tool. */
export function addChangeset(bump: Bump, text: string, clone = root): Promise<string> {
  return changeset(clone, ['add', `--${bump}`, versioned, '--message', text])
}

/**
 * Turns all changesets of `clone` into a section of CHANGELOG.md and the version of package.json, and gives the sources that
 * version. Returns it. Throws a Problem if there is no changeset.
 */
export async function applyChangesets(clone = root): Promise<string> {
  if (!readdirSync(join(clone, '.changeset')).some(name => name.endsWith('.md')))
    throw new Problem('set a version', {
      found: '.changeset/ is empty.',
      next: 'Describe the changes first: npm run change.',
    })
  await changeset(clone, ['version'])
  const { version } = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'))
  setOwnVersion(version, clone)
  return version
}

async function changeset(clone: string, args: string[]): Promise<string> {
  const program = join(root, 'node_modules/@changesets/cli/bin.js')
  const { code, output } = await run(process.execPath, [program, ...args], { cwd: clone })
  if (code !== 0)
    throw new Problem(`run \`changeset ${args[0]}\``, {
      found: output.trim(),
      next: 'Correct .changeset/ and try again.',
    })
  return output
}

/** The only source file with the version, relative to the clone. Bundles have no package.json to read it from. */
export const ownTool = 'packages/evidence/src/manifest/own-tool.ts'

/** Folders with files that name our reusable workflows, and actions beside them, by exact version: `v1` would not say which one ran. */
export const callingFolders = ['workflows-templates', 'docs/tasks', '.github/workflows']

function setOwnVersion(version: string, clone: string): void {
  replaceIn(join(clone, ownTool), /(version: ')[^']+(')/, `$1${version}$2`)
  for (const folder of callingFolders.map(folder => join(clone, folder)))
    for (const file of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile()))
      replaceIn(
        join(folder, file.name),
        /(org\/release-tools\/(?:\.github\/workflows\/[\w.-]+\.yml|actions\/[\w-]+)@v)\d+\.\d+\.\d+/g,
        `$1${version}`,
      )
}

function replaceIn(path: string, pattern: RegExp, by: string): void {
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(pattern, by)
  if (changed !== text) writeFileSync(path, changed)
}
