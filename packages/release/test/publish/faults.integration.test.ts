/** @needs tools */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import {
  concerns,
  type Disturbance,
  disturbances,
  disturbed,
  type Place,
  undisturbed,
} from '../support/fault-matrix.ts'
import { type MadeRelease, makeRelease } from '../support/release.ts'

// The first request of each kind. Each has all disturbances that leave GitHub in another state than the run knows. The others come at
// every third request, so that each request has a third of them. `npm run bench -- faults` has all of them at every request;
// docs/benchmarks.md has its result.
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

/** The requests to disturb, for the disturbance with this place in the list. */
function chosen(how: Disturbance, number: number): Place[] {
  const concerned = places.filter(place => concerns(how, place))
  if (how.last || how.fault === 'cut after' || how.fault === 'stale') return concerned
  return concerned.filter((_, index) => (index + number) % 3 === 0)
}

test.each(Object.entries(disturbances).map(([name, how], number) => ({ name, how, number })))(
  '$name, at any request: the end is that of an undisturbed publish',
  async ({ name, how, number }) => {
    expect(places.length).toBeGreaterThan(8)
    const disturbedPlaces = chosen(how, number)
    expect(disturbedPlaces.length).toBeGreaterThan(1)
    for (const place of disturbedPlaces) {
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
