import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { limits, Problem, readIfThere } from '@release-tools/base'
import { statesPath } from '@release-tools/releases'
import type { KnownRelease } from '../place.ts'
import { howToPropose, mainOf, prepareBranch } from '../prepare-branch.ts'
import type { Remedy, RemedyContext } from '../remedy.ts'
import { type SaidState, withState } from '../state-in-file.ts'

/** The index of releases takes the state from the default branch, so that people review it. */
export const supersede: Remedy = {
  name: 'supersede',
  does: `Prepares a branch in your clone that says in ${statesPath} which release is meant instead (--successor).`,
  async run(release, context) {
    const { successor, reason } = context
    if (successor === undefined || successor === release.tag)
      throw new Problem(`say that ${release.tag} is superseded`, {
        found: successor === undefined ? 'nothing says by which release.' : 'a release cannot supersede itself.',
        next: 'Name its tag with --successor TAG. If there is none, withdraw the release: --do withdraw --reason TEXT.',
      })
    return prepare(release, { tag: release.tag, state: 'superseded', ...given({ reason, successor }) }, context)
  },
}

export const withdraw: Remedy = {
  name: 'withdraw',
  does: `Prepares a branch in your clone that says in ${statesPath} that nobody should use the release (--reason).`,
  async run(release, context) {
    const { successor, reason } = context
    if (reason === undefined)
      throw new Problem(`withdraw ${release.tag}`, {
        found: 'nothing says why.',
        next: 'Say it in one line for its users: --reason TEXT.',
      })
    return prepare(release, { tag: release.tag, state: 'yanked', reason, ...given({ successor }) }, context)
  },
}

async function prepare({ web, tag }: KnownRelease, said: SaidState, { host }: RemedyContext): Promise<string[]> {
  const branch = `release-tools/${said.state}-${tag}`
  const already = await prepareBranch(
    {
      branch,
      from: await mainOf(host),
      message: `${tag} is ${said.state}${said.reason === undefined ? '' : `: ${said.reason}`}`,
      make: async directory => {
        const path = join(directory, statesPath)
        const text = (await readIfThere(path, limits.document, 'inside'))?.toString('utf8') ?? ''
        const made = withState(text, said)
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, made)
        return [statesPath]
      },
    },
    host,
  )
  const found = already ? `The branch ${branch} already exists.` : `The branch ${branch} says so in ${statesPath}.`
  return [found, howToPropose(branch, web), 'Once it is merged, the job that updates the index tells the readers.']
}

function given<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }
}
