import { textAt } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { refused } from './refused.ts'

/** The package that is asked for. What is undefined was not asked. */
export interface WantedPackage {
  /** `@acme/widget` */
  name?: string | undefined
  version?: string | undefined
}

/** Both attestations must be about the package that was asked for, and about the same one if nothing was asked. */
export function checkNames(provenance: Statement, published: Statement, asked: WantedPackage): void {
  const built = packageIn(provenance)
  const [name, version] = [textAt(published.predicate, 'name'), textAt(published.predicate, 'version')]
  requireEqual('packageName', asked.name ?? name, built.name, name)
  requireEqual('packageVersion', asked.version ?? version, built.version, version)
  const other = packageIn(published)
  requireEqual('packageName', built.name, other.name)
  requireEqual('packageVersion', built.version, other.version)
}

function requireEqual(reason: 'packageName' | 'packageVersion', wanted = '', ...found: (string | undefined)[]): void {
  for (const one of found) if (one !== wanted) throw refused(reason, `got '${one ?? ''}', expected '${wanted}'`)
}

/** The package that a statement names: `pkg:npm/%40acme/widget@1.2.0`. */
function packageIn({ subject }: Statement): { name: string; version: string } {
  const [only, ...more] = subject
  if (only === undefined || more.length > 0) throw refused('payload', `expected 1 subject, got ${subject.length}`)
  const text = only.name ?? ''
  const [, encoded] = /^pkg:npm\/(.*)$/s.exec(text) ?? []
  if (encoded === undefined) throw refused('invalidPackage', text)
  const decoded = decode(encoded)
  // A scope begins with the same sign that stands before the version.
  const [, name, version] = /^(@?[^@]+)@([^@]+)$/s.exec(decoded) ?? []
  if (name === undefined || version === undefined) throw refused('invalidPackage', decoded)
  return { name, version }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw refused('encoding', text, cause)
  }
}
