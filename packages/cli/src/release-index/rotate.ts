import { Problem, readIfThere, writeFileAtomic } from '@release-tools/base'
import {
  earlierPath,
  fileLimits,
  fileOf,
  lackingSignatures,
  makeRoot,
  rolesOf,
  usualIndexRoot,
} from '@release-tools/releases'
import type { Given } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { optionalOperand } from '../parse.ts'
import type { Terminal } from '../terminal.ts'
import { type RootFile, readRootFile } from './root-file.ts'
import { asWrongUse, readPlan } from './root-plan.ts'
import { rootText } from './root-text.ts'

/** `release-tools index rotate` */
export async function run(given: Given, terminal: Terminal): Promise<ExitCode> {
  const path = optionalOperand(given) ?? usualIndexRoot
  const before = await readRootFile(path)
  requireWhole(before)
  const plan = await readPlan(given, rolesOf(before.root))
  const root = asWrongUse(() => makeRoot(plan, before.root))
  await keep(before)
  await writeFileAtomic(path, fileOf(root))
  terminal.out(rootText({ path, root, previous: before.root }))
  return exitCodes.done
}

/** A root that is not signed yet was never published: whoever changed it again would lose the signatures that it has. */
function requireWhole({ path, root, previous }: RootFile): void {
  if (lackingSignatures(root, previous).length === 0) return
  throw new Problem(`make the root after ${path}`, {
    found: `root ${root.signed.version} does not have all signatures yet.`,
    next: 'Let it be signed first. Or take it back: put the root before it, or none, into its place, and begin again.',
  })
}

async function keep({ path, root, bytes }: RootFile): Promise<void> {
  const earlier = earlierPath(path, root.signed.version)
  const there = await readIfThere(earlier, fileLimits.root)
  if (there === undefined) return writeFileAtomic(earlier, bytes)
  if (there.equals(bytes)) return
  throw new Problem(`keep ${path} as ${earlier}`, {
    found: 'another root is there.',
    next: 'Find out which of both is genuine, and remove the other one.',
  })
}
