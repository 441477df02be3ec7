import { expect, test } from '@jest/globals'
import { projectName } from '../../src/sbom/project-boms.ts'
import { writeFiles } from '../../testing/python-project.ts'
import { freshDir } from '../../testing/scanners.ts'

function project(pyproject: string): string {
  const directory = freshDir('project')
  writeFiles(directory, { 'pyproject.toml': pyproject })
  return directory
}

test.each([
  ['the spelling of the project', '[project]\nname = "MarkupSafe"\n', 'markupsafe', 'MarkupSafe'],
  ['hyphens and dots are one', '[project]\nname = "zope.event"\n', 'zope-event', 'zope.event'],
  ['another name stays', '[project]\nname = "MarkupSafe"\n', 'services', 'services'],
  ['a name that the build computes', '[tool.x]\ny = 1\n', 'markupsafe', 'markupsafe'],
  ['a broken file', '[project\n', 'markupsafe', 'markupsafe'],
])('%s', async (_, pyproject, name, wanted) => {
  expect(await projectName({ kind: 'dir', value: project(pyproject) }, name)).toBe(wanted)
})

test('an image has the name that it is given', async () => {
  const directory = project('[project]\nname = "MarkupSafe"\n')
  expect(await projectName({ kind: 'oci-dir', value: directory }, 'markupsafe')).toBe('markupsafe')
})
