import type { Place } from './place.ts'

/** All kinds of places, in the order in which a release reaches them. */
export const places: Place[] = []
