import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import { requireChangelogSection } from '@release-tools/release'
import { addChangeset, applyChangesets, callingFolders, ownTool } from '../../scripts/shared/changesets.ts'
import { root } from '../../scripts/shared/repository.ts'

const parent = mkdtempSync(join(tmpdir(), 'release-tools-changesets-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const released = ['package.json', 'pnpm-workspace.yaml', 'CHANGELOG.md', '.changeset', ownTool, ...callingFolders]
let clone: string

/** What a release changes, as it is in this repository, in a repository of its own. */
beforeEach(() => {
  clone = mkdtempSync(join(parent, 'clone-'))
  for (const path of released) {
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    cpSync(join(root, path), join(clone, path), { recursive: true })
  }
  // Windows lets everybody make a junction, but not a symbolic link.
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction')
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', clone])
})

/** What publish-release would show of a version. */
const sectionOf = (version: string) => {
  const wanted = { release: requireTag(`v${version}`), project: 'release-tools' }
  return requireChangelogSection(read('CHANGELOG.md'), wanted, 'CHANGELOG.md').text
}
const read = (path: string) => readFileSync(join(clone, path), 'utf8')
const changesets = () => readdirSync(join(clone, '.changeset')).filter(name => name.endsWith('.md'))

/** The clone as after a release: no changeset is left. */
function dropChangesets() {
  for (const name of changesets()) rmSync(join(clone, '.changeset', name))
}

describe('a changeset', () => {
  test('is a file of its own, so that two changes never conflict', async () => {
    dropChangesets()
    await addChangeset('minor', 'A new command.', clone)
    await addChangeset('patch', 'A repaired one.', clone)
    const texts = changesets().map(name => read(`.changeset/${name}`))
    expect(texts.sort()).toEqual([
      '---\n"release-tools": minor\n---\n\nA new command.\n',
      '---\n"release-tools": patch\n---\n\nA repaired one.\n',
    ])
  })
})

describe('a release', () => {
  test('takes the largest step, sets the version everywhere and has notes that publish-release finds', async () => {
    dropChangesets()
    const before = JSON.parse(read('package.json')).version
    const next = `${before.split('.')[0]}.${Number(before.split('.')[1]) + 1}.0`
    await addChangeset('patch', 'A repaired one.', clone)
    await addChangeset('minor', 'A new command.', clone)
    expect(await applyChangesets(clone)).toBe(next)
    expect(JSON.parse(read('package.json')).version).toBe(next)
    expect(read(ownTool)).toContain(`version: '${next}'`)
    expect(read('workflows-templates/python-release.yml')).toContain(`/release.yml@v${next}\n`)
    expect(read('workflows-templates/python-release-and-pypi.yml')).toContain(`/publish-pypi@v${next}\n`)
    expect(sectionOf(next)).toBe('### Minor Changes\n\n- A new command.\n\n### Patch Changes\n\n- A repaired one.')
    expect(sectionOf(before)).toContain('- ')
    expect(changesets()).toEqual([])
  })

  test('takes the changesets that wait in this repository', async () => {
    await addChangeset('patch', 'So that there is one.', clone)
    const waiting = changesets().length
    const version = await applyChangesets(clone)
    const section = sectionOf(version)
    expect(section.match(/^- /gm)).toHaveLength(waiting)
  })

  test('needs a changeset', async () => {
    dropChangesets()
    const message = 'Could not set a version: .changeset/ is empty. Describe the changes first: npm run change.'
    await expect(applyChangesets(clone)).rejects.toThrow(message)
  })
})
