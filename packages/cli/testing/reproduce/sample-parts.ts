import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  archiveEntry,
  archivesDocument,
  checkOut,
  collectLicences,
  findInterpreter,
  makeArchives,
} from '@release-tools/build'
import { renderBuild } from '@release-tools/evidence'
import { namedArchives, readConfig } from '@release-tools/project'
import { testHost } from '@release-tools/testbed'
import type { Built } from './sample-release.ts'

/** The licences of a build, as build-python collects them on a day on which the index has `versions` as the newest. */
export async function licencesOf({ artifacts }: Built, versions: string[]): Promise<string> {
  const host = testHost()
  const root = mkdtempSync(join(tmpdir(), 'licences-'))
  const constraints = join(root, 'constraints.txt')
  writeFileSync(constraints, versions.join('\n'))
  const paths = Object.entries(artifacts).map(([name, data]) => {
    writeFileSync(join(root, name), data)
    return join(root, name)
  })
  const interpreter = await findInterpreter({}, root, host)
  return collectLicences(paths, { interpreter, scratch: root, constraints }, host)
}

/** A build with archives, and the record that says that they were made twice. */
export interface BuiltWithArchives extends Built {
  record: string
}

/** The build with the archives that the configuration of its commit names, as collect-artifacts adds them. */
export async function withArchives(built: Built, repository: string): Promise<BuiltWithArchives> {
  const host = testHost()
  const root = mkdtempSync(join(tmpdir(), 'archives-'))
  const checkout = await checkOut(repository, built.commit, join(root, 'source'), host)
  const to = join(root, 'out')
  mkdirSync(to)
  const named = namedArchives(await readConfig(checkout.path), '1.2.0')
  await makeArchives(named, checkout, to, host)
  const made = Object.fromEntries(readdirSync(to).map(name => [name, readFileSync(join(to, name))]))
  const entries = await Promise.all(readdirSync(to).map(name => archiveEntry(`artifacts/${name}`, join(to, name))))
  const project = { name: 'rebuilt-widget', version: '1.2.0', directory: '.' }
  const record = renderBuild(archivesDocument({ project, checkout }, entries))
  return { ...built, artifacts: { ...built.artifacts, ...made }, record }
}
