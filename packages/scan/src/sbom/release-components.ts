import {
  type Bom,
  type BomAuthor,
  type Component,
  placeOfFile,
  placeOfRoot,
  pypiPurl,
  pythonName,
  type ReleasePlace,
  type SbomFacts,
} from '@release-tools/evidence'
import type { Artifacts, Distribution, ReleasedFile } from './distributions.ts'
import { suppliedBy } from './people.ts'
import type { Installation, PythonPackage } from './pip-report.ts'

/** What the SBOM of a release is made of. */
export interface ReleaseParts {
  artifacts: Artifacts
  whole: Installation
  /** Keys of what is installed without extras. */
  required: Set<string>
  /** Where they come from. */
  versions: string
}

/** Name and version of a project whose artifacts have several names, and the time of its commit. */
interface Project {
  name: string
  version: string
  created: string
  /** The inputs that decided what is listed. */
  facts: SbomFacts
  author?: BomAuthor | undefined
  place?: ReleasePlace | undefined
}

/** The components of a release and the graph between them. */
export function bomOf({ artifacts, whole, required, versions }: ReleaseParts, project: Project): Bom {
  const { distributions, others } = artifacts
  const own = new Set(distributions.map(({ name }) => pythonName(name)))
  const dependencies = whole.packages.filter(({ key }) => !own.has(key))
  const [main] = distributions.length === 1 ? whole.packages.filter(({ key }) => own.has(key)) : []
  const released = distributions.flatMap(one => filesOf(one, whole, project))
  const refs = new Map(dependencies.map(one => [one.key, purlOf(one)]))
  // Of the files of a distribution, the first stands for it.
  for (const one of distributions) refs.set(pythonName(one.name), filesOf(one, whole, project)[0]?.component.ref ?? '')
  const needs = [...released, ...dependencies.map(one => ({ component: { ref: purlOf(one) }, facts: one }))].map(
    ({ component, facts }) => [component.ref, facts.needs.flatMap(key => refs.get(key) ?? []).sort()] as const,
  )
  const parts = [...released.map(({ component }) => component), ...others.map(one => otherFile(one, project))]
  return {
    content: 'release',
    root: rootOf(main, project),
    ...(project.author === undefined ? {} : { author: project.author }),
    created: project.created,
    // Not pip: its version differs from machine to machine, and the answer does not.
    makers: [],
    components: [...parts, ...dependencies.map(one => dependency(one, required)).sort(byName)],
    parts: parts.map(({ ref }) => ref),
    needs: new Map(needs),
    // Pip resolves all that a package installs here.
    complete: needs.map(([ref]) => ref),
    facts: { environment: whole.environment, versions, ...project.facts },
  }
}

function rootOf(main: PythonPackage | undefined, { name, version, author, place }: Project): Bom['root'] {
  const own = { ...suppliedBy(author), ...placeOfRoot(place) }
  if (main === undefined) return { ...own, name, version }
  const { licence, supplier } = main
  return {
    ...own,
    name: main.name,
    version: main.version,
    purl: pypiPurl(main.name, main.version),
    ...(licence === undefined ? {} : { licence }),
    ...(supplier === undefined ? {} : { supplier }),
  }
}

/** The files of a distribution. All have the metadata of the one that pip read. */
function filesOf({ name, wheels, sdists }: Distribution, { packages }: Installation, { author, place }: Project) {
  const facts = packages.find(({ key }) => key === pythonName(name))
  if (facts === undefined) throw new Error(`pip did not report ${name}`)
  return [...wheels, ...sdists].map(({ fileName, sha256, sha512 }) => {
    const purl = pypiPurl(facts.name, facts.version, { file_name: fileName })
    const file = { ref: purl, purl, fileName, sha256, sha512, scope: 'required' as const }
    const component: Component = {
      ...suppliedBy(author),
      ...packageFacts(facts),
      ...placeOfFile(place, fileName),
      ...file,
    }
    return { component, facts }
  })
}

function otherFile({ fileName, sha256, sha512 }: ReleasedFile, { author, version, place }: Project): Component {
  const file = { fileName, sha256, sha512, scope: 'required' as const, locations: [], ...placeOfFile(place, fileName) }
  return { ref: `file:${fileName}`, type: 'file', ...suppliedBy(author), name: fileName, version, ...file }
}

function dependency(one: PythonPackage, required: Set<string>): Component {
  const purl = purlOf(one)
  return {
    ...packageFacts(one),
    ref: purl,
    purl,
    ...(one.fileName === undefined ? {} : { fileName: one.fileName }),
    ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
    scope: required.has(one.key) ? 'required' : 'optional',
  }
}

function packageFacts({ name, version, licence, supplier }: PythonPackage) {
  return {
    type: 'library' as const,
    name,
    version,
    ...(licence === undefined ? {} : { licence }),
    ...(supplier === undefined ? {} : { supplier }),
    locations: [],
  }
}

function purlOf({ name, version, repository }: PythonPackage): string {
  return pypiPurl(name, version, repository === undefined ? {} : { vcs_url: repository })
}

function byName(a: Component, b: Component): number {
  return a.ref < b.ref ? -1 : 1
}
