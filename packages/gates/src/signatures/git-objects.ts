import { Problem } from '@release-tools/base'
import { type ExecOptions, git, gitReported, type Host } from '@release-tools/host'

/** Objects that are read by one process: a commit takes some kilobytes, and its output is bounded. */
const atOnce = 1000

/** Runs git as it is, without objects that replace others. Throws a Problem if it fails. */
export async function readGit(host: Host, attempted: string, args: string[]): Promise<string> {
  const result = await git(host.workspace, ['--no-replace-objects', ...args], host)
  if (result.exitCode === 0) return result.stdout
  throw new Problem(attempted, {
    found: `git reported: ${gitReported(result)}.`,
    next: 'Check out the repository with its whole history and its tags (`fetch-depth: 0`).',
  })
}

/** The bytes of commits, tags or files, by their ids, in the order of the ids. Throws a Problem if one is missing. */
export async function* readObjects(
  host: Host,
  kind: 'commit' | 'tag' | 'blob',
  ids: string[],
): AsyncGenerator<{ id: string; raw: Buffer }> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    const options: ExecOptions = { cwd: host.workspace, input: Buffer.from(`${some.join('\n')}\n`), isBinary: true }
    const args = ['-c', 'safe.directory=*', '--no-replace-objects', 'cat-file', '--batch']
    const result = await host.exec('git', args, options)
    yield* objectsIn(Buffer.from(result.stdout, 'latin1'), kind, some)
  }
}

/** https://git-scm.com/docs/git-cat-file#_batch_output */
function* objectsIn(
  output: Buffer,
  kind: 'commit' | 'tag' | 'blob',
  ids: string[],
): Generator<{ id: string; raw: Buffer }> {
  let at = 0
  for (const id of ids) {
    const end = output.indexOf(0x0a, at)
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('latin1', at, end)) ?? []
    if (end < 0 || type !== kind || size === undefined)
      throw new Problem(`read the ${kind} ${id}`, {
        found: `git does not have it, or it is no ${kind}.`,
        next: 'Check out the repository with its whole history and its tags (`fetch-depth: 0`).',
      })
    yield { id, raw: output.subarray(end + 1, end + 1 + Number(size)) }
    at = end + 2 + Number(size)
  }
}
