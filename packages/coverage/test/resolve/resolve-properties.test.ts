import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import fc from 'fast-check'
import { resolvePaths } from '../../src/resolve/resolve.ts'

// Few names, so that files are alike and roots have the names of directories in the repository.
const name = fc.constantFrom('a', 'b', 'src', 'site-packages')
const file = fc
  .tuple(fc.array(name, { maxLength: 3 }), fc.constantFrom('a.py', 'b.py', '__init__.py'))
  .map(([directories, base]) => [...directories, base].join('/'))
const tracked = fc.uniqueArray(file, { minLength: 1, maxLength: 12 })
const root = fc.tuple(fc.constantFrom('/', 'C:/', ''), fc.array(name, { minLength: 1, maxLength: 3 }))

function prefixed([origin, names]: [string, string[]], path: string): string {
  const text = `${origin}${[...names, path].join('/')}`
  return origin === 'C:/' ? text.replaceAll('/', '\\') : text
}

function resolve(
  measured: string[],
  files: string[],
  map: [from: string, to: string][] = [],
): Map<string, string> | undefined {
  try {
    return resolvePaths(measured, { tracked: files, bases: [''], root: '/here', map }).resolved
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.found).toMatch(/^it could be ".*" or ".*"\.$/)
    expect(error.next).toContain('path-map')
    return undefined
  }
}

describe('resolvePaths', () => {
  test('all tracked files elsewhere are themselves, or it is said that they are ambiguous', () => {
    fc.assert(
      fc.property(tracked, root, (files, elsewhere) => {
        const resolved = resolve(
          files.map(path => prefixed(elsewhere, path)),
          files,
        )
        for (const path of files) {
          const found = resolved?.get(prefixed(elsewhere, path))
          if (found !== undefined) expect(found).toBe(path)
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('without relative roots and installed packages, none of them is left or ambiguous', () => {
    const plain = tracked.filter(files => !files.join().includes('site-packages'))
    const absolute = fc.tuple(fc.constantFrom('/', 'C:/'), fc.array(fc.constantFrom('a', 'src', 'b'), { maxLength: 3 }))
    fc.assert(
      fc.property(plain, absolute, (files, elsewhere) => {
        const measured = files.map(path => prefixed(elsewhere, path))
        expect(resolve(measured, files)).toEqual(new Map(measured.map((path, at) => [path, files[at]])))
      }),
      { numRuns: 1500 },
    )
  })

  test('some of them are never others while one root explains them all', () => {
    // Alone, a/b.py in site-packages is the module b of the package a.
    const plain = root.filter(([, names]) => !names.includes('site-packages'))
    fc.assert(
      fc.property(tracked, plain, fc.integer({ min: 1, max: 12 }), (files, elsewhere, some) => {
        const measured = files.slice(0, some)
        const resolved = resolve(
          measured.map(path => prefixed(elsewhere, path)),
          files,
        )
        // A relative path that is tracked as it stands is taken as it stands.
        const wrong = measured.filter(path => (resolved?.get(prefixed(elsewhere, path)) ?? path) !== path)
        expect(wrong.filter(path => !files.includes(prefixed(elsewhere, path)))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('untracked files beside the tracked ones are never taken for them', () => {
    // An installed copy may be the same file.
    const isPlain = (names: string[]) => !names.join('/').includes('site-packages')
    const [files, others] = [tracked.filter(isPlain), fc.array(file, { maxLength: 8 }).filter(isPlain)]
    const elsewhere = root.filter(([, names]) => isPlain(names))
    fc.assert(
      fc.property(files, others, elsewhere, (files, others, elsewhere) => {
        const measured = new Map([...files, ...others].map(path => [prefixed(elsewhere, path), path]))
        const resolved = resolve([...measured.keys()], files) ?? new Map()
        const wrong = [...resolved].filter(([path, target]) => measured.get(path) !== target && !files.includes(path))
        expect(wrong).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('to say in path-map what is found anyway changes nothing for others', () => {
    const directory = fc.constantFrom('', 'a/', 'b/', 'src/', 'a/b/')
    fc.assert(
      fc.property(tracked, root, directory, fc.nat({ max: 11 }), (files, elsewhere, directory, at) => {
        const below = files.filter(path => path.startsWith(directory)).map(path => path.slice(directory.length))
        const measured = directory === '' ? below.map(path => prefixed(elsewhere, path)) : below
        const found = [...(resolve(measured, files) ?? [])]
        const line = found[at % found.length]
        fc.pre(line !== undefined)
        expect(resolve(measured, files, [line])).toEqual(new Map(found))
      }),
      { numRuns: 1500 },
    )
  })

  test('whatever is found is tracked and has the same name', () => {
    fc.assert(
      fc.property(tracked, fc.array(fc.tuple(root, file), { maxLength: 12 }), (files, paths) => {
        const measured = paths.map(([elsewhere, path]) => prefixed(elsewhere, path))
        for (const [path, target] of resolve(measured, files) ?? []) {
          expect(files).toContain(target)
          expect(target.split('/').at(-1)).toBe(path.split(/[\\/]/).at(-1))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(tracked, root, fc.array(file), (files, elsewhere, others) => {
        const measured = [...files, ...others].map(path => prefixed(elsewhere, path))
        expect(resolve(measured.toReversed(), files.toReversed())).toEqual(resolve(measured, files))
      }),
      { numRuns: 500 },
    )
  })

  test('a large repository takes seconds at most', () => {
    const files = Array.from({ length: 300 }, (_, at) =>
      ['__init__.py', 'models.py', 'tests/__init__.py', `tests/test_${at}.py`].map(one => `apps/app${at}/${one}`),
    ).flat()
    const start = performance.now()
    const measured = files.map(path => `/app/${path}`)
    expect(resolve(measured, files)?.size).toBe(1200)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
