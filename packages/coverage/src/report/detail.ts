import type { TextLimit } from './markdown.ts'

/** How much is shown. */
export interface Detail {
  /** Rows of a table, names in a list. */
  rows: number
  /** Of a failing test. */
  text: TextLimit
  /** With what went in and came out, and other things to look up. */
  whole: boolean
  /** Of several: how many in the table at the top, and how many with a section of their own. */
  projects: number
  sections: number
}

/** The most detailed text that is not too long; the last one in any case. */
export function fitted(details: Detail[], render: (detail: Detail) => string, fits: (text: string) => boolean): string {
  let text = ''
  for (const detail of details) {
    text = render(detail)
    if (fits(text)) break
  }
  return text
}
