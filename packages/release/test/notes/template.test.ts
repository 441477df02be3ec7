import { expect, test } from '@jest/globals'
import { fillTemplate } from '@release-tools/base'
import { defaultTemplate, type Placeholder, placeholders } from '../../src/notes/template.ts'

const values = Object.fromEntries(Object.keys(placeholders).map(name => [name, `<${name}>`])) as Record<
  Placeholder,
  string
>

test('placeholders are filled in, blanks inside the braces or not; values are not read again', () => {
  const filled = fillTemplate(
    '# {{ project }} {{version}}\r\n<!-- for maintainers -->\n{{changelog}}',
    { ...values, changelog: '{{tag}} and {{nothing}}' },
    't',
  )
  expect(filled).toBe('# <project> <version>\n{{tag}} and {{nothing}}\n')
})

test('the default template uses placeholders that there are', () => {
  expect(fillTemplate(defaultTemplate, values, 't')).toContain('## How to verify\n\n<verify>\n')
})

test('an unknown placeholder is named with its line', () => {
  expect(() => fillTemplate('# {{project}}\n\n{{ versoin }}\n', values, '.github/RELEASE_TEMPLATE.md')).toThrow(
    'Could not fill in the template .github/RELEASE_TEMPLATE.md: line 3 uses the unknown placeholder `versoin`. Use one of: project, version, tag, repository, commit, changelog, compare, install, artifacts, images, assets, evidence, verify.',
  )
  expect(() => fillTemplate('{{constructor}}', values, 't')).toThrow(
    'line 1 uses the unknown placeholder `constructor`',
  )
})
