// npm run change: describes a change for the changelog.
import { parseArgs } from 'node:util'
import { messageOf, Problem } from '@release-tools/base'
import { addChangeset, type Bump, bumps } from './shared/changesets.ts'

const help = `npm run change -- BUMP TEXT

Writes a changeset: a file in .changeset/ that says what changes for users.
Commit it with the change. \`npm run bump\` turns all changesets into a version
and a section of CHANGELOG.md.

  BUMP     major: users must change something
           minor: users can do something new
           patch: something is fixed
  TEXT     one or more sentences of Markdown, for users of release-tools
  --help   this text`

const isBump = (word: string | undefined): word is Bump => bumps.some(bump => bump === word)

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true })
  if (values.help) {
    console.log(help)
    return 0
  }
  const [bump, text, ...more] = positionals
  if (!isBump(bump) || !text?.trim() || more.length > 0)
    throw new Problem('describe the change', {
      found: `the arguments are ${JSON.stringify(positionals)}.`,
      next: `Give major, minor or patch, then the text in quotation marks: npm run change -- patch "It works on Fridays."`,
    })
  console.log(await addChangeset(bump, text.trim()))
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 2
}
