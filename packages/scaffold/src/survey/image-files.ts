import { join, posix } from 'node:path'
import { byBytes } from '@release-tools/base'
import { readText } from '../files.ts'
import { isAside, isBelow, isTestFolder } from './names.ts'
import type { InitRepository } from './repository.ts'

/** An image that a configuration has to name, because a project has several. Paths are from the root of the repository. */
export interface FoundImage {
  name: string
  dockerfile: string
  context: string
}

const plain = /^(?:Dockerfile|Containerfile)$/
/** `Dockerfile.worker`, `worker.Dockerfile` */
const named = /^(?:(?:Dockerfile|Containerfile)\.([\w-]+)|([\w-]+)\.(?:Dockerfile|Containerfile))$/
/** Endings of images that nobody releases, and of other files. */
const notReleased =
  /^(?:dev|devel|development|debug|local|test|tests|testing|ci|dockerignore|template|tmpl|j2|in|md|txt|bak|orig)$/i

/** True for the path of a Dockerfile of an image to release. */
export function isDockerfile(path: string): boolean {
  const folders = posix.dirname(path).split('/')
  if (path.includes('/') && folders.some(folder => isAside(folder) || isTestFolder(folder))) return false
  const [whole, after, before] = named.exec(posix.basename(path)) ?? []
  return plain.test(posix.basename(path)) || (whole !== undefined && !notReleased.test(after ?? before ?? ''))
}

/** All images of a directory without a Python package, if they are more than the one that is found without being named. */
export async function imagesBelow(repository: InitRepository, directory: string, own: string): Promise<FoundImage[]> {
  const paths = repository.files.filter(path => isBelow(directory, path) && isDockerfile(path))
  const usual = paths.find(path => posix.dirname(path) === directory && plain.test(posix.basename(path)))
  if (paths.length === (usual === undefined ? 0 : 1)) return []
  const images: FoundImage[] = []
  for (const dockerfile of [...paths].sort((a, b) => Number(b === usual) - Number(a === usual) || byBytes(a, b))) {
    const name = dockerfile === usual ? own : nameOf(posix.relative(directory, dockerfile), own)
    const taken = images.some(image => image.name === name)
    const context = await contextOf(dockerfile, directory, repository)
    images.push({ name: taken ? slug(dockerfile) : name, dockerfile, context })
  }
  return images
}

/** The word in the name of the file, otherwise the folder that it is in. */
function nameOf(path: string, own: string): string {
  const [, after, before] = named.exec(posix.basename(path)) ?? []
  const folder = posix.dirname(path) === '.' ? own : posix.basename(posix.dirname(path))
  return slug(after ?? before ?? folder)
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 100)
      .replace(/^-|-$/g, '') || 'image'
  )
}

/** The folder of the Dockerfile, unless it copies what is only in the directory of the project. */
async function contextOf(dockerfile: string, directory: string, { root, files }: InitRepository): Promise<string> {
  const folder = posix.dirname(dockerfile)
  const sources = copied((await readText(join(root, dockerfile))) ?? '')
  const has = (place: string) =>
    sources.every(source => {
      const path = posix.join(place, source.replace(/\/?[^/]*[*?[].*$/, '').replace(/^\/+/, '')).replace(/\/$/, '')
      return path === place || path === '.' || files.some(file => isBelow(path, file))
    })
  return !has(folder) && has(directory) ? directory : folder
}

/** In characters. What is longer is not looked at: matching it could take minutes. */
const longestLine = 10_000

/** What COPY and ADD take from the context. Variables, addresses and other stages are not in it. */
function copied(text: string): string[] {
  const lines = text
    .replaceAll(/\\\r?\n/g, ' ')
    .split('\n')
    .slice(0, 10_000)
  return lines.flatMap(line => {
    const [, rest] = /^\s*(?:COPY|ADD)\s(.*)$/i.exec(line) ?? []
    if (rest === undefined || rest.length > longestLine || /--from=|<</.test(rest)) return []
    const words = rest
      .replaceAll(/[[\]",]/g, ' ')
      .split(/\s+/)
      .filter(word => word !== '' && !word.startsWith('--'))
    return words.slice(0, -1).filter(word => !/\$|^\w+:\/\/|^git@/.test(word))
  })
}
