import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { limits, readLimited, renderJson } from '@release-tools/base'
import { findTool } from '@release-tools/tools'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { syftJson } from '../sbom/syft-json.ts'
import { databaseDigest } from './database-digest.ts'
import { grypeDatabase } from './grype-database.ts'
import type { Scanner } from './scanner.ts'
import { scannerFailed } from './scanner-failed.ts'

const settings: ProgramSettings = {
  prefix: 'GRYPE_',
  allowed: /^GRYPE_(DB_|LOG_)/,
  // The policy limits the age of databases, equally for all scanners.
  fixed: { GRYPE_CHECK_FOR_APP_UPDATE: 'false', GRYPE_DB_VALIDATE_AGE: 'false' },
}

/** Reads syft's own JSON, because other SBOM formats lose information. */
export const grype: Scanner = {
  settings,
  find: (_, host) => findTool('grype', host),
  async run(program, subject, context, host) {
    const sbom = await syftJson(subject, context, host)
    const directory = await mkdtemp(join(context.scratch, 'grype-'))
    const report = join(directory, 'report.json')
    const config = join(directory, 'config.yaml')
    await writeFile(config, '')
    // Without --fail-on and --only-fixed: the policy decides, and the report keeps everything.
    const args = [`sbom:${sbom}`, '--config', config, '--output', 'json', '--file', report]
    const env = programEnv(settings, host.env)
    const { exitCode, stdout, stderr } = await host.exec(program.path, args, { cwd: directory, env })
    if (exitCode !== 0) throw scannerFailed('grype', subject, exitCode, `${stdout}${stderr}`)
    const read = (path: string) => readLimited(path, limits.report)
    const [found, listed] = await Promise.all([read(report), read(sbom)])
    // The address of a database that grype downloaded has its digest.
    const database = join(grypeDatabase(env, host.env), 'vulnerability.db')
    const digest = found.includes('checksum=sha256') ? undefined : await databaseDigest(database)
    return { report: found, about: renderJson({ digest }), sbom: listed }
  },
}
