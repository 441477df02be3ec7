import { groupBy, uuidOf } from '@release-tools/base'
import type { Finding, FindingsDocument } from '../findings/findings.ts'
import { parsePurl } from '../findings/purl.ts'
import { isArtifact } from '../kinds/artifacts.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { openVexContext, parseOpenVex } from './openvex.ts'
import type { VexStatus } from './vex-statement.ts'

/** What a draft says of all its findings. */
export interface VexDraft {
  author: string
  /** RFC 3339, in UTC. */
  time: string
  status: VexStatus
  justification?: string | undefined
  /** Why it does not matter, or what to do about it. */
  detail?: string | undefined
}

/** A finding, and what of the release has it. */
interface Found {
  finding: Finding
  product: string
}

/**
 * An OpenVEX document about findings of a release: one statement for each vulnerability, with all its names. Its products are the artifact and the
 * images that have the package; the package is a part of them. A package as product would say the same for every program that has it.
 * Throws a Problem if the status lacks what OpenVEX asks for. Findings without a package URL are left out. Undefined if nothing is left, because OpenVEX
 * asks for at least one statement.
 */
export function draftVex(manifest: Manifest, documents: FindingsDocument[], draft: VexDraft): object | undefined {
  const found = documents.flatMap(({ target, findings }) => {
    const product = productOf(manifest, target)
    return product === undefined ? [] : findings.map((finding): Found => ({ finding, product }))
  })
  const usable = found.filter(({ finding }) => partOf(finding) !== undefined)
  const statements = [...groupBy(usable, ({ finding }) => finding.id).values()].map(same => statementOf(same, draft))
  if (statements.length === 0) return undefined
  const content = { author: draft.author, timestamp: draft.time, version: 1, statements }
  const id = `urn:uuid:${uuidOf(JSON.stringify([content, manifest.source]))}`
  const document = { '@context': openVexContext, '@id': id, ...content }
  parseOpenVex(document, 'the draft')
  return document
}

function statementOf(same: Found[], { status, justification, detail }: VexDraft): object {
  const aliases = [...new Set(same.flatMap(({ finding }) => finding.aliases))]
  const words = detail && { [wordsOf[status]]: detail }
  return {
    vulnerability: { name: same[0]?.finding.id, ...(aliases.length === 0 ? {} : { aliases }) },
    products: [...groupBy(same, ({ product }) => product)].map(([product, own]) => ({
      '@id': product,
      subcomponents: [...new Set(own.flatMap(({ finding }) => partOf(finding) ?? []))].map(part => ({ '@id': part })),
    })),
    status,
    ...(justification && { justification }),
    ...words,
  }
}

/** Which key of OpenVEX has the words of a status. */
const wordsOf = {
  not_affected: 'impact_statement',
  affected: 'action_statement',
  fixed: 'status_notes',
  under_investigation: 'status_notes',
} satisfies Record<VexStatus, string>

/** The package as every scanner names it: of the qualifiers, only an epoch is a part of its version. */
function partOf({ package: { purl = '' } }: Finding): string | undefined {
  const epoch = parsePurl(purl)?.qualifiers.epoch
  const bare = /^pkg:[^?#]+/.exec(purl)?.[0]
  return bare === undefined || epoch === undefined ? bare : `${bare}?epoch=${encodeURIComponent(epoch)}`
}

/** The artifact of the project, or an image by its digest; undefined for an image that the release does not list. */
function productOf(manifest: Manifest, target: FindingsDocument['target']): string | undefined {
  if (target.kind !== 'image') return projectOf(manifest)
  const image = manifest.images.find(({ name }) => name === target.name)
  if (image === undefined) return undefined
  const name = image.repository.slice(image.repository.lastIndexOf('/') + 1)
  return `pkg:oci/${name}@${encodeURIComponent(image.digest)}?repository_url=${encodeURI(image.repository)}`
}

function projectOf({ project, source, files }: Manifest): string {
  const version = encodeURIComponent(project.version)
  const isWheel = files.some(({ path }) => isArtifact(path) && path.endsWith('.whl'))
  if (isWheel) return `pkg:pypi/${project.name.toLowerCase().replace(/[-_.]+/g, '-')}@${version}`
  const repository = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(source.repository)?.[1]
  if (repository !== undefined) return `pkg:github/${repository.toLowerCase()}@${encodeURIComponent(source.tag)}`
  return `pkg:generic/${encodeURIComponent(project.name)}@${version}`
}
