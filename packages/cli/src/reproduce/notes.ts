import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checkout } from '@release-tools/build'
import { type BuildDocument, kinds, type Trust } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { configuredOf } from './archives.ts'
import { messageOfTag } from './git.ts'
import type { Maker } from './makers.ts'
import { type Released, readText } from './released.ts'

const [text, page] = [kinds.notes.files.text.path, kinds.page.files.text.path]

/** Writes release notes and page again, from the released evidence and what the commit says of the changes. */
export function notes(
  {
    released,
    checkout,
    document,
    directory,
  }: { released: Released; checkout: Checkout; document: BuildDocument | undefined; directory: string },
  { repository, trust }: { repository: string; trust: Trust },
  host: Host,
): Maker {
  const { manifest } = released
  const { tag } = manifest.source
  return {
    title: 'Writing the release notes …',
    makes: wanted => wanted === text || wanted === page,
    make: async () => {
      const { notesAgain } = await import(/* webpackMode: "eager" */ '@release-tools/release')
      const made = await notesAgain(
        {
          ...{ directory: released.directory, manifest, trust, workspace: checkout.path },
          configured: await configuredOf(checkout, document, tag),
          tagMessage: () => messageOfTag(repository, tag, host),
        },
        (await readText(released, text)) ?? '',
        host,
      )
      const files = new Map([text, page].map(path => [path, join(directory, path)]))
      await writeFile(join(directory, text), made.notes)
      await writeFile(join(directory, page), made.page)
      const excuse = made.unknown.join(' ')
      return { files, excuses: excuse === '' ? new Map() : new Map([text, page].map(path => [path, excuse])) }
    },
  }
}
