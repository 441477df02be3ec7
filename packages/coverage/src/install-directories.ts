import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Parent directories of measured paths that contain installed packages (by `pip --target`, or an unpacked wheel). They have the
 * metadata of packages (https://packaging.python.org/en/latest/specifications/recording-installed-packages/). They are written as
 * in the report. `placesIn` returns the places of a path in the checkout.
 */
export function installDirectories(measured: string[], placesIn: (path: string) => string[]): string[] {
  const known = new Map<string, boolean>()
  const visit = (directory: string) => {
    if (known.has(directory)) return
    const places = placesIn(directory)
    if (places.length === 0) return
    known.set(directory, places.some(containsMetadata))
    visit(dirname(directory))
  }
  for (const path of measured) visit(dirname(path))
  return [...known].filter(([, contains]) => contains).map(([directory]) => directory)
}

function containsMetadata(directory: string): boolean {
  try {
    return readdirSync(directory).some(name => name.endsWith('.dist-info'))
  } catch {
    // Measured on a different machine, or deleted since.
    return false
  }
}
