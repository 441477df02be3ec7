// A process of ncc.ts: bundles one entry after the other. Each message is a Job, and each answer an Outcome.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Module } from './licences.ts'
import type { Job, Outcome } from './ncc.ts'

interface Built {
  code: string
  assets: Record<string, { source: string | Buffer; permissions?: number }>
  stats: { toJson(options: object): { modules: Module[] } }
}

const ncc: (entry: string, options: object) => Promise<Built> = createRequire(import.meta.url)('@vercel/ncc')

/** What licences.ts reads. All that webpack knows is 80 MB for each bundle. */
const wantedStats = {
  all: false,
  ids: true,
  modules: true,
  nestedModules: true,
  orphanModules: true,
  cachedModules: true,
  dependentModules: true,
  modulesSpace: Number.POSITIVE_INFINITY,
  nestedModulesSpace: Number.POSITIVE_INFINITY,
}

/** Writes what `ncc build --no-cache` writes. */
async function bundle({ entry, out }: Job): Promise<Outcome> {
  const { code, assets, stats } = await ncc(entry, { cache: false, assetBuilds: false })
  writeFileSync(join(out, 'index.js'), code)
  for (const [name, { source, permissions }] of Object.entries(assets)) {
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), source, { mode: permissions })
  }
  return { modules: stats.toJson(wantedStats).modules }
}

process.on('message', (job: Job) => {
  bundle(job).then(
    outcome => process.send?.(outcome),
    error => process.send?.({ error: String(error) } satisfies Outcome),
  )
})
