import { expect, test } from '@jest/globals'
import type { Config, ImageConfig } from '@release-tools/project'
import { chosenImage } from '../src/chosen-image.ts'

const file = '.github/release-tools.yaml, line 4'
const image = (name: string, own: Partial<ImageConfig> = {}): ImageConfig => ({
  name: { value: name, from: file },
  context: { value: name, from: file },
  dockerfile: { value: `${name}/Dockerfile`, from: file },
  platforms: { value: ['linux/amd64'], from: 'default' },
  repository: { value: `ghcr.io/acme/${name}`, from: file },
  ...own,
})

function choose(images: ImageConfig[], inputs: Partial<Parameters<typeof chosenImage>[0]> = {}) {
  const notices: string[] = []
  const config = { name: { value: 'Widget', from: 'pyproject.toml' }, images } as unknown as Config
  const none = {
    name: undefined,
    repository: undefined,
    context: undefined,
    dockerfile: undefined,
    requirements: undefined,
  }
  const chosen = chosenImage({ ...none, platforms: [], ...inputs }, config, { notice: line => notices.push(line) })
  return { ...chosen, notices }
}

test('the only image of the project is built as its configuration says', () => {
  expect(choose([image('api')])).toEqual({
    name: 'api',
    repository: 'ghcr.io/acme/api',
    context: 'api',
    dockerfile: 'api/Dockerfile',
    platforms: ['linux/amd64'],
    notices: [],
  })
})

test('of several, the name picks one, and without it nobody knows which', () => {
  const images = [image('api'), image('web')]
  expect(choose(images, { name: 'web' }).dockerfile).toBe('web/Dockerfile')
  expect(() => choose(images)).toThrow('the project has several: api, web. Set the input `name` to one of them')
})

test('an input takes precedence, and is said with the other place', () => {
  const { platforms, repository, dockerfile, notices } = choose([image('api')], {
    repository: 'ghcr.io/other/api',
    platforms: ['linux/arm64'],
    context: 'other',
  })
  expect({ platforms, repository, dockerfile }).toEqual({
    platforms: ['linux/arm64'],
    repository: 'ghcr.io/other/api',
    dockerfile: 'other/Dockerfile',
  })
  expect(notices).toContain(
    `The input \`repository\` is ghcr.io/other/api, so ${file}, which says ghcr.io/acme/api, does not apply.`,
  )
})

test('without a configuration, the repository is needed, and the rest has defaults', () => {
  expect(choose([], { repository: 'ghcr.io/acme/widget' })).toMatchObject({
    name: 'widget',
    context: '.',
    dockerfile: 'Dockerfile',
    platforms: ['linux/amd64'],
  })
  expect(() => choose([])).toThrow('Could not use the input "repository": it is not set')
})
