import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { archiveEntry, archivesDocument, type Checkout, makeArchives } from '@release-tools/build'
import { artifactsDir, type BuildDocument, kinds, renderBuild } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { type ConfiguredProject, namedArchives, readConfigured } from '@release-tools/project'
import type { Maker } from './makers.ts'
import { type Released, readRecord } from './released.ts'

const record = kinds.build.files.archives.path

/**
 * Makes the archives that the configuration of the commit names again, and the record of them. Undefined if it names none. Throws a Problem if the configuration
 * of the commit cannot be read.
 */
export async function archives(
  released: Released,
  { checkout, document, directory }: { checkout: Checkout; document: BuildDocument | undefined; directory: string },
  host: Host,
): Promise<Maker | undefined> {
  const { manifest } = released
  const { config } = await configuredOf(checkout, document, manifest.source.tag)
  const named = namedArchives(config, manifest.project.version)
  if (named.length === 0) return undefined
  const paths = new Map(named.map(({ name, format }) => [`${artifactsDir}${name}.${format}`, `${name}.${format}`]))
  return {
    title: 'Making the archives …',
    makes: path => paths.has(path) || path === record,
    make: async () => {
      const to = join(directory, 'archives')
      await mkdir(to, { recursive: true })
      await makeArchives(named, checkout, to, host)
      const files = new Map([...paths].map(([path, name]) => [path, join(to, name)]))
      const project = (await readRecord(released, record))?.project
      if (project !== undefined) {
        const entries = await Promise.all([...files].map(([path, file]) => archiveEntry(path, file)))
        files.set(record, join(directory, record))
        await writeFile(join(directory, record), renderBuild(archivesDocument({ project, checkout }, entries)))
      }
      return { files }
    },
  }
}

/** What the commit says of the project that was released. */
export function configuredOf(
  checkout: Checkout,
  document: BuildDocument | undefined,
  tag: string,
): Promise<ConfiguredProject> {
  const given = document && { directory: { value: document.project.directory, from: 'the release' } }
  return readConfigured(checkout.path, { tag, ...(given === undefined ? {} : { given }) })
}
