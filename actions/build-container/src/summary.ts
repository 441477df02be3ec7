import { code, count, details, escapeMarkdown, formatSize, table } from '@release-tools/base'
import type { ImageFacts } from '@release-tools/build'
import type { HardenedPlatform } from '@release-tools/evidence'

const proofs = {
  bytes: 'a second build gave the same bytes',
  no: 'a second build gave other bytes',
  unverified: 'not checked',
}

/** What was built and what is in it, for the summary of the job. */
export function imageSummary({ request, built, proven, hardening }: ImageFacts, repository: string): string {
  const { digest, platforms, builder, bases, contexts } = built
  const facts = [
    ['Repository', code(repository)],
    ['Digest', code(digest)],
    ['Platforms', platforms.map(one => code(one.platform)).join(', ')],
    ['Builder', code(`${builder.kind} ${builder.version}`)],
    ...contexts.map(({ name, files, requirements }) => [
      `Context ${code(name)}`,
      `${count(files.length, 'file')}${requirements === undefined ? '' : `, with those of ${code(requirements)}`}`,
    ]),
    ['Reproducible', `${proofs[proven.proof]}${request.source === 'workspace' ? ', from the same workspace' : ''}`],
  ]
  const images = bases.map(base => [code(base.reference), code(base.digest), base.floating ? 'no' : 'yes'])
  return [
    `### Image ${code(request.name)}`,
    table(['', ''], facts),
    images.length === 0 ? 'It has no base image.' : table(['Base image', 'Digest that was used', 'Pinned'], images),
    ...hardening.platforms.map(one => platformSummary(one, hardening.platforms.length > 1)),
  ].join('\n\n')
}

function platformSummary(platform: HardenedPlatform, isNamed: boolean): string {
  const { user, setuid, capabilities, shells, packageManagers, writable, secrets, healthcheck, layers, size } = platform
  const found = secrets?.map(({ path, rule }) => `${code(path)} (${escapeMarkdown(rule)})`)
  const rows = [
    ['User', user.uid === 0 ? '**root**' : code(user.name)],
    ['Files with setuid or setgid', listed(setuid)],
    ['Files with capabilities', listed(capabilities)],
    ['Shell', listed(shells)],
    ['Package manager', listed(packageManagers)],
    ['Writable by its user', listed(writable)],
    ['Possible secrets', found === undefined ? 'nobody looked for them' : found.join(', ') || 'none'],
    ['HEALTHCHECK', healthcheck],
  ]
  const title = isNamed ? `**${escapeMarkdown(platform.platform)}**\n\n` : ''
  const parts = layers.map(layer => [
    formatSize(layer.size),
    formatSize(layer.unpacked),
    String(layer.files),
    code(layer.createdBy),
  ])
  const layerTable = table(['Packed', 'Files', 'Entries', 'Made by'], parts)
  return `${title}${table(['What is in it', ''], rows)}\n\n${details(`${count(layers.length, 'layer')}, ${formatSize(size)}`, layerTable)}`
}

function listed({ count: number, paths }: { count: number; paths: string[] }): string {
  if (number === 0) return 'none'
  const more = number > 5 ? ` and ${number - 5} more` : ''
  return `${paths
    .slice(0, 5)
    .map(path => code(path))
    .join(', ')}${more}`
}
