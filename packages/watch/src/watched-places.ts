import { download } from './places/download.ts'
import { images } from './places/images.ts'
import { rekor } from './places/rekor.ts'
import { reproduction } from './places/reproduction.ts'
import { places } from './places.ts'
import type { WatchedPlace } from './watch-context.ts'

/** All that is watched: the places that `recover` looks at too, and those that only watching looks at. */
export const watchedPlaces: WatchedPlace[] = [...places, download, rekor, images, reproduction]
