import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockWord, type Receipt } from '@release-tools/archive'
import { Problem, sha256 } from '@release-tools/base'
import { emptyFiles, inputVariables } from '../debug/action.ts'
import { root } from '../shared/repository.ts'
import { run } from '../shared/run.ts'
import { type DrillStore, type DrillStores, startStores } from './drill/stores.ts'
import { stepPath } from './environment.ts'
import { identityOf, payloadOf, runnerEnv } from './event.ts'
import type { OnGitHub } from './index-install.ts'
import { shown } from './task.ts'
import { signerOf } from './verify.ts'

/** A published release, and what a stranger downloaded of it before it was lost. */
export interface Drill extends OnGitHub {
  /** Directory with the programs of the testbed. */
  bin: string
  /** Directory with the assets, as they were downloaded. */
  download: string
}

/** What it found, as lines to print. */
export interface Drilled {
  lines: string[]
  isRight: boolean
}

/** What came back from one store. */
interface Restored {
  store: DrillStore
  lock: string
  /** Files with the same bytes as before. */
  same: number
  /** What release-tools fetch says at its end. */
  verdict: string
  isRight: boolean
  /** What the store answered to one; undefined if none was tried. */
  deletion: string | undefined
}

/**
 * Archives the release in one store of each kind with archive-release, destroys GitHub's copy, and gets it back from each store alone.
 * Returns a table, and whether everything came back verified. Throws a Problem.
 */
export async function drill(release: Drill): Promise<Drilled> {
  const { work, world, bin, github, occasion } = release
  const stores = await startStores({ dir: join(work, 'stores'), bin, registry: world.registry.host })
  try {
    const receipt = await archive(release, stores)
    const gone = github.repository.releases.splice(0).flatMap(({ assets }) => assets).length
    const { repository, tag } = occasion.consumer
    const left = await fetch(`${github.apiUrl}/repos/${repository}/releases/tags/${tag}`)
    const restored: Restored[] = []
    for (const store of stores.stores) restored.push(await restore(release, stores, store, receipt))
    return {
      lines: [
        `${gone} assets of ${tag} are gone from GitHub (${left.status}). From each store alone:`,
        ...tableOf(restored, readdirSync(release.download).length),
        ...restored.flatMap(({ store, deletion }) =>
          deletion === undefined ? [] : folded(`A deletion in ${store.name}: ${deletion}`),
        ),
      ],
      isRight: left.status === 404 && restored.every(({ isRight }) => isRight),
    }
  } finally {
    await stores.stop()
  }
}

/** Runs the bundle as GitHub's runner does, in a job after `publish`. */
async function archive({ github, occasion, world, project, work }: Drill, { stores, env: logins }: DrillStores) {
  const folder = join(work, 'archive-release')
  const files = emptyFiles(folder)
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify(payloadOf(occasion)))
  const { repository, tag } = occasion.consumer
  const env = {
    ...{ PATH: stepPath, HOME: folder, LANG: 'C.UTF-8', RUNNER_TEMP: join(folder, 'temp') },
    ...{
      GITHUB_EVENT_NAME: occasion.event,
      GITHUB_EVENT_PATH: event,
      GITHUB_WORKSPACE: project,
      GITHUB_RUN_ATTEMPT: '1',
    },
    ...{ GITHUB_REPOSITORY: repository, GITHUB_REF: `refs/tags/${tag}`, GITHUB_SHA: occasion.commit },
    ...{ ...runnerEnv(occasion), ...github.env, ...world.sigstore.env, ...files, ...logins },
    ...inputVariables('archive-release', [
      `github-token=${github.env.GITHUB_TOKEN}`,
      `stores=${stores.map(({ address }) => address).join('\n')}`,
      'logs=false',
      'trusted-root=.sigstore/trusted_root.json',
      `certificate-identity=${identityOf(occasion)}`,
      `certificate-oidc-issuer=${world.sigstore.issuer}`,
    ]),
  }
  const bundle = join(root, 'actions/archive-release/dist/index.js')
  const { code, output } = await run(process.execPath, [bundle], { cwd: project, env })
  if (code !== 0)
    throw new Problem('archive the release', { found: errorsIn(output), next: `See ${shown('log.txt')}.` })
  const [, , path = ''] = /^receipt<<(.+)\n(.+)\n\1$/m.exec(readFileSync(files.GITHUB_OUTPUT, 'utf8')) ?? []
  return JSON.parse(readFileSync(path, 'utf8')) as Receipt
}

async function restore(
  { github, occasion, work, download }: Drill,
  { env: logins }: DrillStores,
  store: DrillStore,
  receipt: Receipt,
): Promise<Restored> {
  const { consumer } = occasion
  const to = join(work, 'restored', store.name.replace(/\W+/g, '-'))
  mkdirSync(join(work, 'restored'), { recursive: true })
  const isLocked = store.address.startsWith('s3:')
  const args = [
    ...[join(root, 'packages/cli/dist/release-tools.mjs'), 'fetch', consumer.tag],
    ...['--repository', consumer.repository, '--from', store.address, '--to', to, '--github-api', github.apiUrl],
    ...(isLocked ? ['--try-delete'] : []),
    ...signerOf(consumer, identityOf(occasion)),
  ]
  const { code, output } = await run(process.execPath, args, { cwd: root, env: { ...process.env, ...logins } })
  writeFileSync(`${to}.txt`, output)
  const same = sameFiles(download, to)
  const kept = receipt.stores.find(({ place }) => store.address.startsWith(place))
  const expected = store.keepsAll ? 0 : 3
  return {
    store,
    lock: kept?.lock === undefined ? 'unknown' : lockWord(kept.lock),
    same,
    verdict: code === 0 ? 'verified' : code === 3 ? 'metadata only' : `failed: ${output.trim().split('\n').at(-1)}`,
    isRight: code === expected && same > 0 && (!store.keepsAll || same === readdirSync(download).length),
    deletion: isLocked ? output.split('\n').find(line => line.startsWith('s3:')) : undefined,
  }
}

/** The errors among the lines of an action, without what it masks. */
function errorsIn(output: string): string {
  return output
    .split('\n')
    .filter(line => line.startsWith('::error'))
    .join(' ')
}

/** How many files of one directory are in the other with the same bytes. */
function sameFiles(before: string, after: string): number {
  const digests = (directory: string) =>
    new Map(readdirSync(directory).map(name => [name, sha256(readFileSync(join(directory, name)))]))
  const found = digests(after)
  return [...digests(before)].filter(([name, digest]) => found.get(name) === digest).length
}

function tableOf(restored: Restored[], all: number): string[] {
  const rows = [
    ['store', 'lock', 'same bytes', 'fetched'],
    ...restored.map(({ store, lock, same, verdict }) => [store.name, lock, `${same} of ${all}`, verdict]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows.map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

/** The lines of a sentence in a terminal of 80 columns. */
function folded(sentence: string): string[] {
  return sentence.match(/.{1,80}(?:\s|$)/g)?.map(line => line.trim()) ?? []
}
