import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PackageRule, packageRules } from '../../packages/packages.ts'
import { between, type GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

const path = 'docs/architecture.md'

/** The table and the picture of packages in docs/architecture.md. */
export function packageDocs(): GeneratedFile {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text: between(text, 'packages', `${table()}\n\n${picture()}`, path) }
}

function table(): string {
  const rows = packageRules.map(
    ({ name, purpose, mayImport }) =>
      `| [${name}](../packages/${name}/README.md) | ${purpose} | ${mayImport.join(', ') || 'nothing'} |`,
  )
  return ['| Package | What it has | May import |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Arrows that follow from others are left out: who imports `oci` may import what `oci` may. */
function picture(): string {
  const arrows = packageRules.flatMap(rule => direct(rule).map(other => `  ${rule.name} --> ${other}`))
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n')
}

function direct({ mayImport }: PackageRule): string[] {
  return mayImport.filter(name => !mayImport.some(other => other !== name && reaches(other, name)))
}

function reaches(from: string, to: string): boolean {
  const rule = packageRules.find(({ name }) => name === from)
  return (rule?.mayImport ?? []).some(name => name === to || reaches(name, to))
}
