import { byBytes, isObject, sha256 } from '@release-tools/base'

/** SHA-256 of what `json.dumps(value, sort_keys=True)` of Python writes: Poetry, PDM and Pipenv compare requirements by it. */
export function pythonDigest(value: unknown, [item, key]: [string, string] = [', ', ': ']): string {
  return sha256(dump(value))

  function dump(part: unknown): string {
    if (Array.isArray(part)) return `[${part.map(dump).join(item)}]`
    if (isObject(part)) {
      const names = Object.keys(part).sort(byBytes)
      return `{${names.map(name => `${ascii(name)}${key}${dump(part[name])}`).join(item)}}`
    }
    return typeof part === 'string' ? ascii(part) : String(part)
  }
}

function ascii(text: string): string {
  return JSON.stringify(text).replaceAll(/[^ -~]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
