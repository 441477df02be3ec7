import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

// Fixtures of others are kept as they are.
const pages = trackedFiles('*.md').filter(path => !path.startsWith('examples/') && !path.includes('/fixtures/'))

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```$/gms, '').replaceAll(/`[^`\n]*`/g, 'code')
}

/** GitHub's anchor of a heading. */
function anchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

function anchors(path: string): string[] {
  const text = readFileSync(path, 'utf8').replaceAll(/^```.*?^```$/gms, '')
  return [...text.matchAll(/^#+ (.*)$/gm)].map(match => anchor((match[1] ?? '').replaceAll('`', '')))
}

function brokenLinks(page: string): string[] {
  const text = withoutCode(readFileSync(join(root, page), 'utf8'))
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1] ?? '')
  return targets
    .filter(target => !/^[a-z]+:/.test(target))
    .flatMap(target => {
      const [file = '', fragment] = target.split('#')
      const path = file === '' ? join(root, page) : resolve(dirname(join(root, page)), file)
      const good = existsSync(path) && (fragment === undefined || anchors(path).includes(fragment))
      return good ? [] : [`${page} → ${target}`]
    })
}

test('every relative link in the docs leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(10)
  expect(pages.flatMap(brokenLinks)).toEqual([])
})

test('every page under docs/ is reachable from the start page', () => {
  const seen = new Set<string>()
  const visit = (page: string) => {
    if (seen.has(page) || !existsSync(page)) return
    seen.add(page)
    const text = withoutCode(readFileSync(page, 'utf8'))
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s#]+\.md)[^)]*\)/g)) visit(resolve(dirname(page), target))
  }
  visit(join(root, 'docs/README.md'))
  expect(trackedFiles('docs/*.md').filter(page => !seen.has(join(root, page)))).toEqual([])
})

test('every path of the repository that the docs name exists', () => {
  const named = pages.flatMap(page => {
    const text = readFileSync(join(root, page), 'utf8').replaceAll(/^ *```.*?^ *```$/gms, '')
    const paths = [
      ...text.matchAll(/`((?:packages|actions|scripts|docs|examples|test|workflows-templates)\/[^`\s]*)`/g),
    ]
    return paths.map(([, path = '']) => ({ page, path }))
  })
  const concrete = named.filter(({ path }) => !/[<*…]/.test(path))
  expect(concrete.length).toBeGreaterThan(20)
  expect(concrete.filter(({ path }) => !existsSync(join(root, path)))).toEqual([])
})

test('the start page of the docs links every JSON Schema', () => {
  const page = readFileSync(join(root, 'docs/README.md'), 'utf8')
  const schemas = trackedFiles('docs/schema/*.json').map(path => path.replace('docs/', ''))
  expect(schemas.length).toBeGreaterThan(5)
  expect(schemas.filter(path => !page.includes(`(${path})`))).toEqual([])
})
