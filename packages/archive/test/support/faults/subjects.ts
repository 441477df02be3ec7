import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { listAt, textAt } from '@release-tools/base'
import { renderManifest } from '@release-tools/evidence'
import { manifestOf } from '@release-tools/evidence/testing'
import { freshDir } from '@release-tools/scan/testing'
import { startArtifactory, startGitHub, testbed } from '@release-tools/testbed'
import { listVersions } from '../../../src/stores/s3/versions.ts'
import { makeBucket, ownerHost } from '../../../testing/s3-bucket.ts'
import type { Subject } from './subject.ts'

/** A directory: it has no requests, but runs can be killed, and meet. */
export function directorySubject(): Subject {
  const root = freshDir('faults-directory')
  const at = (place: number) => join(root, String(place))
  return {
    name: 'directory',
    upstream: undefined,
    address(_, place) {
      mkdirSync(at(place), { recursive: true })
      return `directory:${at(place)}`
    },
    env: {},
    async state(place) {
      const entries = readdirSync(at(place), { recursive: true, withFileTypes: true })
      const files = entries.filter(entry => entry.isFile())
      return files.map(({ parentPath, name }) => join(parentPath, name).slice(at(place).length + 1)).sort()
    },
    stop: async () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The double of Artifactory. The token may not overwrite, as the documentation of archive-release wants it. */
export async function artifactorySubject(): Promise<Subject> {
  const token = 'release-token-of-faults'
  const double = await startArtifactory({
    repositories: ['releases'],
    tokens: { [token]: ['read', 'annotate', 'deploy'] },
  })
  return {
    name: 'Artifactory',
    upstream: double.url,
    address: (url, place) => `artifactory://${new URL(url).host}/releases/${place}`,
    env: { ARTIFACTORY_TOKEN: token },
    async state(place) {
      const prefix = `releases/${place}/`
      return [...double.files.keys()]
        .filter(key => key.startsWith(prefix))
        .map(key => key.slice(prefix.length))
        .sort()
    },
    stop: () => double.stop(),
  }
}

/** A registry at `host`, which needs no login. */
export function registrySubject(host: string): Subject {
  const docker = freshDir('faults-no-login')
  const list = async (url: string) => (await fetch(url)).json()
  return {
    name: 'registry',
    upstream: `http://${host}`,
    address: (url, place) => `oci://${new URL(url).host}/acme/releases-${place}`,
    env: { DOCKER_CONFIG: docker },
    async state(place) {
      const base = `http://${host}/v2/acme/releases-${place}`
      const names: string[] = []
      for (const tag of listAt(await list(`${base}/tags/list`), 'tags')) {
        const manifest = await (
          await fetch(`${base}/manifests/${tag}`, { headers: { accept: 'application/*' } })
        ).json()
        for (const layer of listAt(manifest, 'layers')) {
          const blob = await fetch(`${base}/blobs/${textAt(layer, 'digest')}`, { method: 'HEAD' })
          const title = textAt(layer, 'annotations', 'org.opencontainers.image.title')
          names.push(`${tag} ${title} ${blob.status}`)
        }
        const subject = textAt(manifest, 'subject', 'digest')
        if (subject === undefined) continue
        const referrers = listAt(await list(`${base}/referrers/${subject}`), 'manifests')
        names.push(`${tag} is listed ${referrers.length} times`)
      }
      return names.sort()
    },
    stop: async () => rmSync(docker, { recursive: true, force: true }),
  }
}

/** A bucket of the testbed's store, with versions and locks. */
export async function s3Subject(): Promise<Subject> {
  const { endpoint } = testbed().s3
  const bucket = await makeBucket(true)
  const at = (place: number, url: string) =>
    bucket
      .address('&lock=governance&days=1', `place-${place}`)
      .replace(encodeURIComponent(endpoint), encodeURIComponent(url))
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = ownerHost().env
  return {
    name: 'S3',
    upstream: endpoint,
    address: (url, place) => at(place, url),
    env: { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY },
    async state(place) {
      const prefix = `place-${place}/`
      const { versions, markers } = await listVersions(bucket.client, prefix)
      const listed = [...versions].map(([key, all]) => `${key.slice(prefix.length)}, versions: ${all.length}`)
      return [...listed, ...[...markers.keys()].map(key => `${key} is deleted`)].sort()
    },
    stop: async () => {},
  }
}

/** A branch of the double of GitHub. */
export async function branchSubject(): Promise<Subject> {
  const dir = freshDir('faults-branch')
  const double = await startGitHub({ dir, repository: 'acme/widget' })
  const { objects, heads } = double.repository.branches
  return {
    name: 'branch',
    upstream: double.apiUrl,
    address: (_, place) => `branch:metadata-${place}`,
    env: { GITHUB_TOKEN: double.env.GITHUB_TOKEN },
    more: { 'manifest.yaml': renderManifest(manifestOf({ 'policy.yaml': 'version: 1\n' })) },
    async state(place) {
      const head = heads.get(`metadata-${place}`) ?? ''
      const files: string[] = []
      const walk = (tree: string, above: string) => {
        for (const { name, id } of objects.tree(tree) ?? []) {
          if (objects.blob(id) === undefined) walk(id, `${above}${name}/`)
          else files.push(`${above}${name}`)
        }
      }
      walk(objects.commit(head)?.tree ?? '', '')
      return [...files.sort(), `${objects.history(head).length} commits`]
    },
    async stop() {
      await double.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
