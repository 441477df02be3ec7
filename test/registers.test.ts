import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { scannerNames } from '@release-tools/evidence'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts').map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))

/** The words after `kind:` in the type that a source declares. */
function kindsOf(path: string): string[] {
  const text = sources.find(source => source.path === path)?.text ?? ''
  return [...text.matchAll(/^(?:export type| {2}\||\s*\|).*$/gm)].flatMap(([line]) =>
    [...line.matchAll(/\bkind: '([\w-]+)'/g)].map(([, word = '']) => word),
  )
}

const signerKinds = new Set([
  ...kindsOf('packages/evidence/src/sigstore/signer.ts'),
  ...kindsOf('packages/sign/src/signing-options.ts'),
])

/** `kind === 'key'` and its like, either way round. */
function comparedKinds(text: string): string[] {
  const left = text.matchAll(/\bkind\??\s*[!=]==?\s*'([\w-]+)'/g)
  const right = text.matchAll(/'([\w-]+)'\s*[!=]==?\s*[\w.?]*\bkind\b/g)
  return [...left, ...right].map(([, word = '']) => word)
}

test('the kinds of signers are read from their types', () => {
  expect([...signerKinds].sort()).toEqual(['dry-run', 'identity', 'key', 'keyless'])
})

test('a comparison of kinds is found in every form', () => {
  const forms = [
    "a.kind === 'key' ? b : c",
    "if (kind !== 'keyless')",
    "'identity' == signer.kind",
    "x?.kind ===\n  'key'",
  ]
  expect(forms.flatMap(comparedKinds)).toEqual(['key', 'keyless', 'identity', 'key'])
})

// A third kind would be taken for the second: byKind() of packages/base wants a case for each.
test('no source tells kinds of signers apart two by two', () => {
  const found = sources.flatMap(({ path, text }) =>
    comparedKinds(text).flatMap(word => (signerKinds.has(word) ? [`${path}: ${word}`] : [])),
  )
  expect(found).toEqual([])
})

test.each(scannerNames)(
  '%s is spelled in its own files and the registers only, and where its program is locked',
  name => {
    // Trivy searches for secrets as well, which is no scan of a target.
    const places = `(evidence/src/findings|scan/src)/scanners(?:/${name}[^/]*|[.]ts)$|(tools|testbed)/|build/src/(?:.*/)?[^/]*secrets`
    const own = new RegExp(`^packages/(?:${places})|^actions/build-[a-z]+/src/[^/]*secrets`)
    const spelled = sources.filter(({ text }) => new RegExp(`['"\`]${name}['"\`]`, 'i').test(text))
    expect(spelled.length).toBeGreaterThan(0)
    expect(spelled.map(({ path }) => path).filter(path => !own.test(path))).toEqual([])
  },
)
