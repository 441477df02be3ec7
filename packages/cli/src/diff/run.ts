import { Problem } from '@release-tools/base'
import { type DiffSide, readDiffSide } from '@release-tools/evidence'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { harmlessJson } from '../text.ts'
import { reasonOf, WrongUse } from '../wrong-use.ts'
import { type Comparison, compareSides, differs } from './compare.ts'
import { comparisonText } from './print.ts'

/** The value of `schema`, and the `$id` of docs/schema/diff.v1.json. Within a version, fields are only added. */
const diffSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/diff.v1.json'

/** `release-tools diff` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const [a, b] = pathsOf(given)
  const [before, now] = [await sideOf(a), await sideOf(b)]
  if (before.kind !== now.kind)
    throw new WrongUse(
      `${a} is ${kindText(before)}, and ${b} is ${kindText(now)}.`,
      'Give two of one kind.',
      undefined,
      `compare ${a} with ${b}`,
    )
  const found = compareSides(before, now)
  terminal.out(given.switches.has('json') ? comparisonJson(found) : comparisonText(found, terminal.colors))
  return given.switches.has('exit-code') && differs(found) ? exitCodes.notAll : exitCodes.done
}

function kindText({ kind }: DiffSide): string {
  return kind === 'SBOM' ? 'an SBOM' : `a ${kind}`
}

function pathsOf({ operands }: Given): [string, string] {
  const [a, b, more] = operands
  if (a === undefined || b === undefined || more !== undefined)
    throw new WrongUse(
      `it needs two paths, and there are ${operands.length}.`,
      'Give the older release, then the newer one.',
    )
  return [a, b]
}

async function sideOf(path: string): Promise<DiffSide> {
  try {
    return await readDiffSide(path)
  } catch (error) {
    if (error instanceof Problem) throw new WrongUse(error.found, error.next, error, error.attempted)
    throw new WrongUse(reasonOf(error), 'Give a path that exists.', error, `read ${path}`)
  }
}

function comparisonJson(found: Comparison): string {
  return harmlessJson({ schema: diffSchema, differs: differs(found), ...found })
}
