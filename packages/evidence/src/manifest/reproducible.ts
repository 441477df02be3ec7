import { count } from '@release-tools/base'

/**
 * What a rebuild of the same tag gives: `bytes`, every byte; `payload`, the signed content only; `no`, another file.
 * `unverified`: nobody has built it twice, so the manifest says neither. `bytes` needs a proof.
 */
export const reproducibleValues = ['bytes', 'payload', 'unverified', 'no'] as const
export type Reproducible = (typeof reproducibleValues)[number]

const sentences = {
  bytes: which => `A rebuild of the tag gives the same bytes for ${which}.`,
  payload: which => `A rebuild of the tag gives the same signed content for ${which}.`,
  unverified: which => `Nobody has checked whether a rebuild of the tag gives the same bytes for ${which}.`,
  no: which => `A rebuild of the tag gives other bytes for ${which}.`,
} satisfies Record<Reproducible, (which: string) => string>

/** One sentence for each value that occurs: `A rebuild of the tag gives the same bytes for 2 artifacts.` */
export function rebuildSentences(files: { reproducible: Reproducible }[], noun: string): string[] {
  return reproducibleValues.flatMap(value => {
    const number = files.filter(({ reproducible }) => reproducible === value).length
    return number === 0 ? [] : [sentences[value](count(number, noun))]
  })
}
