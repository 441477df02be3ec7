import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { type S3Session, startArtifactory, startS3 } from '@release-tools/testbed'
import { run } from '../../shared/run.ts'

/** A store of the drill. */
export interface DrillStore {
  /** For the table: `S3 (MinIO)`. */
  name: string
  address: string
  /** True if it keeps all files; a branch has no place for artifacts. */
  keepsAll: boolean
}

export interface DrillStores {
  stores: DrillStore[]
  /** What jobs and people need to use them. */
  env: Record<string, string>
  stop(): Promise<void>
}

/** One of each kind, empty: a bucket with Object Lock, the double of Artifactory, a registry, a directory and a branch. */
export async function startStores({
  dir,
  bin,
  registry,
}: {
  dir: string
  bin: string
  registry: string
}): Promise<DrillStores> {
  const directory = join(dir, 'tape')
  mkdirSync(directory, { recursive: true })
  const { stop: stopS3, ...s3 } = await startS3({ dir: join(dir, 's3'), bin })
  const token = 'token-of-the-drill'
  const artifactory = await startArtifactory({
    repositories: ['releases'],
    tokens: { [token]: ['read', 'annotate', 'deploy'] },
  })
  const bucket = await makeBucket(s3, dir)
  return {
    stores: [
      { name: 'S3 (MinIO)', address: `${bucket}&lock=governance&days=30`, keepsAll: true },
      { name: 'registry', address: `oci://${registry}/acme/archive`, keepsAll: true },
      { name: 'Artifactory', address: `artifactory://${new URL(artifactory.url).host}/releases`, keepsAll: true },
      { name: 'directory', address: `directory:${directory}`, keepsAll: true },
      { name: 'branch', address: 'branch:release-metadata', keepsAll: false },
    ],
    env: {
      AWS_ACCESS_KEY_ID: s3.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.secretAccessKey,
      ARTIFACTORY_TOKEN: token,
    },
    stop: async () => void (await Promise.all([stopS3(), artifactory.stop()])),
  }
}

/** Makes a bucket with Object Lock. Returns its address. curl reads the secret from a file: a list of processes shows arguments. */
async function makeBucket({ endpoint, region, accessKeyId, secretAccessKey }: S3Session, dir: string): Promise<string> {
  const config = join(dir, 'curl.txt')
  const lines = [
    `url = "${endpoint}/drill"`,
    'request = "PUT"',
    'fail',
    `aws-sigv4 = "aws:amz:${region}:s3"`,
    `user = "${accessKeyId}:${secretAccessKey}"`,
    'header = "x-amz-bucket-object-lock-enabled: true"',
  ]
  writeFileSync(config, lines.join('\n'), { mode: 0o600 })
  const { code, output } = await run('curl', ['--silent', '--show-error', '--config', config])
  if (code !== 0) throw new Problem('make a bucket', { found: output.trim(), next: 'Install curl 7.86 or newer.' })
  return `s3://drill/releases?endpoint=${encodeURIComponent(endpoint)}&region=${region}`
}
