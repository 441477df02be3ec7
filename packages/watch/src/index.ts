export type { Finding, PlaceState } from './finding.ts'
export type { KnownRelease, LookContext, Place } from './place.ts'
export { places } from './places.ts'
export type { Remedy } from './remedy.ts'
