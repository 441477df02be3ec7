import { writeFile } from 'node:fs/promises'
import { limits, readLimited, renderJson, sha256File } from '@release-tools/base'
import { compareFiles } from '@release-tools/build'
import { kinds, type Manifest, manifestPayload, parseManifest } from '@release-tools/evidence'
import { judge } from './judge.ts'
import type { Rebuilt } from './makers.ts'
import type { originIn } from './origin.ts'
import type { Released } from './released.ts'
import type { RebuiltFile } from './result.ts'
import type { Unlisted } from './whole.ts'

const manifestName = kinds.manifest.files.document.path

/** The answers for the files that no manifest lists. */
export async function judgeUnlisted(
  wanted: Unlisted[],
  { released, rebuilt, origin }: { released: Released; rebuilt: Rebuilt; origin: ReturnType<typeof originIn> },
): Promise<RebuiltFile[]> {
  const found: RebuiltFile[] = []
  for (const entry of wanted) {
    const file = (await released.unlisted(entry.path)) ?? released.tarball
    const again = rebuilt.files.get(entry.path)
    const isManifest = entry.path === manifestName && file !== undefined && again !== undefined
    const reason = rebuilt.reasonFor(entry.path)
    found.push(
      isManifest
        ? await judgeManifest(entry, file, again)
        : await judge({ entry, released: file, rebuilt: again, reason, origin }),
    )
  }
  return found
}

const taken =
  'Its commit, its images and the files that were made again are as it says. Its run, its verdict and the rest were taken over.'

/** Its payload is compared: what a rebuild does not change. */
async function judgeManifest(entry: Unlisted, released: string, rebuilt: string): Promise<RebuiltFile> {
  const payloads: string[] = []
  for (const file of [released, rebuilt]) {
    const text = (await readLimited(file, limits.evidence)).toString('utf8')
    payloads.push(renderJson(byPath(parseManifest(text))))
  }
  const file = { ...entry, rebuilt: await sha256File(rebuilt) }
  if (payloads[0] === payloads[1]) return { ...file, result: 'payload', reason: taken }
  const [old, now] = ['released', 'rebuilt'].map(name => `${rebuilt}.${name}.json`) as [string, string]
  await Promise.all([old, now].map((path, index) => writeFile(path, payloads[index] ?? '')))
  const { differences } = await compareFiles(old, now)
  // What a digest looks like says nothing of its cause: the file itself does.
  return { ...file, result: 'differs', differences: differences.map(({ cause: _, ...one }) => one) }
}

/** The payload with its files by their paths, so that a difference names the file. */
function byPath(manifest: Manifest): object {
  const payload = manifestPayload(manifest) as { files: { path: string }[] }
  return { ...payload, files: Object.fromEntries(payload.files.map(file => [file.path, file])) }
}
