import { mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { isArtifact, type Manifest, pythonName, readDistribution, sameVersion } from '@release-tools/evidence'

/** A wheel or a source distribution that an index can take. */
export interface IndexDistribution {
  /** Name of the file: `widget-1.2.0-py3-none-any.whl`. */
  file: string
  path: string
  kind: 'wheel' | 'sdist'
  /** In bytes. */
  size: number
  /** In lower-case hex. */
  sha256: string
  /** As its metadata spells them. */
  name: string
  version: string
}

/** At least one. */
export type Distributions = [IndexDistribution, ...IndexDistribution[]]

/**
 * The wheels and source distributions of a downloaded release, the source distribution first: that way PyPI can always finish what was
 * begun. Moves them to `directory`, since the name of an asset can differ from that of its file. `assets` must have been verified. Throws a Problem if
 * there is none, or if they are not of one project and of the version of the release.
 */
export async function releasedDistributions(
  assets: string,
  manifest: Manifest,
  directory: string,
): Promise<Distributions> {
  await mkdir(directory)
  const found: IndexDistribution[] = []
  for (const { path, asset, size, sha256 } of manifest.files.filter(one => isArtifact(one.path))) {
    const file = basename(path)
    if (asset === undefined || !/\.(?:whl|tar\.gz|zip)$/i.test(file)) continue
    if (!/^[\w.+!-]+$/.test(file)) throw problem(manifest, `it has a file with the name ${JSON.stringify(file)}.`)
    if (found.some(one => one.file === file)) throw problem(manifest, `it has two files with the name ${file}.`)
    await rename(join(assets, asset), join(directory, file))
    const own = (name: string) => pythonName(name) === pythonName(manifest.project.name)
    const read = await readDistribution(join(directory, file), own)
    if (read === undefined) continue
    const { kind, name, version } = read
    found.push({ file, path: join(directory, file), kind, size, sha256, name, version })
  }
  const inOrder = [...found.filter(one => one.kind === 'sdist'), ...found.filter(one => one.kind !== 'sdist')]
  return requireOne(inOrder, manifest)
}

function requireOne([first, ...others]: IndexDistribution[], manifest: Manifest): Distributions {
  if (first === undefined) throw problem(manifest, 'it has no wheel and no source distribution.')
  const other = others.find(
    one => pythonName(one.name) !== pythonName(first.name) || !sameVersion(one.version, first.version, 'pep440'),
  )
  // Nobody can take it back.
  if (!sameVersion(first.version, manifest.project.version, 'pep440'))
    throw problem(manifest, `${first.file} has the version ${first.version}, and not that of the release.`)
  if (other === undefined) return [first, ...others]
  const [a, b] = [first, other].map(one => `${one.file} (${one.name} ${one.version})`)
  throw problem(manifest, `it has distributions of more than one version or project: ${a} and ${b}.`)
}

function problem({ source }: Manifest, found: string): Problem {
  return new Problem(`find the distributions of the release ${source.tag}`, {
    found,
    next: 'Build one version of one project into artifacts/, and release that.',
  })
}
