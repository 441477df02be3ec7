import { execFile } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { type GitHubDouble, openBed, startGitHub, testbed } from '@release-tools/testbed'
import { timed } from '../../scripts/shared/progress.ts'
import { root } from '../../scripts/shared/repository.ts'
import { busySeconds } from '../busy.ts'
import { requirePrepared } from '../prepare.ts'
import { curl, type Kind, withCurl } from './with-curl.ts'

/** What it took: milliseconds, and seconds of processors without those of the server. */
export interface Took {
  ms: number
  busy: number
}

/** What our process took, with its largest memory in bytes. */
export interface OursTook extends Took {
  memory: number
}

/** Where files go: by us, and by curl, each time to a new place. */
export interface Target {
  ours(directory: string): Promise<OursTook>
  curl(directory: string): Promise<Took>
  /** Ends its server, and removes what it kept. */
  close(): Promise<void>
}

type Open = (folder: string) => Promise<Target>

/** Uploads at the same time: as ours. */
const width = 4
const keep = 'packages/archive/test/support/keep-directory.ts'
const upload = 'packages/release/test/support/upload-directory.ts'

/** Each with servers of its own. `folder` is for scratch files. */
export const targets: Record<Kind, Open> = {
  async GitHub(folder) {
    const dir = join(folder, 'github')
    const double = await startGitHub({ dir, repository: 'acme/widget' })
    const settings = [`header = "authorization: Bearer ${double.env.GITHUB_TOKEN}"`]
    return {
      ours: directory => program(upload, [directory], double.env),
      // As many as ours (packages/release/src/publish/upload.ts).
      curl: async directory => {
        const to = await draft(double)
        return taken(() => withCurl('GitHub', directory, { to, folder, settings, width: 5 }))
      },
      close: () => closed(dir, () => double.stop()),
    }
  },
  async S3(folder) {
    const { session, close } = await bed('s3')
    const { endpoint, region, accessKeyId, secretAccessKey } = session().s3
    const settings = [`aws-sigv4 = "aws:amz:${region}:s3"`, `user = "${accessKeyId}:${secretAccessKey}"`]
    const login = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
    let buckets = 0
    const bucket = async () => {
      const name = `bucket-${buckets++}`
      const lock = ['--request', 'PUT', '--header', 'x-amz-bucket-object-lock-enabled: true']
      await curl([...lock, `${endpoint}/${name}`], folder, settings)
      return name
    }
    const options = `endpoint=${encodeURIComponent(endpoint)}&region=${region}&lock=governance&days=1`
    return {
      ours: async directory => program(keep, [`s3://${await bucket()}/releases?${options}`, directory], login),
      curl: async directory => {
        const to = `${endpoint}/${await bucket()}`
        return taken(() => withCurl('S3', directory, { to, folder, settings, width }))
      },
      close,
    }
  },
  async registry(folder) {
    // A registry shares blobs between repositories, so that a second upload to the same one sends nothing.
    const fresh = async <T>(body: (registry: string) => Promise<T>): Promise<T> => {
      const { session, close } = await bed('registry')
      return body(session().registry).finally(close)
    }
    return {
      ours: directory =>
        fresh(at => program(keep, [`oci://${at}/acme/releases`, directory], { DOCKER_CONFIG: folder })),
      curl: directory =>
        fresh(at =>
          taken(() => withCurl('registry', directory, { to: `http://${at}/v2/acme/releases`, folder, width })),
        ),
      close: async () => {},
    }
  },
  async directory(folder) {
    const to = join(folder, 'kept')
    const emptied = async <T>(body: () => Promise<T>): Promise<T> => {
      mkdirSync(to)
      return body().finally(() => rmSync(to, { recursive: true }))
    }
    return {
      ours: directory => emptied(() => program(keep, [`directory:${to}`, directory], {})),
      curl: directory => emptied(() => taken(() => withCurl('directory', directory, { to, folder, width }))),
      close: async () => {},
    }
  },
}

async function taken(body: () => Promise<void>): Promise<Took> {
  const before = busySeconds()
  const { ms } = await timed(body)
  return { ms, busy: busySeconds() - before }
}

async function closed(dir: string, stop: () => Promise<void>): Promise<void> {
  await stop()
  rmSync(dir, { recursive: true, force: true })
}

async function bed(need: 'registry' | 's3') {
  const { env, close } = await openBed([need], requirePrepared())
  process.env.TESTBED = env.TESTBED
  return { session: testbed, close }
}

/** The place for the assets of a new draft. */
async function draft({ apiUrl, env }: GitHubDouble): Promise<string> {
  const headers = { authorization: `Bearer ${env.GITHUB_TOKEN}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ tag_name: 'v1.2.0', draft: true })
  const answer = await fetch(`${apiUrl}/repos/acme/widget/releases`, { method: 'POST', headers, body })
  const { upload_url: url } = (await answer.json()) as { upload_url: string }
  return url.replace(/\{.*$/, '')
}

/** Runs one of our programs from its sources. */
async function program(path: string, args: string[], more: Record<string, string>): Promise<OursTook> {
  const env = { ...process.env, PATH: [requirePrepared().bin, process.env.PATH].join(delimiter), ...more }
  const sources = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'packages/testbed/sources.js')]
  const { stdout } = await promisify(execFile)(process.execPath, [...sources, join(root, path), ...args], { env })
  return JSON.parse(stdout)
}
