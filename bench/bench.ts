// npm run bench: measures the figures in docs/benchmarks.md, and writes the page.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { progress } from '../scripts/shared/progress.ts'
import { root } from '../scripts/shared/repository.ts'
import { measureAct } from './act.ts'
import { measureArchive } from './archive.ts'
import { measureDemo } from './demo.ts'
import { measureFaults } from './faults.ts'
import { measureImages } from './images.ts'
import { measuredOn } from './machine.ts'
import { measureModels } from './models.ts'
import { measurePacking } from './packing.ts'
import { prepareAndRun, prepared } from './prepare.ts'
import { head as realProjectsHead } from './projects/head.ts'
import { measureProjects } from './projects.ts'
import { measureRebuilds } from './rebuilds.ts'
import { measureRehearsals } from './rehearsals.ts'
import { measureSbom } from './sbom.ts'
import { measureScan } from './scan.ts'
import { measureScanners } from './scanners.ts'
import { measureSigning } from './signing.ts'
import { measureStart } from './start.ts'
import { measureVerify } from './verify.ts'

const help = `npm run bench [-- PART…]

Measures, prints, and writes docs/benchmarks.md. Each part compares programs within one run, which take turns.
The parts projects, rebuilds and rehearsals write docs/real-projects.md. They run only if you name them, because they take long;
projects also runs the other two, and downloads SonarQube.

  start    start time and size of every bundle, beside bare Node
  sbom     both SBOMs of up to 50,000 packages from syft's JSON: time and memory
  scan     SBOMs and both scanners as the actions run them, beside the same tools one after the other
  scanners each scanner alone, one after the other, and both as scan-image runs them
  verify   signed files beside a loop of cosign verify-blob, large releases beside openssl, the start of verify, and the
           patched library beside the published one (several minutes)
  packing  10,000 files beside tar and gzip, and the memory for 100 files of 100 MB (several minutes, 3 GB of disk)
  archive  a release of 300 files and 1.9 GB, and a file of 5 GB, uploaded to each kind of store, beside curl (several minutes,
           25 GB of disk)
  models   the digests of a model of 2 GB beside openssl (2 GB of disk)
  signing  an image of two platforms signed and attested, beside cosign alone: entries in the log, and time
  images   evidence of 100 images of two platforms, merged and assembled: time and memory
  demo     the warm demo, step by step
  act      the workflow of each action with act (several minutes)
  faults   publishing, archiving in each kind of store, the index of releases, the audit log, and recovery, with each failure of a
           network at each request (many minutes)
  projects well-known open source projects: what Sonar shows beside what coverage.py counts
  rebuilds projects of PyPI, of all build back-ends: built twice, and beside what PyPI has
  rehearsals  the same projects and some others: release-tools init --yes, then rehearse; with the network, which both need

Without PART, runs all parts except these three. Other parts keep their text.
  --smaller N  of archive: files of an N-th of their size, which writes no page
  --only NAME  of rehearsals: only this project; of faults: only this section: publishing, archiving, index, audit-log or
               recovery. It may be given more than once; the others stay
  --help   this text`

interface Part {
  /** `present` is the text of its section. */
  measure: (only: string[], present: string, smaller: number) => Promise<string>
  page: Page
  /** True if it needs the network of this machine. */
  isOnline?: boolean
  /** True if its text says by itself on which machine it was measured, and how to do so again. */
  saysMachine?: boolean
}

interface Page {
  /** From the root of the repository. */
  path: string
  /** The text above the sections. */
  head: string
}

const benchmarks: Page = {
  path: 'docs/benchmarks.md',
  head: `# Benchmarks

Written by \`npm run bench\`. Compare numbers within one table only: each comes from one run, programs taking turns.`,
}

const realProjects: Page = { path: 'docs/real-projects.md', head: realProjectsHead }

const parts: Record<string, Part> = {
  start: { measure: measureStart, page: benchmarks },
  sbom: { measure: measureSbom, page: benchmarks },
  scan: { measure: measureScan, page: benchmarks },
  scanners: { measure: measureScanners, page: benchmarks },
  verify: { measure: measureVerify, page: benchmarks },
  packing: { measure: measurePacking, page: benchmarks },
  archive: { measure: measureArchive, page: benchmarks },
  models: { measure: measureModels, page: benchmarks },
  signing: { measure: measureSigning, page: benchmarks },
  images: { measure: measureImages, page: benchmarks },
  demo: { measure: measureDemo, page: benchmarks },
  act: { measure: measureAct, page: benchmarks },
  faults: { measure: measureFaults, page: benchmarks, saysMachine: true },
  projects: { measure: measureProjects, page: realProjects },
  rebuilds: { measure: measureRebuilds, page: realProjects },
  rehearsals: { measure: measureRehearsals, page: realProjects, isOnline: true },
}

function frame(page: Page): string {
  const names = Object.keys(parts).filter(name => parts[name]?.page === page)
  return names.map(name => `<!-- ${name} -->\nNot measured yet.\n<!-- /${name} -->`).join('\n\n') + '\n'
}

function section(text: string, name: string): string {
  const [, inside] = text.split(new RegExp(`<!-- /?${name} -->`))
  if (inside === undefined) throw new Error(`the page has no section ${name}`)
  return inside
}

function replaceSection(text: string, name: string, content: string): string {
  const again = parts[name]?.saysMachine ? '' : `\n${measuredOn(name)}\n`
  return text.replace(section(text, name), () => `\n${content.trim()}\n${again}`)
}

/** The present page, below the new head. */
function readPage(page: Page): string {
  const path = join(root, page.path)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : frame(page)
  return `${page.head}\n\n${text.slice(text.indexOf('<!-- '))}`
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      only: { type: 'string', multiple: true, default: [] },
      smaller: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  })
  if (values.help) return console.log(help)
  const unknown = positionals.filter(name => !(name in parts))
  if (unknown.length > 0)
    throw new Error(`unknown part ${unknown.join(', ')}; known are ${Object.keys(parts).join(', ')}`)
  const chosen = { only: values.only, smaller: Number(values.smaller) }
  if (!(chosen.smaller >= 1)) throw new Error('--smaller is a number from 1')
  if (prepared() === undefined) {
    await measureAll(positionals, chosen, true)
    const isDone = positionals.length > 0 && positionals.every(name => parts[name]?.isOnline)
    if (isDone) return
    process.exitCode = await prepareAndRun(import.meta.filename, args, {
      projects: positionals.includes('projects'),
      rebuilds: isWanted('rebuilds', positionals),
    })
    return
  }
  await measureAll(positionals, chosen, false)
}

function isWanted(name: string, positionals: string[]): boolean {
  if (positionals.length === 0) return parts[name]?.page === benchmarks
  return positionals.includes(name) || (parts[name]?.page === realProjects && positionals.includes('projects'))
}

/** Measures the parts with or without a network. */
async function measureAll(
  positionals: string[],
  { only, smaller }: { only: string[]; smaller: number },
  online: boolean,
): Promise<void> {
  for (const [name, { measure, page, isOnline = false }] of Object.entries(parts)) {
    if (!isWanted(name, positionals) || isOnline !== online) continue
    progress(`measuring: ${name}`)
    const content = await measure(only, section(readPage(page), name), smaller)
    console.log(`\n${content}\n`)
    if (smaller > 1) continue
    writeFileSync(join(root, page.path), replaceSection(readPage(page), name, content))
    progress(`wrote ${page.path}`)
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`Could not measure: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
