import { messageOf, oneLine, Problem } from '@release-tools/base'
import { isLoopback, parseUrl, type Variables } from '@release-tools/host'
import type { StoreAddress } from '../../address.ts'

/** A lock that each new version gets. */
export interface WantedLock {
  mode: 'GOVERNANCE' | 'COMPLIANCE'
  days: number
}

/** What the address of a store says. */
export interface S3Options {
  bucket: string
  /** Begins no key with a slash: `releases`, or empty. */
  prefix: string
  region: string
  /** Undefined for AWS. */
  endpoint: URL | undefined
  /** The role to take with an identity token of the run. */
  role: string | undefined
  /** Undefined if the bucket's own rule decides. */
  lock: WantedLock | undefined
  legalHold: boolean
  kmsKey: string | undefined
  /** True if someone accepts that the KMS key may be deleted before the lock ends. */
  keyRisk: boolean
}

export const optionNames = [
  'region',
  'endpoint',
  'role',
  'lock',
  'days',
  'most-days',
  'confirm',
  'hold',
  'kms-key',
  'key-risk',
]

/** S3 accepts a hundred years. */
const mostDays = 36_500

/** Reads an address. Throws a Problem for what is wrong with it. */
export function readOptions(address: StoreAddress, env: Variables): S3Options {
  const [bucket = '', ...path] = address.location.replace(/\/$/, '').split('/')
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw bad(`${show(bucket)} is not the name of a bucket.`)
  const odd = path.find(segment => !/^(?!\.{1,2}$)[A-Za-z0-9._+=-]+$/.test(segment))
  if (odd !== undefined) throw bad(`${show(odd)} can't be a part of a prefix.`)
  const { options } = address
  const endpoint = options.get('endpoint')
  const role = options.get('role')
  if (role !== undefined && !/^arn:[\w:/+=,.@-]{8,2000}$/.test(role)) throw bad(`role=${show(role)} is not an ARN.`)
  return {
    bucket,
    prefix: path.join('/'),
    region: regionOf(options.get('region') || env.AWS_REGION || env.AWS_DEFAULT_REGION),
    endpoint: endpoint === undefined ? undefined : endpointOf(endpoint),
    role,
    lock: lockOf(options),
    legalHold: choice(options, 'hold', ['on']) === 'on',
    kmsKey: options.get('kms-key'),
    keyRisk: choice(options, 'key-risk', ['accepted']) === 'accepted',
  }
}

function regionOf(region: string | undefined): string {
  if (region !== undefined && /^[a-z0-9-]{2,40}$/.test(region)) return region
  if (region !== undefined) throw bad(`${show(region)} is not a region.`)
  throw bad('it names no region.', 'Add region=eu-central-1, or set AWS_REGION.')
}

function endpointOf(text: string): URL {
  const url = ((): URL => {
    try {
      return parseUrl(text)
    } catch (error) {
      throw bad(`its endpoint is not usable: ${messageOf(error)}`)
    }
  })()
  if (url.protocol !== 'https:' && !isLoopback(url)) throw bad(`its endpoint ${url.origin} has no encryption.`)
  if (url.pathname !== '/' || url.search !== '') throw bad(`its endpoint has more than a host: ${url.pathname}.`)
  if (url.hostname.endsWith('storage.googleapis.com'))
    throw bad(
      'Google Cloud Storage ignores If-None-Match, so that a second writer could replace a file.',
      'Use a store that obeys If-None-Match.',
    )
  return url
}

function lockOf(options: StoreAddress['options']): WantedLock | undefined {
  const lock = choice(options, 'lock', ['governance', 'compliance', 'none'])
  const given = ['days', 'most-days', 'confirm'].find(name => options.has(name))
  if (lock === undefined || lock === 'none') {
    if (given !== undefined) throw bad(`it has ${given}, but no lock.`, 'Add lock=governance.')
    return undefined
  }
  const days = daysOf(options, 'days')
  if (days === undefined) throw bad(`it has lock=${lock}, but not for how long.`, 'Add days=365.')
  if (lock === 'governance') return { mode: 'GOVERNANCE', days }
  requireConsent(options, days)
  return { mode: 'COMPLIANCE', days }
}

/** Nobody can undo it, so it has to be asked for twice, and with a limit that a typing error exceeds. */
function requireConsent(options: StoreAddress['options'], days: number): void {
  const most = daysOf(options, 'most-days')
  if (choice(options, 'confirm', ['compliance']) === undefined || most === undefined)
    throw bad(
      'nobody can take away a lock in compliance mode, or delete what it protects.',
      `If you want that, add confirm=compliance&most-days=${days}.`,
    )
  if (days > most) throw bad(`days=${days} is more than most-days=${most}.`, 'Correct one of them.')
}

function daysOf(options: StoreAddress['options'], name: string): number | undefined {
  const text = options.get(name)
  if (text === undefined) return undefined
  const days = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
  if (days < 1 || days > mostDays) throw bad(`${name}=${show(text)} is not a number of days from 1 to ${mostDays}.`)
  return days
}

function choice<const T extends string>(options: StoreAddress['options'], name: string, values: T[]): T | undefined {
  const text = options.get(name)
  const value = values.find(value => value === text)
  if (text === undefined || value !== undefined) return value
  throw bad(`it has no ${name}=${show(text)}.`, `Use ${name}=${values.join(` or ${name}=`)}.`)
}

function show(text: string): string {
  return JSON.stringify(oneLine(text).slice(0, 100))
}

function bad(found: string, next = 'Correct the address of the store.'): Problem {
  return new Problem('read the address of an s3 store', { found, next })
}

/** A mode as S3 writes it; undefined for anything else. */
export function modeOf(text: string | null | undefined): WantedLock['mode'] | undefined {
  return text === 'GOVERNANCE' || text === 'COMPLIANCE' ? text : undefined
}
