import { posix } from 'node:path'
import { at, byBytes, textAt } from '@release-tools/base'
import { type HardenedPlatform, type HardeningDocument, hardeningSchema, mostPaths } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { expandTarget, type LayoutPart } from '@release-tools/oci'
import type { FoundTool } from '@release-tools/tools'
import { findDetector } from '../distribution/secrets/run-trivy.ts'
import type { BuiltImage } from './build-image.ts'
import { type ImageFile, readImageFiles } from './image-files.ts'
import { secretsIn } from './image-secrets.ts'
import { instructionOf } from './prove-image.ts'

const shells = ['ash', 'bash', 'busybox', 'csh', 'dash', 'fish', 'ksh', 'ksh93', 'mksh', 'sh', 'tcsh', 'toybox', 'zsh']
const packageManagers = [
  ...[
    'apk',
    'apt',
    'apt-get',
    'aptitude',
    'dnf',
    'dnf5',
    'dpkg',
    'microdnf',
    'opkg',
    'pacman',
    'rpm',
    'tdnf',
    'yum',
    'zypper',
  ],
  ...['cargo', 'conda', 'gem', 'mamba', 'npm', 'pip', 'pip3', 'pipx', 'pnpm', 'uv', 'yarn'],
]

/**
 * What somebody who gets into a container of the image finds there. Trivy looks for secrets: the one that `find` gives, by default that on
 * PATH. Without it, the report has none, and says so.
 */
export function hardeningReport(
  name: string,
  layout: string,
  image: Pick<BuiltImage, 'digest' | 'parts'>,
  host: Host,
  find: (host: Host) => Promise<FoundTool | undefined> = onPath,
): Promise<HardeningDocument> {
  return withScratch('hardening', host, async scratch => {
    const trivy = await find(host)
    const views = await expandTarget(
      { kind: 'oci-dir', value: layout },
      { name, platforms: [], scratch, env: host.env },
    )
    const platforms: HardenedPlatform[] = []
    for (const part of image.parts) {
      const view = views.find(({ digest }) => digest === part.digest)?.source
      const secrets = trivy && view?.kind === 'layout' ? await secretsIn(view.path, trivy, scratch, host) : undefined
      platforms.push({ ...(await examined(part)), ...(secrets === undefined ? {} : { secrets }) })
    }
    return { schema: hardeningSchema, image: { name, digest: image.digest }, ...detector(trivy), platforms }
  })
}

async function onPath(host: Host): Promise<FoundTool | undefined> {
  const trivy = await findDetector(host)
  if (trivy === undefined)
    host.warning(
      'Trivy is not on PATH, so nobody looked for secrets in the image. Add setup-tools with `tools: trivy` before this step.',
    )
  return trivy
}

function detector(trivy: FoundTool | undefined): Pick<HardeningDocument, 'detector'> {
  return trivy === undefined ? {} : { detector: { name: trivy.name, version: trivy.version } }
}

/** What an image for one platform says and has: everything but secrets. */
export async function examined(part: LayoutPart): Promise<HardenedPlatform> {
  const { files, contents } = await readImageFiles(
    part.layers.map(({ path }) => path),
    ['etc/passwd', 'etc/group'],
  )
  const [people, groups] = ['etc/passwd', 'etc/group'].map(path => files.find(file => file.path === path)?.text)
  const user = userOf(textAt(part.config, 'config', 'User') ?? '', people, groups)
  const layers = part.layers.map(({ digest, size }, index) => ({
    digest,
    size,
    ...(contents[index] ?? { unpacked: 0, files: 0 }),
    createdBy: instructionOf(part, index),
  }))
  return {
    platform: part.platform,
    digest: part.digest,
    user: { name: user.name, ...(user.uid === undefined ? {} : { uid: user.uid }) },
    setuid: listed(files.filter(({ kind, mode }) => kind === 'file' && (mode & 0o6000) !== 0)),
    capabilities: listed(files.filter(({ kind, capable }) => kind === 'file' && capable)),
    shells: listed(files.filter(file => isProgram(file, shells))),
    packageManagers: listed(files.filter(file => isProgram(file, packageManagers))),
    writable: listed(topmost(files.filter(file => isWritable(file, user)))),
    healthcheck: healthcheckOf(at(part.config, 'config', 'Healthcheck', 'Test')),
    size: layers.reduce((sum, { size }) => sum + size, 0),
    layers,
  }
}

interface User {
  name: string
  uid: number | undefined
  /** The main group, and all others. */
  gids: number[]
}

/** `app`, `app:group`, `1000`, `1000:1000`; nothing is root. Names are looked up in /etc/passwd and /etc/group of the image. */
function userOf(name: string, people = '', groups = ''): User {
  const [user = '', group] = name.split(':')
  const isNumber = /^\d{1,10}$/.test(user)
  const entry = fieldsOf(people).find(fields => fields[isNumber ? 2 : 0] === (user || 'root'))
  const uid = user === '' || user === 'root' ? 0 : isNumber ? Number(user) : numberOf(entry?.[2])
  return { name, uid, gids: groupsOf(group, entry, fieldsOf(groups)) }
}

/** As runc does it: a group that is named replaces all others (https://github.com/moby/sys, user/user.go). */
function groupsOf(named: string | undefined, [name, , , main]: string[] = [], groups: string[][]): number[] {
  const numbers = (wanted: string[][]) => wanted.flatMap(fields => numberOf(fields[2]) ?? [])
  if (named) return [numberOf(named) ?? numbers(groups.filter(([one]) => one === named))].flat()
  const others = groups.filter(fields => name !== undefined && fields[3]?.split(',').includes(name))
  return [numberOf(main) ?? 0, ...numbers(others)]
}

/** Of each line of /etc/passwd or /etc/group. */
function fieldsOf(text: string): string[][] {
  return text.split('\n').map(line => line.trim().split(':'))
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined
}

/** A program is one wherever it is: `/busybox/sh`, `/uv`. Of links, only those in a `bin` count. */
function isProgram({ path, kind, mode }: ImageFile, names: string[]): boolean {
  if (!names.includes(posix.basename(path))) return false
  return kind === 'link' ? /(?:^|\/)s?bin$/.test(posix.dirname(path)) : kind === 'file' && (mode & 0o111) !== 0
}

/** Root can write everywhere, so that for root only what everybody can write to counts. A link has the rights of its target. */
function isWritable({ kind, mode, uid, gid }: ImageFile, user: User): boolean {
  if (kind !== 'file' && kind !== 'directory') return false
  if ((mode & 0o002) !== 0) return true
  if (user.uid === 0 || user.uid === undefined) return false
  return (uid === user.uid && (mode & 0o200) !== 0) || (user.gids.includes(gid) && (mode & 0o020) !== 0)
}

/** Without what lies in another of them. */
function topmost(files: ImageFile[]): ImageFile[] {
  const paths = new Set(files.map(({ path }) => path))
  const parents = (path: string) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))
  return files.filter(({ path }) => !parents(path).some(parent => paths.has(parent)))
}

function listed(files: ImageFile[]): { count: number; paths: string[] } {
  const paths = files.map(({ path }) => `/${path.replace(/\p{Cc}/gu, '?')}`).sort(byBytes)
  return { count: paths.length, paths: paths.slice(0, mostPaths) }
}

/** https://github.com/moby/docker-image-spec: the first word says what kind it is. */
function healthcheckOf(test: unknown): HardenedPlatform['healthcheck'] {
  if (!Array.isArray(test) || test.length === 0) return 'absent'
  return test[0] === 'NONE' ? 'disabled' : 'set'
}
