import { Problem, sha256File } from '@release-tools/base'

/** Throws a Problem if a file does not have its pinned SHA-256. */
export async function requirePinned(what: string, path: string, sha256: string): Promise<void> {
  const found = await sha256File(path)
  if (found === sha256) return
  throw new Problem(`unpack ${what}`, {
    found: `its SHA-256 is ${found}, expected ${sha256}.`,
    next: 'Check its source. Nothing was installed.',
  })
}
