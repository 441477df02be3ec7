import type { GeneratedFile } from '../shared/generated.ts'
import { edited, type NewPart, packageJson, tsconfig, withReference } from './part.ts'

const purpose = 'say here in one line what it has'

/** A package with one function, which imports no other package. */
export function newPackage(name: string): NewPart {
  if (!/^[a-z]+$/.test(name)) throw new Error(`"${name}" is not one word in lower case`)
  const folder = `packages/${name}`
  const own = Object.entries(contents(name)).map(([file, text]): GeneratedFile => ({ path: `${folder}/${file}`, text }))
  return {
    folder,
    files: [...own, withReference(folder), withRule(name), withDependency(name)],
    firstTest: `${folder}/test/${name}.test.ts`,
    build: ['node_modules/typescript/bin/tsc', '--build', folder],
  }
}

/** The table of packages with one more, above the programs that use packages. */
function withRule(name: string): GeneratedFile {
  const rule = `  { name: '${name}', purpose: '${purpose}', mayImport: [] },\n`
  return edited('packages/packages.ts', text => {
    const place = text.indexOf("  {\n    name: 'cli',")
    if (place < 0) throw new Error('packages/packages.ts has no package cli')
    return text.slice(0, place) + rule + text.slice(place)
  })
}

/** Scripts and tests of the repository import packages by name. */
function withDependency(name: string): GeneratedFile {
  return edited('package.json', text => {
    const settings: { devDependencies: Record<string, string> } = JSON.parse(text)
    const all = { ...settings.devDependencies, [`@release-tools/${name}`]: 'workspace:*' }
    const devDependencies = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
    return `${JSON.stringify({ ...settings, devDependencies }, undefined, 2)}\n`
  })
}

function contents(name: string): Record<string, string> {
  const exported = { '.': { types: './lib/index.d.ts', default: './lib/index.js' } }
  return {
    'package.json': packageJson(name, [], { sideEffects: false, exports: exported }),
    'tsconfig.json': tsconfig([]),
    'README.md': readmeText(name),
    'src/index.ts': `export { purpose } from './${name}.ts'\n`,
    [`src/${name}.ts`]: `/** What the package has, until something is in it. */\nexport const purpose = '${purpose}'\n`,
    [`test/${name}.test.ts`]: testText(name),
  }
}

function readmeText(name: string): string {
  return `# ${name}

${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.

May import: nothing. Everything that others may use is in \`src/index.ts\`.
`
}

function testText(name: string): string {
  return `import { expect, test } from '@jest/globals'
import { purpose } from '../src/${name}.ts'

// It fails on purpose: say first what the package has, and then make it so.
test('has what it is for', () => {
  expect(purpose).toBe('what ${name} is for')
})
`
}
