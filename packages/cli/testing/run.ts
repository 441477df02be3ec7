import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeRelease } from '@release-tools/evidence/testing'
import { run } from '../src/run.ts'

/** Runs the program in this process. Returns its exit code and what it wrote. `answers` are the lines that a person types. */
export async function cli(
  args: string[],
  colors = false,
  answers?: string[],
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    colors,
    ...(answers && { ask: async (question: string) => terminal.out(question) ?? answers.shift() ?? '' }),
  }
  const code = await run(args, terminal)
  return { code, out, err }
}

/** A signed release, with the signer's public key in a file. */
export async function releaseWithKey(changes?: Parameters<typeof makeRelease>[0]) {
  const release = await makeRelease(changes)
  const key = join(release.root, 'cosign.pub')
  const [signer] = release.trust.signers
  await writeFile(key, signer?.kind === 'key' ? signer.publicKey : '')
  return { ...release, key }
}

/** Lines over 80 columns. */
export function tooWide(text: string): string[] {
  return text.split('\n').filter(line => [...line].length > 80)
}
