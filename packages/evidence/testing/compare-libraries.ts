import {
  derDocuments,
  flippedBundles,
  flippedDocuments,
  genuineBundles,
  Judge,
  parsed,
  swappedBundles,
} from './damaged-bundles.ts'
import { installedLibrary, publishedLibrary } from './sigstore-library.ts'

/** How many cases were compared, and those that the two libraries judge differently. */
export interface Comparison {
  bundles: number
  documents: number
  differences: string[]
}

/**
 * Compares the patched library with the published one: bundles of Rekor v1 and v2 with each byte flipped at two bits, all bundles with each part
 * of each other, and the parser over each certificate and timestamp with each byte flipped. Takes minutes. `folder` must be empty.
 */
export async function compareLibraries(folder: string): Promise<Comparison> {
  const [ours, theirs] = [installedLibrary(), publishedLibrary(folder)]
  const [mine, published] = [new Judge(ours), new Judge(theirs)]
  const genuine = await genuineBundles()
  const whole = genuine.filter(({ name }) => ['keyless-statement', 'happy-path-intoto-in-dsse-v3'].includes(name))
  const cases = [...swappedBundles(genuine), ...flippedBundles(whole)]
  const differences: string[] = []
  for (const { name, of, bundle } of cases) {
    const damaged = bundle()
    if (mine.judge(of, damaged) !== published.judge(of, damaged)) differences.push(name)
  }
  let documents = 0
  for (const document of derDocuments(genuine))
    for (const one of flippedDocuments(document)) {
      documents++
      if (parsed(ours, one) !== parsed(theirs, one)) differences.push(one.toString('hex'))
    }
  return { bundles: cases.length, documents, differences }
}
