import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { databaseEnv, sampleDatabases, sampleSeeds } from '../sample-databases.ts'
import { cachedDir } from './cache.ts'

/** Creates the sample databases of the example, new ones every day, because policies refuse old ones. Returns their environment. */
export async function prepareDatabases(cache: string, bin: string, log: (line: string) => void) {
  const makers = await Promise.all(['grype-db', 'trivy-db', 'grype'].map(name => realpath(join(bin, name))))
  const key = sha256(JSON.stringify([makers, await readFile(sampleSeeds, 'utf8')])).slice(0, 16)
  const today = new Date().toISOString().slice(0, 10)
  const dir = await cachedDir(join(cache, 'databases', `${key}-${today}`), async staging => {
    log('creating the sample databases of the scanners')
    await sampleDatabases({ dir: staging, bin })
  })
  return databaseEnv(dir)
}
