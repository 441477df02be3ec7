import type { GateCondition } from '@release-tools/sonar'
import { type Kind, metricOf } from './metrics.ts'
import { percentText } from './percent.ts'

/** A condition of a quality gate in words. Text from Sonar's server is not escaped. */
export interface ConditionWords {
  /** `Coverage on New Code`; for an unknown metric, its key. */
  metric: string
  /** `72.0 %` */
  actual: string
  /** `at least 80 %` */
  required: string
  /** `fails` */
  status: string
}

const statusWords = { OK: 'passes', ERROR: 'fails', WARN: 'warns', NO_VALUE: 'nothing to measure' } as const

/** `Coverage on New Code`, `72.0 %`, `at least 80 %`, `fails`. */
export function conditionWords(condition: GateCondition): ConditionWords {
  const { metric: key, status, comparator, required, actual } = condition
  const metric = metricOf(key)
  return {
    metric: metric?.name ?? key,
    actual: actual === undefined ? '–' : valueText(actual, metric?.kind, status === 'OK' ? undefined : required),
    required: requiredText(comparator, required, metric?.kind),
    status: statusWords[status],
  }
}

/** `Coverage on New Code: 72.0 % (at least 80 %)`: one line for logs and annotations. */
export function conditionText(condition: GateCondition): string {
  const { metric, actual, required } = conditionWords(condition)
  return `${metric}: ${actual} (${required})`
}

/** Sonar defines when a gate fails: `LT` 80 fails below 80. */
function requiredText(comparator: string, value: string, kind: Kind | undefined): string {
  const text = limitText(value, kind)
  // The best rating has the lowest number.
  if (kind === 'rating' && comparator === 'GT') return text === 'A' ? 'A' : `${text} or better`
  const words: Record<string, string> = { LT: 'at least', GT: 'at most', EQ: 'other than', NE: 'exactly' }
  return `${Object.hasOwn(words, comparator) ? words[comparator] : comparator} ${text}`
}

/** A limit in the form that the gate's owner wrote: `80 %`, not `80.0 %`. */
function limitText(value: string, kind: Kind | undefined): string {
  const number = numberOf(value)
  return kind === 'percent' && number !== undefined ? `${number} %` : valueText(value, kind)
}

function valueText(value: string, kind: Kind | undefined, limit?: string): string {
  const number = numberOf(value)
  if (number === undefined) return value
  switch (kind) {
    case 'percent':
      return percentText(number, limit === undefined ? undefined : numberOf(limit))
    case 'rating':
      return 'ABCDE'.charAt(number - 1) || value
    case 'minutes':
      return duration(number)
    case 'milliseconds':
      return `${(number / 1000).toFixed(1)} s`
    default:
      return value
  }
}

function numberOf(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** `1 d 2 h 5 min`. Sonar's days have eight hours. */
function duration(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 480), Math.floor((minutes % 480) / 60), minutes % 60]
  const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`]
  return parts.filter(part => part !== false).join(' ') || '0 min'
}
