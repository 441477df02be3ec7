import { mkdir, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byBytes, ifThere, readLimited, writeFileAtomic } from '@release-tools/base'
import { type SummaryPart, summaryParts, type Variables } from '@release-tools/host'

/** GitHub drops a summary that is larger: 1 MiB, less some room. */
const sizeLimit = 1024 * 1024 - 4096

const leftOut =
  '_A part is left out, because a summary on GitHub has at most 1 MiB: the logs of the steps have what is missing._'

/** The parts that the steps of this job wrote. The runner empties its temporary folder before each job. */
function partsDir({ RUNNER_TEMP }: Variables): string {
  return join(RUNNER_TEMP ?? tmpdir(), 'release-tools-summary')
}

/** Keeps a part of the summary of this job until the job ends. */
export async function keepPart(markdown: string, part: SummaryPart, env: Variables): Promise<void> {
  const folder = partsDir(env)
  await mkdir(folder, { recursive: true })
  const number = String((await readdir(folder)).length + 1).padStart(4, '0')
  const kept = Buffer.byteLength(markdown) > sizeLimit ? leftOut : markdown
  await writeFileAtomic(join(folder, `${number}.${part}.md`), kept)
}

/**
 * The summary of a job from the parts of all its steps, which are then gone: an action that ends later finds none. Verdicts come first,
 * the latest of them at the top, then evidence, then tools. What two steps said with the same words is there once.
 */
export async function takeJobSummary(env: Variables): Promise<string> {
  const folder = partsDir(env)
  const found = (await ifThere(readdir(folder))) ?? []
  const names = found.filter(name => /^\d+\.[a-z]+\.md$/.test(name)).sort(byBytes)
  const read = await Promise.all(
    names.map(async name => ({ name, text: (await readLimited(join(folder, name), sizeLimit)).toString() })),
  )
  await rm(folder, { recursive: true, force: true })
  const texts = summaryParts.flatMap(part => {
    const own = read.filter(({ name }) => name.endsWith(`.${part}.md`)).map(({ text }) => text.trim())
    return part === 'verdict' ? own.reverse() : own
  })
  return fitted([...new Set(texts)].filter(text => text !== ''))
}

function fitted(texts: string[]): string {
  const shown: string[] = []
  let size = 0
  for (const text of texts) {
    size += Buffer.byteLength(text) + 2
    if (size > sizeLimit) return [...shown, leftOut].join('\n\n')
    shown.push(text)
  }
  return shown.join('\n\n')
}
