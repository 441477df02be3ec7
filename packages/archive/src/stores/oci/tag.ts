import { sha256 } from '@release-tools/base'
import type { Part } from '../../store.ts'

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const mostCharacters = 128

/**
 * The tag of a part in a registry: that of the release, as far as a registry allows it (`v1.2.0`), then the name of other parts
 * (`v1.2.0__run-1-1`). What a registry does not allow is written as `_` and two hex digits, and so is `_` itself. A tag that gets too long
 * is `_H` and its digest. So two parts never share a tag.
 */
export function tagOf({ tag, name }: Pick<Part, 'tag' | 'name'>): string {
  const own = escaped(tag)
  const text = name === 'release' ? own : `${own}__${name}`
  return text.length <= mostCharacters ? text : `_H${sha256(text)}`
}

function escaped(tag: string): string {
  // Tags that list what is attached to an image, and those of cosign, begin like this.
  const isReserved = /^sha256-[0-9a-f]{64}/.test(tag)
  const bytes = [...Buffer.from(tag)].map((byte, index) => {
    const character = String.fromCharCode(byte)
    const isAllowed = index > 0 ? /[A-Za-z0-9.-]/.test(character) : !isReserved && /[A-Za-z0-9]/.test(character)
    return isAllowed ? character : `_${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  return bytes.join('')
}
