// npm run releases:update: brings the list of our own released commits up to date, which is compiled into the verifier.
// Needs nothing but Node: our release workflow runs it in a job that has an identity, so that nothing is installed there.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const help = `npm run releases:update [-- OPTIONS]

Writes the commit of each release of release-tools into packages/evidence/src/slsa/released-commits.json. They are those of the tags
vX.Y.Z of this clone: get all tags first (git fetch --tags). \`release-tools verify\` counts a reusable workflow as SLSA Build L3 only
if it ran at one of these commits.

To withdraw a release, add { "tag": "vX.Y.Z", "reason": "One sentence." } to withdrawn-releases.json beside that list, and release again.

  --statement FILE   write the list as an in-toto statement instead, which is signed at each release
  --repository DIR   clone with the tags; defaults to this one
  --check            write nothing; exit 1 if the list would change
  --help             this text`

const root = join(import.meta.dirname, '..')
const list = join(root, 'packages/evidence/src/slsa/released-commits.json')
const withdrawnFile = 'packages/evidence/src/slsa/withdrawn-releases.json'
const withdrawn: { tag: string; reason: string }[] = JSON.parse(readFileSync(join(root, withdrawnFile), 'utf8'))
// The same as in packages/evidence/src/slsa/; a test reads what this writes.
const releasedType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/released-commits-v1.md'
const repository = 'https://github.com/org/release-tools'

/** Tags with all three numbers, oldest version first. `v1` moves and is not one of them. */
function releases(clone: string): { tag: string; commit: string }[] {
  const format = '--format=%(refname:lstrip=2) %(objectname) %(*objectname)'
  const lines = execFileSync('git', ['-C', clone, 'for-each-ref', format, 'refs/tags/v*'], { encoding: 'utf8' })
  return lines
    .split('\n')
    .map(line => line.split(' '))
    .filter(([tag = '']) => /^v(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(tag))
    .map(([tag = '', object = '', peeled = '']) => ({ tag, commit: peeled === '' ? object : peeled }))
    .sort((a, b) => a.tag.localeCompare(b.tag, 'en', { numeric: true }))
}

function withReason({ tag, commit }: { tag: string; commit: string }) {
  const reason = withdrawn.find(one => one.tag === tag)?.reason
  return { tag, commit, ...(reason === undefined ? {} : { withdrawn: reason }) }
}

function statement(all: ReturnType<typeof releases>) {
  if (all.length === 0) throw new Error('this clone has no tag like v1.2.3. Get all tags: git fetch --tags')
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: all.map(({ tag, commit }) => ({ name: tag, digest: { gitCommit: commit } })),
    predicateType: releasedType,
    predicate: { repository, ...(withdrawn.length > 0 ? { withdrawn } : {}) },
  }
}

/** A typing error in a tag would withdraw nothing. */
function requireThere(all: ReturnType<typeof releases>) {
  const unknown = withdrawn.filter(({ tag }) => !all.some(one => one.tag === tag)).map(({ tag }) => tag)
  if (unknown.length === 0) return
  throw new Error(
    `${withdrawnFile} names ${unknown.join(', ')}, which is not a release of this clone. Correct the tag, or get all tags: git fetch --tags`,
  )
}

function main(): number {
  const { values } = parseArgs({
    options: {
      statement: { type: 'string' },
      repository: { type: 'string' },
      check: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const all = releases(values.repository ?? root)
  requireThere(all)
  if (values.statement !== undefined) {
    writeFileSync(values.statement, `${JSON.stringify(statement(all))}\n`)
    return 0
  }
  const wanted = `${JSON.stringify({ releases: all.map(withReason) }, undefined, 2)}\n`
  const same = readFileSync(list, 'utf8') === wanted
  console.log(same ? 'The list is up to date.' : 'The list changes.')
  if (values.check) return same ? 0 : 1
  if (!same) writeFileSync(list, wanted)
  return 0
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(`Could not list the releases: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
