import { Problem, sha256File } from '@release-tools/base'

/** Throws a Problem when a file is not the one that is pinned by its SHA-256. */
export async function requirePinned(what: string, path: string, sha256: string): Promise<void> {
  const found = await sha256File(path)
  if (found === sha256) return
  throw new Problem(`unpack ${what}`, {
    found: `its SHA-256 is ${found}, and ${sha256} is pinned.`,
    next: 'Find out what is wrong where it comes from; nothing was installed.',
  })
}
