import { expect, test } from '@jest/globals'
import { requireSignedNow } from '../src/signed-now.ts'

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

test.each([-15, 15])(
  'a signature whose time is %d minutes from our clock is refused, and both times are named',
  minutes => {
    const time = minutesFromNow(minutes)
    expect(() => requireSignedNow({ time })).toThrow(
      new RegExp(
        `^Could not check the time of the new signature: a log or a timestamp authority says that it was made at ${time}, and the clock of this runner says \\S+Z: one of the two is wrong\\. Set the clock of the runner`,
      ),
    )
  },
)

test.each([undefined, minutesFromNow(-5), minutesFromNow(5)])('a signature at %s is accepted', time => {
  expect(() => requireSignedNow(time === undefined ? {} : { time })).not.toThrow()
})
