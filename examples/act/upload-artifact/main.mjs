// Stands in for actions/upload-artifact: the same client, for the artifact service of the testbed.
import { appendFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

// `npm run act` sets it, because act copies this folder alone.
const { DefaultArtifactClient } = await import(join(process.env.RELEASE_TOOLS_ARTIFACT_CLIENT ?? '', 'index.js'))

const { INPUT_NAME: name = '', INPUT_PATH: path = '' } = process.env
const pattern = basename(path)
const [directory, ending] = pattern.startsWith('*') ? [dirname(path), pattern.slice(1)] : [path, '']
const root = resolve(directory)
const files = readdirSync(root).filter(file => file.endsWith(ending))
if (name === '' || files.length === 0) {
  console.log(`::error::Could not stand in for actions/upload-artifact: there is no file for ${path}, or no name.`)
  process.exit(1)
}
const { digest } = await new DefaultArtifactClient().uploadArtifact(
  name,
  files.map(file => join(root, file)),
  root,
)
appendFileSync(process.env.GITHUB_OUTPUT, `artifact-digest=${digest}\n`)
console.log(`Uploaded ${files.length} files as the artifact ${name}.`)
