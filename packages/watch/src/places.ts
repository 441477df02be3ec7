import type { Place } from './place.ts'
import { auditLog } from './places/audit-log.ts'
import { githubRelease } from './places/github-release.ts'
import { imageTags } from './places/image-tags.ts'
import { pypi } from './places/pypi.ts'
import { releaseIndex } from './places/release-index.ts'
import { stores } from './places/stores.ts'
import { tag } from './places/tag.ts'

/** All kinds of places, in the order in which a release reaches them. */
export const places: Place[] = [tag, githubRelease, imageTags, pypi, stores, auditLog, releaseIndex]
