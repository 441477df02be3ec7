import type { TextLimit } from './markdown.ts'

/** How much a text shows. */
export interface Detail {
  /** Most rows of a table, and most names in a list. */
  rows: number
  /** Limit for the text of a failing test. */
  text: TextLimit
  /** True to include details, such as how many files were read and reported. */
  whole: boolean
  /** If there are several projects: how many to list in the table at the top, and how many get their own section. */
  projects: number
  sections: number
}

/** The most detailed text that fits; the least detailed one if none does. */
export function fitted(details: Detail[], render: (detail: Detail) => string, fits: (text: string) => boolean): string {
  let text = ''
  for (const detail of details) {
    text = render(detail)
    if (fits(text)) break
  }
  return text
}
