import { count } from '@release-tools/base'

/**
 * What a rebuild of the same tag gives. `bytes`: the same bytes, which somebody has proven. `payload`: the same signed content.
 * `unverified`: not known, because nobody has built it twice. `no`: a different file.
 */
export const reproducibleValues = ['bytes', 'payload', 'unverified', 'no'] as const
export type Reproducible = (typeof reproducibleValues)[number]

const sentences = {
  bytes: which => `A rebuild of the tag gives the same bytes for ${which}.`,
  payload: which => `A rebuild of the tag gives the same signed content for ${which}.`,
  unverified: which => `Nobody has checked whether a rebuild of the tag gives the same bytes for ${which}.`,
  no: which => `A rebuild of the tag gives different bytes for ${which}.`,
} satisfies Record<Reproducible, (which: string) => string>

/** One sentence for each value that occurs, for example `A rebuild of the tag gives the same bytes for 2 artifacts.` */
export function rebuildSentences(files: { reproducible: Reproducible }[], noun: string): string[] {
  return reproducibleValues.flatMap(value => {
    const number = files.filter(({ reproducible }) => reproducible === value).length
    return number === 0 ? [] : [sentences[value](count(number, noun))]
  })
}
