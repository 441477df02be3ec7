import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { actionFile } from '../scripts/shared/action-file.ts'
import { actionNames, root, trackedFiles } from '../scripts/shared/repository.ts'

interface Step {
  uses: string
  with?: Record<string, unknown>
}

/** Every step with `uses:` in a YAML value, however deep. */
function stepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'uses' in value && typeof value.uses === 'string' ? [value as Step] : []
  return [...own, ...Object.values(value).flatMap(stepsIn)]
}

function yamlBlocks(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  return [...text.matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )
}

function stepsOf(path: string): Step[] {
  const texts = path.endsWith('.md') ? yamlBlocks(path) : [readFileSync(join(root, path), 'utf8')]
  return texts.flatMap(text => stepsIn(parse(text)))
}

const files = trackedFiles('*.md', '.github/workflows/*.yml', 'workflows-templates/*.yml')
const steps = files.flatMap(path => stepsOf(path).map(step => ({ path, step })))

const ownAction = (step: Step) => /^(?:org\/release-tools|\$)\/actions\/([a-z-]+)(?:@|$)/.exec(step.uses)?.[1]

function mistakes(path: string, step: Step): string[] {
  const name = ownAction(step)
  if (name === undefined) return []
  if (!actionNames().includes(name)) return [`${path}: there is no action ${name}`]
  // A reference alone shows how to write it, not how to use it.
  if (step.with === undefined && path.startsWith('docs/reference/')) return []
  const inputs = actionFile(name).inputs ?? {}
  const given = Object.keys(step.with ?? {})
  const unknown = given.filter(input => !(input in inputs)).map(input => `${path}: ${name} has no input ${input}`)
  const required = Object.keys(inputs).filter(input => inputs[input]?.required && inputs[input].default === undefined)
  return [
    ...unknown,
    ...required.filter(input => !given.includes(input)).map(input => `${path}: ${name} needs ${input}`),
  ]
}

test('every use of our actions, in workflows, templates and docs, has inputs that exist and all that are required', () => {
  expect(steps.filter(({ step }) => ownAction(step) !== undefined).length).toBeGreaterThan(10)
  expect(steps.flatMap(({ path, step }) => mistakes(path, step))).toEqual([])
})

test('third-party actions are pinned by commit, with the version beside it', () => {
  const pinned = /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
  // What a project comes from. It refuses to run at a commit (its README, "Referencing SLSA builders and generators").
  const generator = 'uses: slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2.1.0'
  const lines = files.flatMap(path =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .map(line => ({ path, line: line.trim() })),
  )
  const foreign = lines.filter(
    ({ line }) => /^(- )?uses: /.test(line) && !/uses: (org\/release-tools|\$|\.)\//.test(line),
  )
  expect(foreign.length).toBeGreaterThan(0)
  const loose = foreign.filter(({ line }) => !pinned.test(line))
  expect(loose).toEqual([{ path: 'docs/tasks/from-slsa-github-generator.md', line: generator }])
})

test('one third-party action has one commit everywhere', () => {
  const byAction = new Map<string, Set<string>>()
  for (const { step } of steps) {
    const [action = '', ref = ''] = step.uses.split('@')
    if (ownAction(step) === undefined) byAction.set(action, (byAction.get(action) ?? new Set()).add(ref))
  }
  expect([...byAction].filter(([, refs]) => refs.size > 1).map(([action]) => action)).toEqual([])
})
