import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

// The forms of Mermaid that our pictures use, each of which Mermaid 12.3.0 was seen to parse. Its own parser is no dependency: with what it
// needs, it is larger than everything else in node_modules (224 MB). Text stands in quotes, so nothing in it has a meaning.
const text = '"[^"#;]+"'
const node = String.raw`[a-z][a-z0-9-]*(?:\[${text}\])?`
const forms: Record<string, RegExp[]> = {
  flowchart: [
    new RegExp(`^subgraph ${node}$`),
    /^end$/,
    new RegExp(`^${node}$`),
    new RegExp(String.raw`^${node} (?:-->|-\.->)(?:\|${text}\|)? ${node}$`),
  ],
  sequenceDiagram: [/^participant \w+(?: as [^"#;]+)?$/, /^\w+--?>>\w+: [^"#;]+$/, /^Note over \w+: [^"#;]+$/],
}
const titles = [/^accTitle: [^#;]+$/, /^accDescr: [^#;]+$/]

/** What Mermaid would not read, or would read as something else. */
function mistakes(picture: string): string[] {
  const [head = '', ...lines] = picture
    .trim()
    .split('\n')
    .map(line => line.trim())
  const kind = /^(flowchart)(?: TD| LR)$|^(sequenceDiagram)$/.exec(head)
  const allowed = [...titles, ...(forms[kind?.[1] ?? kind?.[2] ?? ''] ?? [])]
  const unread = lines.filter(line => !allowed.some(form => form.test(line)))
  // `end` closes a group, also as the name of a node.
  const reserved = lines.filter(line => line !== 'end' && /(?:^|\| |> )end\b/.test(line))
  const count = (form: RegExp) => lines.filter(line => form.test(line)).length
  const open = count(/^subgraph /) === count(/^end$/) ? [] : ['a group is not closed']
  return [...(kind === null ? [head] : []), ...unread, ...reserved, ...open]
}

function picturesIn(page: string): string[] {
  const found = readFileSync(join(root, page), 'utf8').matchAll(/^ *```mermaid\n(.*?)^ *```$/gms)
  return [...found].map(([, picture = '']) => picture)
}

const pages = trackedFiles('*.md').filter(page => picturesIn(page).length > 0)

test.each(pages)('GitHub can draw every picture in %s', page => {
  expect(picturesIn(page).flatMap(mistakes)).toEqual([])
})

test.each([
  ['flow TD', 'flow TD'],
  ['flowchart LR\n  a --> b c', 'a --> b c'],
  ['flowchart LR\n  a[text (two)] --> b', 'a[text (two)] --> b'],
  ['flowchart LR\n  a["one "two""]', 'a["one "two""]'],
  ['flowchart LR\n  a --> end', 'a --> end'],
  ['flowchart LR\n  subgraph a["A"]\n  b --> c', 'a group is not closed'],
  ['flowchart LR\n  a->>b: text', 'a->>b: text'],
  ['sequenceDiagram\n  a->>b: one; two', 'a->>b: one; two'],
])('a mistake is found: %j', (picture, mistake) => {
  expect(mistakes(picture)).toEqual([mistake])
})

describe('the page of concepts', () => {
  const sections = readFileSync(join(root, 'docs/concepts.md'), 'utf8').split(/^## /m)

  test.each(['SBOM', 'VEX', 'cosign', 'Rekor', 'in-toto', 'SLSA', 'Reproducible builds'])(
    'shows %s in a picture that a screen reader can read out, by a command, and in a run',
    name => {
      const section = sections.find(one => one.startsWith(name)) ?? ''
      expect(section).toMatch(/^```mermaid\n.*\n +accTitle: .+\n +accDescr: .+$/m)
      expect(section).toContain('<!-- run: downloaded -->')
    },
  )

  test('names steps that the reusable workflow has', () => {
    const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
    const named = sections.flatMap(one => [...one.matchAll(/\bstep\s+_([^_]+)_/g)].map(([, step = '']) => step))
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter(step => !workflow.includes(`- name: ${step}\n`))).toEqual([])
  })
})
