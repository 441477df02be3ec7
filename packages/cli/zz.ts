import { run } from './src/run.ts'
import { sampleProject } from './testing/reproduce/sample-project.ts'
import { builtFrom, releaseOf } from './testing/reproduce/sample-release.ts'

const project = sampleProject()
const commit = project.git('rev-parse', 'HEAD')
project.git('tag', 'v1.2.0')
console.time('build')
const built = await builtFrom(project.repository, commit)
console.timeEnd('build')
const release = await releaseOf(built, { reproducible: 'bytes' })
const terminal = {
  out: (t: string) => process.stdout.write(t),
  err: (t: string) => process.stderr.write(t),
  colors: false,
}
console.time('reproduce')
console.log(
  await run(
    ['reproduce', 'v1.2.0', '--against', release.directory, '--repository', project.repository, '--key', release.key],
    terminal,
  ),
)
console.timeEnd('reproduce')
