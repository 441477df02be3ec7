import { type LogKey, logKeys, type SigningEvent, type TrustedRoot } from '@release-tools/evidence'
import { downloadBytes, type Host, type RetryPolicy } from '@release-tools/host'

export type LogEntry = SigningEvent['log'][number]

/** How logs are asked. */
export interface RekorOptions {
  /** They have the keys of the logs. */
  roots: TrustedRoot[]
  /** Places at which logs are read, by the addresses that the trusted roots have: a mirror, or the files of a log without its server. */
  addresses: ReadonlyMap<string, string>
  /** Defaults to three attempts. */
  retries?: RetryPolicy
  host: Pick<Host, 'env' | 'info'>
}

/** A log: its key, and how to read it. */
export interface TransparencyLog {
  /** Its name in messages. */
  name: string
  log: LogKey
  /** Reads below its address; undefined if it has no such thing. Throws a Problem. */
  read(path: string, limit: number): Promise<Buffer | undefined>
}

const brief: RetryPolicy = { attempts: 3, baseMs: 500, maxMs: 10_000 }

/** The log that a record names; undefined if no trusted root knows it. */
export function transparencyLog({ logId }: LogEntry, options: RekorOptions): TransparencyLog | undefined {
  const log = options.roots.flatMap(logKeys).find(({ ids }) => ids.includes(logId))
  if (log === undefined) return undefined
  const address = options.addresses.get(log.url) ?? log.url
  const { host, retries = brief } = options
  return {
    name: log.url,
    log,
    read: (path, limit) =>
      downloadBytes(`${address}/${path}`, { limit, retry: retries, say: line => host.info(line), env: host.env }),
  }
}
