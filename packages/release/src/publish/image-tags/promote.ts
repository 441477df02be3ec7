import { Problem, pool } from '@release-tools/base'
import { fixedTags, type ImageEntry, type ImageTagForm, imageTagsOf, type ReleaseTag } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { RepositoryTags } from '@release-tools/oci'
import { MovingTag, type PromotedTag } from './moving-tag.ts'

/** What is needed to set the tags of the images of a release. */
export interface Promotion {
  release: ReleaseTag
  images: Pick<ImageEntry, 'repository' | 'digest'>[]
  forms: readonly ImageTagForm[]
  /** True if somebody asked for these tags. Otherwise none is taken from an image of no release that is known. */
  takesForeign: boolean
  /** The tags of all stable releases that are public now. */
  published: () => Promise<string[]>
  /** The tags of a repository of images. */
  tagsOf: (repository: string) => RepositoryTags
}

/** Times that a tag is set, if other runs set it as well. */
const mostRounds = 4
/** Images at the same time. */
const width = 4

/**
 * Throws a Problem if a tag that names this release permanently names another image, or if two images would get the same tags. Writes
 * nothing: it is for the time before the release is public.
 */
export async function requireFreeTags({ release, images, forms, tagsOf }: Promotion): Promise<void> {
  requireOneImageEach(images, forms)
  await pool(images, width, async ({ repository, digest }) => {
    const tags = tagsOf(repository)
    for (const tag of fixedTags(release, forms)) requireSame(tags, tag, digest, await tags.digest(tag))
  })
}

/**
 * Points tags at the images of a public release: those that never move first, in the order of the configuration. A tag that moves goes to
 * the highest public release of its series, whichever run comes last: the releases are read again after the writes. A second run changes
 * nothing. Throws a Problem.
 */
export async function promoteImages(promotion: Promotion, host: Host): Promise<PromotedTag[]> {
  const { release, images, forms, tagsOf } = promotion
  requireOneImageEach(images, forms)
  const first = await promotion.published()
  const { fixed, moving } = imageTagsOf(release, forms, first)
  const set = await pool(images, width, async ({ repository, digest }) => {
    const tags = tagsOf(repository)
    const done: PromotedTag[] = []
    for (const tag of fixed) done.push(await setFixed(tags, tag, digest))
    return done
  })
  const all = images.flatMap(({ repository, digest }) =>
    moving.map(({ name, series }) => new MovingTag(tagsOf(repository), name, series, digest)),
  )
  const promoted = [...set.flat(), ...(await settle(all, promotion, first))]
  for (const one of promoted) say(one, host)
  return promoted
}

function say({ repository, tag, digest, state, higher }: PromotedTag, host: Host): void {
  if (state === 'foreign')
    host.warning(
      `${repository}:${tag} stays: it names ${digest}, which is of no release of this project that is known. ` +
        'If releases shall move it, write the key image-tags into .github/release-tools.yaml, and run this job again.',
    )
  else host.info(`${repository}:${tag} ${higher === undefined ? `names ${digest}` : `stays: ${higher} is higher`}.`)
}

/** Sets the moving tags in rounds, each with the releases that are public then, until a round writes nothing. */
async function settle(all: MovingTag[], promotion: Promotion, first: string[]): Promise<PromotedTag[]> {
  const settled: PromotedTag[] = []
  let pending = all
  let published = first
  for (let round = 0; pending.length > 0 && round < mostRounds; round += 1) {
    if (round > 0) published = await promotion.published()
    const found = await pool(pending, width, tag => tag.step(promotion, published))
    settled.push(...found.filter(one => one !== undefined))
    pending = pending.filter((_, index) => found[index] === undefined)
  }
  const [left] = pending
  if (left !== undefined) throw left.unsettled('another run keeps setting it at the same time.')
  return settled
}

async function setFixed(tags: RepositoryTags, tag: string, digest: string): Promise<PromotedTag> {
  const { repository } = tags
  const before = await tags.digest(tag)
  requireSame(tags, tag, digest, before)
  if (before === digest) return { repository, tag, digest, state: 'there' }
  requireSame(tags, tag, digest, await tags.set(tag, digest))
  return { repository, tag, digest, state: 'set' }
}

function requireSame({ repository }: RepositoryTags, tag: string, wanted: string, found: string | undefined): void {
  if (found === undefined || found === wanted) return
  throw new Problem(`point ${repository}:${tag} at ${wanted}`, {
    found: `it already names ${found}, and the tag of one version never moves.`,
    next: 'Find out who pushed that image. If it is of another project, give each image a `repository` of its own. Otherwise, release the next version.',
  })
}

/** Two images of one repository would take each other's tags. */
function requireOneImageEach(images: Promotion['images'], forms: readonly ImageTagForm[]): void {
  const shared = images.find(one => images.some(other => isRival(one, other)))
  if (shared === undefined || forms.length === 0) return
  throw new Problem(`set the tags of the images in ${shared.repository}`, {
    found: 'two images of this release are there, and a tag names one.',
    next: 'Give each image a `repository` of its own in .github/release-tools.yaml, or set `image-tags: []` there.',
  })
}

function isRival(one: Promotion['images'][number], other: Promotion['images'][number]): boolean {
  return one.repository === other.repository && one.digest !== other.digest
}
