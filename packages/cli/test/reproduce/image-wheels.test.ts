import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { BuiltImage } from '@release-tools/build'
import type { BuildDocument } from '@release-tools/evidence'
import { takenWheels, type WheelPlaces, wheelDifferences, wheelsFor } from '../../src/reproduce/image-wheels.ts'

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
const [own, idna] = ['widget-1.2.0-py3-none-any.whl', 'idna-3.6-py3-none-any.whl']
const files = [
  { path: idna, sha256: a },
  { path: own, sha256: b },
]
type Facts = NonNullable<BuildDocument['image']>
const facts = (contexts?: Facts['contexts']) => ({ contexts }) as Facts
const recorded = facts([{ name: 'wheels', requirements: 'requirements.txt', files }])

/** The wheels of an image of a release of `own`. `makes` is what a rebuild of the distributions gives. */
async function wheels(image: Facts, more: Partial<WheelPlaces> = {}, makes: string[] = [own]) {
  const directory = mkdtempSync(join(tmpdir(), 'rebuilt-'))
  const made: string[] = []
  const make = async () => {
    mkdirSync(join(directory, 'artifacts'), { recursive: true })
    for (const name of makes) writeFileSync(join(directory, 'artifacts', name), '')
    made.push(...makes)
    return { files: new Map() }
  }
  const manifest = { files: [{ path: `artifacts/${own}` }] } as WheelPlaces['released']['manifest']
  const places: WheelPlaces = {
    released: { manifest, fileOf: async ({ path }) => `/released/${path}` },
    document: undefined,
    distributions: { make },
    python: undefined,
    ...more,
  }
  const first = await wheelsFor(image, directory, places)
  return { directory, made, places, wheels: first.wheels }
}

const builtWith = (version: string, from?: string) =>
  ({ python: { version }, artifacts: [{ path: `artifacts/${own}`, from }] }) as unknown as BuildDocument

describe('the wheels of a rebuilt image', () => {
  test('are the rebuilt one, which is made once, and the recorded others', async () => {
    const { directory, made, places, wheels: found } = await wheels(recorded)
    const path = join(directory, 'artifacts', own)
    const rest = { requirements: 'requirements.txt', python: {}, recorded: [files[0]] }
    expect({ found, made }).toEqual({ found: { own: [path], ...rest }, made: [own] })
    expect(found && takenWheels({ wheels: found }, directory)).toEqual([])
    expect(takenWheels({}, directory)).toEqual([])
    expect((await wheelsFor(recorded, directory, places)).wheels?.own).toEqual([path])
    expect(made).toEqual([own])
  })

  test('are none if the record names none', async () => {
    expect((await wheels(facts())).wheels).toBeUndefined()
  })

  test('are not made if the release got them from elsewhere: then they are the released ones', async () => {
    const document = builtWith('3.11.2', 'another job')
    const { made, wheels: found, directory } = await wheels(recorded, { document }, [])
    expect({ own: found?.own, made }).toEqual({ own: [`/released/artifacts/${own}`], made: [] })
    expect(found && takenWheels({ wheels: found }, directory)).toEqual([
      `${own} in it was not rebuilt: it is the released one, which the release got from elsewhere.`,
    ])
  })

  test('cannot be had if the rebuild makes another file, or if the record names another context', async () => {
    await expect(wheels(recorded, {}, ['widget-1.3.0-py3-none-any.whl'])).rejects.toThrow(
      `Could not rebuild the image with artifacts/${own}: the rebuild of the distributions did not make a wheel of this name.`,
    )
    await expect(wheels(facts([{ name: 'secrets', files: [] }]))).rejects.toThrow(
      'its record names the context "secrets", which this version does not know.',
    )
    await expect(wheelsFor(recorded, '', undefined)).rejects.toThrow(
      'Give the release with --against, and not the image.',
    )
    expect(await wheelsFor(facts(), '', undefined)).toEqual({})
  })

  test('are those of the Python that the user names, or of the minor version that built the release', async () => {
    const python = async (more: Partial<WheelPlaces>) => (await wheels(recorded, more)).wheels?.python
    expect(await python({ document: builtWith('3.11.2') })).toEqual({ versions: ['3.11'], from: 'the release' })
    expect(await python({ python: 'python3.12' })).toEqual({ program: 'python3.12' })
    expect(await python({ python: './python' })).toEqual({ program: resolve('python') })
  })
})

test('other wheels in a rebuilt image are named: exchanged, missing, and new ones', () => {
  const contexts = [
    {
      name: 'wheels',
      files: [
        { path: own, sha256: a },
        { path: 'new.whl', sha256: b },
      ],
    },
  ]
  expect(wheelDifferences(recorded, { contexts } as BuiltImage)).toEqual([
    { field: `wheels/${idna}`, old: a, new: '', cause: 'another wheel' },
    { field: `wheels/${own}`, old: b, new: a, cause: 'another wheel' },
    { field: 'wheels/new.whl', old: '', new: b, cause: 'another wheel' },
  ])
  expect(wheelDifferences(recorded, { contexts: recorded.contexts } as BuiltImage)).toEqual([])
})
