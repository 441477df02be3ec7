import { count, Problem } from '@release-tools/base'
import { indexReader, type ListedVersion, managePage, readListed } from '@release-tools/pypi'
import type { Remedy } from '../remedy.ts'

/** No index lets a program yank, so that a person does it, and this checks that it is done. */
export const yank: Remedy = {
  name: 'yank',
  does: 'Says where an owner yanks the version in the package index, since no program may, and checks that it was done.',
  async run({ manifest, tag }, { packageIndex, host, reason, wait }) {
    const attempted = `yank ${tag} in the package index`
    if (manifest === undefined || packageIndex === undefined)
      throw new Problem(attempted, {
        found: manifest === undefined ? 'no manifest of the release verifies.' : 'no package index is named.',
        next: manifest === undefined ? 'Check the key that you trust.' : 'Name it: --package-index pypi.',
      })
    const { name, version } = manifest.value.project
    const client = indexReader(packageIndex === 'pypi' ? undefined : packageIndex, host)
    const look = () => readListed(name, version, client)
    const before = await look()
    if (before.files.length === 0) return [`${before.index} has no file of ${name} ${version}.`]
    if (offered(before) === 0) return [yanked(before, `${name} ${version}`)]
    const page = managePage(client.address.simple, name, version) ?? `the web interface of ${before.index}`
    const why = reason === undefined ? '' : `, with the reason: ${reason}`
    const request = `Yank ${name} ${version} at ${page}${why}`
    await wait?.(request)
    const after = await look()
    if (offered(after) === 0) return [yanked(after, `${name} ${version}`)]
    throw new Problem(attempted, {
      found: `${after.index} still offers ${count(offered(after), 'file')} of it.`,
      next: `${request}\nThen do this again: it checks.`,
    })
  },
}

function offered({ files }: ListedVersion): number {
  return files.filter(file => !file.yanked).length
}

function yanked({ index, files }: ListedVersion, what: string): string {
  const [reason] = files.flatMap(({ yankedReason }) => yankedReason ?? [])
  return `${index} has yanked ${what}: ${count(files.length, 'file')}${reason === undefined ? '' : ` (${reason})`}.`
}
