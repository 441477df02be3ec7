import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** The templates that `release-tools init` writes, by the name of their constant. */
const paths = {
  python: 'python-release.yml',
  pythonAndPypi: 'python-release-and-pypi.yml',
  pythonAndImages: 'python-and-container.yml',
  images: 'container-only.yml',
  compiledWheels: 'compiled-wheels.yml',
  pythonOnGhes: 'python-release.ghes.yml',
  imagesOnGhes: 'python-and-container.ghes.yml',
  dependabot: 'dependabot/dependabot.yml',
}

/** A module with the text of each template: the program `release-tools` is one file, and carries them. */
export function templateModules(): GeneratedFile[] {
  return Object.entries(paths).map(([name, path]) => {
    const text = readFileSync(join(root, 'workflows-templates', path), 'utf8')
    const literal = text.replaceAll(/[\\`]|\$\{/g, found => `\\${found}`)
    const file = name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
    return {
      path: `packages/scaffold/src/templates/${file}.ts`,
      text: `// Written by \`npm run docs\` from workflows-templates/${path}.\nexport const ${name} = \`${literal}\`\n`,
    }
  })
}
