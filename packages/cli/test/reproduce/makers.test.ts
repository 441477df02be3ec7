import { expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { type Made, type Maker, makeAll } from '../../src/reproduce/makers.ts'

const ran: string[] = []
const made = (path: string, more: Partial<Made> = {}): Made => ({ files: new Map([[path, `/made/${path}`]]), ...more })
const maker = (path: string, make: () => Made | Error, needs?: string): Maker => ({
  title: path,
  makes: wanted => wanted === path,
  ...(needs === undefined ? {} : { needs }),
  make: async before => {
    ran.push(`${path} after ${[...before.keys()].join()}`)
    const result = make()
    if (result instanceof Error) throw result
    return result
  },
})

test('what a wanted file needs is made before it, and nothing else', async () => {
  ran.length = 0
  const makers = [
    maker('image', () => made('image')),
    maker('other', () => made('other')),
    maker('sbom', () => made('sbom'), 'image'),
  ]
  const { files } = await makeAll(makers, ['sbom'], testHost())
  expect([...files.keys()]).toEqual(['image', 'sbom'])
  expect(ran).toEqual(['image after ', 'sbom after image'])
})

test('if it fails, what needs it is not made, for the same reason; the others are', async () => {
  ran.length = 0
  const failure = new Problem('build the image', { found: 'no builder.', next: 'Install one.' })
  const makers = [
    maker('image', () => failure),
    maker('sbom', () => made('sbom'), 'image'),
    maker('notes', () => made('notes')),
  ]
  const rebuilt = await makeAll(makers, ['sbom', 'notes', 'unknown'], testHost())
  expect([...rebuilt.files.keys()]).toEqual(['notes'])
  expect(ran).toEqual(['image after ', 'notes after '])
  expect(['image', 'sbom', 'notes', 'unknown'].map(path => rebuilt.reasonFor(path))).toEqual([
    'Could not build the image: no builder. Install one.',
    'Could not build the image: no builder. Install one.',
    'The rebuild did not make a file of this name.',
    undefined,
  ])
})

test('tools and differences that several makers have are told once', async () => {
  const environment = [{ field: 'syft', old: '1', new: '2' }]
  const tools = [{ name: 'syft', version: '2' }]
  const excuses = new Map([['b', 'Because.']])
  const makers = [
    maker('a', () => made('a', { environment, tools })),
    maker('b', () =>
      made('b', { environment: [...environment, { field: 'syft', old: '1', new: '3' }], tools, excuses }),
    ),
  ]
  expect(await makeAll(makers, ['a', 'b'], testHost())).toMatchObject({
    environment: [...environment, { field: 'syft', old: '1', new: '3' }],
    tools,
    excuses,
  })
})

test('a defect is not a reason', async () => {
  await expect(makeAll([maker('a', () => new TypeError('x is not a function'))], ['a'], testHost())).rejects.toThrow(
    TypeError,
  )
})
