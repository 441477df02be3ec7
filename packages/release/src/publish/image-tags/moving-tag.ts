import { Problem } from '@release-tools/base'
import {
  fixedTags,
  highestOf,
  type ImageTagForm,
  type ReleaseTag,
  releasesOf,
  type Series,
} from '@release-tools/evidence'
import type { RepositoryTags } from '@release-tools/oci'

/** What became of one tag of an image. */
export interface PromotedTag {
  repository: string
  tag: string
  /** Of the image that the tag names now; undefined if there is no such tag. */
  digest: string | undefined
  /** `set` by this run, `there` before it, `kept` for another release, or `foreign`: it names what is of no release that is known. */
  state: 'set' | 'there' | 'kept' | 'foreign'
  /** The other release. */
  higher?: string
}

/** Releases of which one may have the image that a tag names: a tag that moved always names one of the highest. */
const mostCompared = 20

/** By what a moving tag is set. */
export interface Rule {
  release: ReleaseTag
  forms: readonly ImageTagForm[]
  /** True if it may be taken from an image of no release that is known. */
  takesForeign: boolean
}

/** A tag that goes to the highest release of a series, and the image that this release has for it. */
export class MovingTag {
  readonly #tags: RepositoryTags
  readonly #tag: string
  readonly #series: Series
  readonly #own: string
  #wrote = false

  constructor(tags: RepositoryTags, tag: string, series: Series, own: string) {
    this.#tags = tags
    this.#tag = tag
    this.#series = series
    this.#own = own
  }

  /**
   * Sets the tag if it has to move, by the releases that are public now. Undefined if it wrote: call it again with the list after that,
   * because another release may have been published meanwhile, whose run set the tag before this one did.
   */
  async step(rule: Rule, published: string[]): Promise<PromotedTag | undefined> {
    const { release, forms } = rule
    const highest = highestOf(release, this.#series, published)
    const isOwn = highest.tag === release.tag
    const now = await this.#tags.digest(this.#tag)
    // The run of a higher release sets its fixed tags first, so that without them it still comes to this one.
    const theirs = !isOwn && this.#wrote && now === this.#own ? await this.#digestOf(highest, forms) : now
    const wanted = isOwn ? this.#own : (theirs ?? now)
    if (wanted === undefined || wanted === now) return this.#settled(now, isOwn ? undefined : highest.tag)
    if (now !== undefined && !this.#wrote && !(await this.#mayTake(now, rule, published)))
      return { ...this.#about(now), state: 'foreign' }
    await this.#tags.set(this.#tag, wanted)
    this.#wrote = true
    return undefined
  }

  #settled(digest: string | undefined, higher: string | undefined): PromotedTag {
    const about = this.#about(digest)
    if (higher !== undefined) return { ...about, state: 'kept', higher }
    return { ...about, state: this.#wrote ? 'set' : 'there' }
  }

  #about(digest: string | undefined): Pick<PromotedTag, 'repository' | 'tag' | 'digest'> {
    return { repository: this.#tags.repository, tag: this.#tag, digest }
  }

  /** True if a release of the project has the image, by a tag that names it permanently. */
  async #mayTake(digest: string, { release, forms, takesForeign }: Rule, published: string[]): Promise<boolean> {
    if (takesForeign) return true
    const names = releasesOf(release, published)
      .slice(0, mostCompared)
      .flatMap(one => fixedTags(one, forms))
    for (const name of names) if ((await this.#tags.digest(name)) === digest) return true
    return false
  }

  /** The image of another release, by the first tag that names it permanently. */
  async #digestOf(other: ReleaseTag, forms: readonly ImageTagForm[]): Promise<string | undefined> {
    const [name] = fixedTags(other, forms)
    if (name === undefined) throw this.unsettled(`${other.tag} was published at the same time, and is higher.`)
    return this.#tags.digest(name)
  }

  /** The Problem of a tag of which nobody knows whether it names the highest release. */
  unsettled(found: string): Problem {
    return new Problem(`point ${this.#tags.repository}:${this.#tag} at the highest release`, {
      found,
      next: 'Run the job that publishes the highest release again.',
    })
  }
}
