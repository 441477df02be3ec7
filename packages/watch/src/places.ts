import type { Place } from './place.ts'
import { githubRelease } from './places/github-release.ts'
import { imageTags } from './places/image-tags.ts'
import { pypi } from './places/pypi.ts'
import { stores } from './places/stores.ts'
import { tag } from './places/tag.ts'

/** All kinds of places, in the order in which a release reaches them. */
export const places: Place[] = [tag, githubRelease, imageTags, pypi, stores]
