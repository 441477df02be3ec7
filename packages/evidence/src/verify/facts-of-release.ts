import type { Manifest } from '../manifest/manifest-model.ts'
import type { FactSignature, ReaderFacts } from '../policy/reader-facts.ts'
import type { Check } from './report.ts'

/** What the checks of a release give to the rules of a reader's policy. `first` are those of its manifest. */
export function factsOfRelease({ source }: Manifest, first: Check[], others: Check[]): ReaderFacts {
  const [signature] = first.flatMap(one => signatureOf(one, 'The manifest'))
  const { provenance } = others.find(one => one.provenance !== undefined) ?? {}
  const { sourceLevel } = others.find(one => one.sourceLevel !== undefined) ?? {}
  return {
    ...(signature === undefined ? {} : { signature }),
    others: others.flatMap(one => signatureOf(one, subjectOf(one))),
    repository: source.repository,
    tag: source.tag,
    refs: provenance?.refs ?? [],
    ...(provenance === undefined ? {} : { provenance }),
    ...(sourceLevel === undefined ? {} : { sourceLevel }),
  }
}

/** What a check says that it is signed, as the subject of a sentence. */
function subjectOf({ name }: Check): string {
  return name === 'GPG signatures' ? 'A file of the release' : `The ${name.replace(/ signature$/, '')}`
}

function signatureOf({ signedBy, signedAt }: Check, what: string): FactSignature[] {
  if (signedBy === undefined) return []
  return [{ what, by: signedBy, ...(signedAt === undefined ? {} : { at: signedAt }) }]
}
