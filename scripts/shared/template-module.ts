import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** The templates that `release-tools init` writes, by name. The program is one file, so that it carries their texts. */
const paths = {
  python: 'workflows-templates/python-release.yml',
  pythonAndPypi: 'workflows-templates/python-release-and-pypi.yml',
  pythonAndImages: 'workflows-templates/python-and-container.yml',
  images: 'workflows-templates/container-only.yml',
  compiledWheels: 'workflows-templates/compiled-wheels.yml',
  dependabot: 'workflows-templates/dependabot/dependabot.yml',
}

export function templateModule(): GeneratedFile {
  const texts = Object.entries(paths).map(([name, path]) => {
    const text = readFileSync(join(root, path), 'utf8').replaceAll(/[\\`]|\$\{/g, found => `\\${found}`)
    return `  ${name}: \`${text}\`,\n`
  })
  const head = '// Written by `npm run docs` from workflows-templates/.\n'
  return {
    path: 'packages/scaffold/src/init/templates.ts',
    text: `${head}export const templates = {\n${texts.join('')}}\n`,
  }
}
