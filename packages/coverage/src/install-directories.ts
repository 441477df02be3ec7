import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Directories around the measured paths into which pip (`--target`) or an unpacked wheel put packages: the metadata of a
 * package lies beside it (https://packaging.python.org/en/latest/specifications/recording-installed-packages/). They are
 * written as in the report; `placesIn` says where a path lies in the checkout.
 */
export function installDirectories(measured: string[], placesIn: (path: string) => string[]): string[] {
  const known = new Map<string, boolean>()
  const visit = (directory: string) => {
    if (known.has(directory)) return
    const places = placesIn(directory)
    if (places.length === 0) return
    known.set(directory, places.some(holdsMetadata))
    visit(dirname(directory))
  }
  for (const path of measured) visit(dirname(path))
  return [...known].filter(([, holds]) => holds).map(([directory]) => directory)
}

function holdsMetadata(directory: string): boolean {
  try {
    return readdirSync(directory).some(name => name.endsWith('.dist-info'))
  } catch {
    // Measured elsewhere, or removed since.
    return false
  }
}
