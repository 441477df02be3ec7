import { limits, readIfThere } from '@release-tools/base'

/** The placeholders of a template, and what replaces each (actions/assemble-release/README.md). */
export const placeholders = {
  project: 'Name of the project.',
  version: 'Version, without a leading `v`.',
  tag: 'Tag of the release.',
  repository: 'URL of the repository.',
  commit: 'Full id of the commit.',
  changelog: 'What changed: section of the changelog, or what `notes-from` says.',
  compare: 'Link to all changes since the previous release; empty if there is none.',
  install: 'How to install the wheels and images.',
  artifacts: 'Table of the artifacts with size and SHA-256, each a link.',
  images: 'Table of the container images by digest; empty if there are none.',
  assets: 'Table of the other assets (SBOMs, findings, manifest, signatures), each a link.',
  evidence: 'What is known about the content: components, findings, exceptions, provenance.',
  verify: 'How to verify the release, with release-tools and with standard tools only.',
} as const

export type Placeholder = keyof typeof placeholders

/** The template for a repository without `.github/RELEASE_TEMPLATE.md`. */
export const defaultTemplate = `# {{project}} {{version}}

{{changelog}}

{{compare}}

## Install

{{install}}

## Downloads

{{artifacts}}

{{images}}

{{assets}}

## What is inside

{{evidence}}

## How to verify

{{verify}}
`

/** The template of a repository at its usual path, or else the default. */
export async function readTemplate(path: string): Promise<string> {
  return (await readIfThere(path, limits.note))?.toString() ?? defaultTemplate
}
