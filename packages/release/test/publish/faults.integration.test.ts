/** @needs tools */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { concerns, disturbances, disturbed, type Place, undisturbed } from '../support/fault-matrix.ts'
import { type MadeRelease, makeRelease } from '../support/release.ts'

// The first request of each kind. `npm run bench -- faults` has every request; docs/benchmarks.md has its result.
jest.setTimeout(240_000)

let made: MadeRelease
let places: Place[]
let state: unknown
beforeAll(async () => {
  made = await makeRelease()
  const calm = await undisturbed(made)
  places = calm.places.filter(({ occurrence }) => occurrence === 1)
  state = calm.state
})
afterAll(() => rm(made.root, { recursive: true, force: true }))

/** The errors with which a run may end. All other disturbances pass unnoticed. */
const ending: Record<string, RegExp> = {
  'ended before the request': /the connection to GitHub failed/,
  'ended after the request': /the connection to GitHub failed/,
  'status 401': /GitHub does not accept the token/,
  // Of what the run did not make itself.
  'status 404 once':
    /Could not (list the releases|make a draft release): it does not exist on GitHub, or the token may not see it/,
}

test.each(Object.entries(disturbances))(
  '%s, at any request: the end is that of an undisturbed publish',
  async (name, how) => {
    expect(places.length).toBeGreaterThan(8)
    for (const place of places.filter(candidate => concerns(how, candidate))) {
      const outcome = await disturbed(made, how, place)
      const allowed = expect.stringMatching(ending[name] ?? /^no error is expected$/)
      expect({ place, ...outcome }).toEqual({
        place,
        happened: true,
        error: outcome.error === undefined ? undefined : allowed,
        state,
        objections: [],
      })
    }
  },
)
