import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'

/** A text for Vale. */
export interface Page {
  /** `<role>/<name>.md`: .vale.ini has styles for each role. */
  path: string
  text: string
}

/** An offence that Vale found in a page. */
export interface Alert {
  /** Path of the page. */
  path: string
  /** Line in the page, counted from 1. */
  line: number
  /** `Style.Rule`. */
  rule: string
  message: string
}

/** Vale's JSON: alerts by absolute path. */
type Report = Record<string, { Line: number; Message: string; Check: string }[]>

/** Runs Vale with the styles of the repository on pages. Throws if Vale itself fails, for example because of a rule. */
export async function runVale(vale: string, pages: Page[]): Promise<Alert[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'release-tools-prose-'))
  try {
    for (const { path, text } of pages) {
      mkdirSync(dirname(join(scratch, path)), { recursive: true })
      writeFileSync(join(scratch, path), text)
    }
    const args = ['--config', join(root, '.vale.ini'), '--output=JSON', '--no-exit', scratch]
    const { code, output } = await run(vale, args)
    if (code !== 0) throw new Error(`Could not run vale: ${output.trim()}`)
    return Object.entries(JSON.parse(output) as Report).flatMap(([path, found]) =>
      found.map(({ Line, Message, Check }) => ({
        path: relative(scratch, path),
        line: Line,
        rule: Check,
        message: Message,
      })),
    )
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
