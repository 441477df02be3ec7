import { limits, Problem, readIfThere } from '@release-tools/base'

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

/**
 * Fills in a template, whose placeholders are in double braces. Throws a Problem for an unknown placeholder, with its line. Inserts
 * values unchanged, and does not look for placeholders in them.
 */
export function fillTemplate(template: string, values: Record<Placeholder, string>, path: string): string {
  const text = template.replace(/\r\n/g, '\n').replace(/<!--[\s\S]*?-->\n?/g, '')
  const filled = text.replace(/\{\{\s*([^{}\n]*?)\s*\}\}/g, (_, name: string) => {
    if (Object.hasOwn(placeholders, name)) return values[name as Placeholder]
    throw unknown(template, name, path)
  })
  return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`
}

function unknown(template: string, name: string, path: string): Problem {
  const line =
    template.split('\n').findIndex(text => text.replace(/\s/g, '').includes(`{{${name.replace(/\s/g, '')}}}`)) + 1
  return new Problem(`fill in the template ${path}`, {
    found: `line ${line} uses the unknown placeholder \`${name}\`.`,
    next: `Use one of: ${Object.keys(placeholders).join(', ')}.`,
  })
}
