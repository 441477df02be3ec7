import { glob, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { byBytes, fileSize, Problem, toPosix } from '@release-tools/base'

/**
 * The files that paths and patterns match, relative to `directory`, each once, in bytewise order. Throws a Problem for a line
 * that matches no file, or that leads out of the directory, directly or by a symbolic link. Its message names `input`.
 */
export async function matchFiles(patterns: string[], directory: string, input: string): Promise<string[]> {
  const found: string[] = []
  for (const pattern of patterns) found.push(...(await matchOne(pattern, directory, input)))
  return [...new Set(found)].sort(byBytes)
}

async function matchOne(pattern: string, directory: string, input: string): Promise<string[]> {
  if (leadsOut(pattern)) throw bad(input, pattern, 'it leads out of the workspace.')
  // If a file has this name, brackets and stars in it are not a pattern.
  const whole = await isFile(join(directory, pattern))
  const paths = whole ? [toPosix(pattern)] : await expand(pattern, directory)
  if (paths.length === 0) throw bad(input, pattern, 'it matches no file.')
  for (const path of paths) refuseControl(path, input)
  for (const path of paths) await refuseLinkOut(path, directory, input)
  return paths
}

async function expand(pattern: string, directory: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of glob(pattern, { cwd: directory }))
    if (await isFile(join(directory, path))) paths.push(toPosix(path))
  return paths
}

async function isFile(path: string): Promise<boolean> {
  return (await fileSize(path)) !== undefined
}

/** Refused because names are printed one per line in logs, outputs and summaries. */
function refuseControl(path: string, input: string) {
  if (/\p{Cc}/u.test(path)) throw bad(input, path, 'the name contains a line break or another control character.')
}

async function refuseLinkOut(path: string, directory: string, input: string): Promise<void> {
  const [root, target] = await Promise.all([realpath(directory), realpath(join(directory, path))])
  if (leadsOut(relative(root, target))) throw bad(input, path, `it leads out of the workspace (to ${target}).`)
}

function leadsOut(path: string): boolean {
  return isAbsolute(path) || path.split(/[\\/]/).includes('..')
}

function bad(input: string, pattern: string, found: string): Problem {
  return new Problem(`use the input ${JSON.stringify(input)}`, {
    found: `${JSON.stringify(pattern)}: ${found}`,
    next: 'Give paths or patterns of files in the workspace, one per line.',
  })
}
