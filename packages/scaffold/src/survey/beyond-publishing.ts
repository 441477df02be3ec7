import { isObject } from '@release-tools/base'

type Values = Record<string, unknown>

/** Actions of a job that builds a package and publishes it. What they do, our workflow does. */
const actions = new RegExp(
  `^(?:${[
    'actions/(?:checkout|setup-python|upload-artifact|download-artifact|cache|attest-build-provenance)',
    'astral-sh/setup-uv|pypa/gh-action-pypi-publish|hynek/build-and-inspect-python-package|sigstore/gh-action-sigstore-python',
    'step-security/harden-runner|softprops/action-gh-release|ncipollo/release-action|abatilo/actions-poetry|pdm-project/setup-pdm',
    '[\\w-]+/release-tools/actions/[\\w-]+',
  ].join('|')})@`,
)

const ourWorkflow = /^[^/\s]+\/release-tools\/\.github\/workflows\//

/** Commands of such a job. Others may change what is built, or do something else. */
const commands = [
  /^(?:python[\d.]*|py) +-m +(?:pip|build|twine|venv|ensurepip|flit|hatch|poetry)(?: |$)/,
  /^python[\d.]* +setup\.py +(?:-q +)?(?:sdist|bdist_wheel|build|--version)/,
  /^pip[\d.]* +(?:install|download|list|freeze|--version)/,
  /^pipx +(?:install|run +(?:build|twine|uv|flit|hatch|poetry|pdm|check-wheel-contents)) ?/,
  /^(?:uv|poetry|hatch|flit|pdm) +(?:build|publish|sync|install|lock|version|config|venv|pip|dep|env|tool +install|python +install|--version)(?: |$)/,
  /^(?:twine|pyproject-build|check-wheel-contents|check-manifest)(?: |$)/,
  /^(?:ls|echo|cat|cd|mkdir|set|export|tree|pwd|printf|test|true|exit|if|then|else|fi|\[|\[\[|\]|\]\]|sha256sum)(?: |$)/,
  /^git +(?:describe|log|status|rev-parse|fetch|tag +(?:-l|--list))/,
  /^gh +release +(?:create|upload|edit|view)/,
  /^[A-Z_]+=[\w./:"-]*$/,
]

const events = new Set(['push', 'tags', 'release', 'workflow_dispatch', 'create', 'pull_request'])

/**
 * What a workflow that publishes on a package index does besides: each is a short text. Empty if it builds, publishes and makes a release, and
 * nothing else. What is not known counts as something else.
 */
export function beyondPublishing(names: string[], jobs: [string, Values][]): string[] {
  return [
    ...names.filter(name => !events.has(name)).map(name => `it starts on ${name}`),
    ...jobs.flatMap(([job, keys]) => beyondJob(keys).map(what => `job ${job}: ${what}`)),
  ]
}

function beyondJob({ uses, steps, services, container, strategy }: Values): string[] {
  const matrix = isObject(strategy) && isObject(strategy.matrix) ? Object.keys(strategy.matrix) : []
  return [
    ...(uses === undefined || ourWorkflow.test(String(uses)) ? [] : [String(uses)]),
    ...(services === undefined ? [] : ['services']),
    ...(container === undefined ? [] : ['a container']),
    ...(matrix.length === 0 ? [] : [`a matrix of ${matrix.join(', ')}`]),
    ...(Array.isArray(steps) ? steps : []).flatMap(step => (isObject(step) ? beyondStep(step) : ['a step'])),
  ]
}

function beyondStep({ uses, run, with: inputs }: Values): string[] {
  // Only one index gets what our job publishes.
  if (
    /gh-action-pypi-publish@/.test(String(uses)) &&
    isObject(inputs) &&
    ('repository-url' in inputs || 'repository_url' in inputs)
  )
    return [`publishes on ${String(inputs['repository-url'] ?? inputs.repository_url)}`]
  if (uses !== undefined) return actions.test(String(uses)) ? [] : [String(uses)]
  return typeof run === 'string' ? beyondCommands(run) : []
}

function beyondCommands(script: string): string[] {
  const lines = script.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n|&&|\|\||;|\|/)
  const all = lines.map(line => line.replace(/^\s*#.*|\s#.*$/, '').trim()).filter(line => line !== '')
  return all.filter(line => !commands.some(known => known.test(line)) || publishesElsewhere(line))
}

function publishesElsewhere(line: string): boolean {
  return (
    /--(?:repository|repository-url|publish-url|index|repo)[ =]|\btestpypi\b/.test(line) &&
    !/^(?:pip|uv +(?:pip|sync|lock))/.test(line)
  )
}
