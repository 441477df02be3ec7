import { generateKeyPairSync, sign } from 'node:crypto'
import type { Host } from '@release-tools/host'
import {
  addSignature,
  fileOf,
  type IndexEntry,
  type IndexFiles,
  type Lifetimes,
  makeRoot,
  parseRoot,
  type RoleName,
  type RoleSigner,
  type RootPlan,
  rolesOf,
  updateIndex,
} from '@release-tools/releases'

/** A key pair on P-256 that signs at once. */
export function keySigner(): RoleSigner {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return {
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    sign: async bytes => sign('sha256', bytes, privateKey),
  }
}

/** An entry of acme/widget: `entry('1.2.0', { state: 'yanked' })`. Its tag is `v1.2.0`. */
export function entry(version: string, changes: Partial<IndexEntry> = {}): IndexEntry {
  return {
    ...{ project: 'widget', version, tag: `v${version}`, commit: 'c'.repeat(40), date: '2026-02-01T12:00:00Z' },
    ...{ manifest: Buffer.from(version).toString('hex').padEnd(64, '0'), size: 1234, state: 'supported' },
    ...changes,
  }
}

/** A project with an index in memory: keys, root and files. Each change is signed as the project would sign it. */
export class IndexedProject {
  readonly rootSigners = [keySigner(), keySigner()]
  online = keySigner()
  readonly repository: string
  /** The newest root: what a reader trusts. */
  root: Buffer = Buffer.alloc(0)
  /** The roots before it, by version, as the project keeps them. */
  readonly earlier = new Map<number, Buffer>()
  /** What the project publishes. A copy (`new Map(project.files)`) is what it was at that time. */
  readonly files: IndexFiles = new Map()

  constructor(repository = 'acme/widget') {
    this.repository = repository
  }

  /** A project whose index lists some releases; both root keys must sign. */
  static async of(releases: IndexEntry[], now: Date, host: Host, repository?: string): Promise<IndexedProject> {
    const project = new IndexedProject(repository)
    const online = { keys: [project.online.publicKey], threshold: 1 }
    const root = { keys: project.rootSigners.map(({ publicKey }) => publicKey), threshold: 2 }
    await project.newRoot({ roles: { root, targets: online, snapshot: online, timestamp: online }, now })
    await project.list(releases, now, host)
    return project
  }

  /** Signs a root with the root keys, and trusts it. */
  async newRoot(plan: RootPlan, signers = this.rootSigners): Promise<void> {
    const before = this.root.length === 0 ? undefined : parseRoot(this.root, 'the root')
    if (before !== undefined) this.earlier.set(before.signed.version, this.root)
    const root = makeRoot(plan, before)
    for (const signer of signers) await addSignature(root, signer)
    this.root = fileOf(root)
  }

  /** Gives the online roles to a new key. */
  async rotateOnline(now: Date): Promise<void> {
    this.online = keySigner()
    const keys = { keys: [this.online.publicKey], threshold: 1 }
    const roles: RootPlan['roles'] = { ...rolesOf(parseRoot(this.root, 'the root')), ...onlineRoles(keys) }
    await this.newRoot({ roles, now })
  }

  /** Publishes these releases instead of those that the index lists. Returns the names of the files that were written. */
  async list(releases: IndexEntry[], now: Date, host: Host, lifetimes?: Lifetimes): Promise<string[]> {
    const { files } = await updateIndex(
      { text: 'memory', read: async name => this.files.get(name) },
      {
        ...{ root: this.root, repository: this.repository, signers: [this.online], now },
        ...(lifetimes === undefined ? {} : { lifetimes }),
        earlierRoot: async version => this.earlier.get(version),
        change: index => ({ ...index, releases }),
      },
      host,
    )
    for (const [name, bytes] of files) this.files.set(name, bytes)
    return [...files.keys()]
  }
}

function onlineRoles<T>(keys: T): Record<Exclude<RoleName, 'root'>, T> {
  return { targets: keys, snapshot: keys, timestamp: keys }
}
