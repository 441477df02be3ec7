import { stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import {
  ifThere,
  limits,
  listFiles,
  listZip,
  Problem,
  parseYaml,
  readIfThere,
  readLimited,
  scanZip,
  sizeIfThere,
  textAt,
  toPosix,
} from '@release-tools/base'
import { kinds, parseFindings } from '@release-tools/evidence'
import type { ScannedDocument, ScanRun } from './runs.ts'

const { name: findingsName } = kinds.vulnerabilities.files.document
const manifestName = basename(kinds.manifest.files.document.path)
/** What rescan-release writes beside the findings of today, and the directory with those that the release has of itself. */
const [rescanName, releasedName] = ['rescan.json', 'released']
/** Most documents of a run, and most bytes of all of them. */
const most = { documents: 500, bytes: 512 * 1024 * 1024 }

/**
 * The findings of a run, below some paths: files, or directories that hold them anywhere, such as release directories. `release` names the
 * release of documents whose directory has no manifest. Throws a Problem if there are none.
 */
export async function readRun(paths: string[], release: string | undefined, workspace: string): Promise<ScanRun> {
  const documents: ScannedDocument[] = []
  for (const path of paths) documents.push(...(await readBelow(path, release, workspace)))
  const name = paths.map(path => shown(path, workspace)).join(', ')
  if (documents.length === 0)
    throw new Problem(`read the findings of ${name}`, {
      found: `there is no ${findingsName}.`,
      next: 'Run scan-image before this step, or check the input `findings`.',
    })
  return { name, documents }
}

/**
 * The same for earlier runs, each of one directory, which may have none and then says nothing. What rescan-release says of several releases is
 * one run: that one release does not have a finding says nothing of another.
 */
export async function readEarlierRuns(paths: string[], workspace: string): Promise<ScanRun[]> {
  const runs: ScanRun[] = []
  const released: ScanRun = { name: 'the releases', documents: [] }
  for (const path of paths) {
    const documents = await readBelow(path, undefined, workspace)
    if (await isReleasedSide(path)) released.documents.push(...documents)
    else runs.push({ name: shown(path, workspace), documents })
  }
  return released.documents.length === 0 ? runs : [released, ...runs]
}

async function isReleasedSide(path: string): Promise<boolean> {
  return basename(path) === releasedName && (await sizeIfThere(join(dirname(path), rescanName))) !== undefined
}

/** The findings in a zip file, as a workflow artifact is one. */
export async function readZippedRun(zip: string, name: string): Promise<ScanRun> {
  const documents: ScannedDocument[] = []
  const names = new Set(ofRun((await listZip(zip)).map(member => member.name)))
  let bytes = 0
  for await (const member of scanZip(zip)) {
    if (!names.has(member.name)) continue
    const pieces: Uint8Array[] = []
    let size = 0
    const write = async (piece: Uint8Array) => {
      size += piece.length
      bytes += piece.length
      requireFew(documents.length, bytes, name)
      if (size > limits.document) throw tooMuch(`${name}, ${member.name}`)
      pieces.push(piece)
    }
    await member.read({ write })
    documents.push(...documentIn(Buffer.concat(pieces).toString('utf8'), `${member.name} of ${name}`, {}))
  }
  return { name, documents }
}

/**
 * The findings among some files, without those that rescan-release puts beside its own: what the release said of itself is not a scan of
 * this run.
 */
function ofRun(files: string[]): string[] {
  const rescans = files.filter(file => basename(file) === rescanName).map(file => file.slice(0, -rescanName.length))
  return files.filter(
    file => basename(file) === findingsName && !rescans.some(rescan => file.startsWith(`${rescan}${releasedName}/`)),
  )
}

async function readBelow(path: string, release: string | undefined, workspace: string): Promise<ScannedDocument[]> {
  const found = await ifThere(stat(path))
  if (found === undefined) return []
  if (!found.isDirectory()) return readOne(path, release === undefined ? {} : { release }, workspace)
  const documents: ScannedDocument[] = []
  for (const file of ofRun(await listFiles(path))) {
    requireFew(documents.length, 0, shown(path, workspace))
    const named = release === undefined ? {} : { release }
    documents.push(...(await readOne(join(path, file), (await releaseOf(join(path, file), path)) ?? named, workspace)))
  }
  return documents
}

async function readOne(path: string, release: Scanned, workspace: string): Promise<ScannedDocument[]> {
  return documentIn((await readLimited(path, limits.document)).toString('utf8'), shown(path, workspace), release)
}

/** The release that was scanned. */
type Scanned = Pick<ScannedDocument, 'release' | 'version'>

function documentIn(text: string, what: string, release: Scanned): ScannedDocument[] {
  return [{ document: parseFindings(text, what), ...release }]
}

/** What the manifest says of the release that a file is part of: the nearest one above it, up to `root`. */
async function releaseOf(path: string, root: string): Promise<Scanned | undefined> {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    const text = await readIfThere(join(directory, manifestName), limits.evidence)
    if (text !== undefined) return namedIn(parseYaml(text.toString('utf8'), manifestName))
    if (directory === root || directory === dirname(directory)) return undefined
  }
}

function namedIn(manifest: unknown): Scanned | undefined {
  const [release, version] = [textAt(manifest, 'source', 'tag'), textAt(manifest, 'project', 'version')]
  return release === undefined ? undefined : { release, ...(version === undefined ? {} : { version }) }
}

function requireFew(documents: number, bytes: number, name: string): void {
  if (documents >= most.documents || bytes > most.bytes) throw tooMuch(name)
}

function tooMuch(name: string): Problem {
  return new Problem(`read the findings of ${name}`, {
    found: 'they are more than are accepted.',
    next: 'Name only the directories of one run.',
  })
}

function shown(path: string, workspace: string): string {
  return toPosix(relative(workspace, path)) || '.'
}
