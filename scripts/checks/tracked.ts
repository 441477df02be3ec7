import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { cache, root, trackedFiles } from '../shared/repository.ts'
import type { Check } from './check.ts'

// Joined here, so that this file does not fail its own check.
const registries = [
  'registry.npmjs|org',
  'files.pythonhosted|org',
  'pypi|org',
  'proxy.golang|org',
  'sum.golang|org',
  'index.crates|io',
].map(name => name.replace('|', '.'))

// Texts by other people that name their home pages: licences beside the bundles, lock files, data.
const foreign = /(^|\/)(dist|openapi)\/|(^|\/)pnpm-lock\.yaml$|\.(sum|png|gz|whl|tgz)$/

/** Files are published there, and not taken from there: PyPI's own address is a default of the action, and what its users type. */
const destination = 'pypi|org'.replace('|', '.')
const publishes =
  /^(packages\/pypi|actions\/publish-pypi|packages\/testbed\/(src|test)\/pypi)[/.]|^docs\/(reference\/publish-pypi|tasks\/publish-to-pypi)\.md$/

/** Paths that exist only on this machine. The home of root is the same on all machines. */
function machinePlaces(): string[] {
  const home = homedir() === '/root' ? [] : [homedir()]
  return [root, cache, ...home, '/Users/'].filter(place => place.length > 4)
}

function offences(path: string): string[] {
  const whole = readFileSync(join(root, path), 'utf8')
  const refused = [...registries, ...machinePlaces()].filter(word => word !== destination || !publishes.test(path))
  return whole.split('\n').flatMap((text, index) => {
    // A page of explanations, and the name of a predicate.
    const line = text.replaceAll(`docs.${destination}`, '')
    const found = refused.filter(word => line.includes(word))
    return found.map(word => `${path}:${index + 1}: ${word}`)
  })
}

/** No tracked file names the host of a registry that packages are taken from, or a path of the machine it was written on. */
export const trackedFilesCheck: Check = {
  name: 'no registry host and no machine path in tracked files',
  run: async () => {
    const found = trackedFiles()
      .filter(path => !foreign.test(path) && path !== 'scripts/checks/tracked.ts')
      .flatMap(offences)
    return found.length === 0 ? undefined : found.join('\n')
  },
}
