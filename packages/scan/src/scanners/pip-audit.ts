import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  byBytes,
  fileSize,
  keepKeys,
  limits,
  listAt,
  parseJsonParts,
  readLimited,
  renderJson,
  textAt,
} from '@release-tools/base'
import { type Host, parseUrl } from '@release-tools/host'
import { type ProgramSettings, programEnv } from '../program-settings.ts'
import { onPath } from '../sbom/pip.ts'
import { syftJson } from '../sbom/syft-json.ts'
import type { Subject } from '../subject/subject.ts'
import { installPipAudit } from './pip-audit-install.ts'
import { runPipAudit } from './pip-audit-program.ts'
import type { FoundScanner, Scanner } from './scanner.ts'
import { scannerFailed } from './scanner-failed.ts'

const settings: ProgramSettings = {
  prefix: 'PIP_AUDIT_',
  allowed: /^PIP_AUDIT_OSV_URL$/,
  fixed: {},
}

/** The address that pip-audit asks without that variable (pip_audit/_service/osv.py). */
const defaultService = 'https://api.osv.dev/v1/query'

/** Asks OSV's service, the only one of pip-audit that can have another address, for each Python package of the SBOM. */
export const pipAudit: Scanner = {
  settings,
  find: ({ scratch }, host) => installPipAudit(scratch, host),
  async run(program, subject, context, host) {
    const sbom = await readLimited(await syftJson(subject, context, host), limits.report)
    const rounds = roundsOf(pythonPackages(sbom))
    if (rounds.length === 0) return { report: '[]', about: '{}', sbom }
    const service = parseUrl(host.env.PIP_AUDIT_OSV_URL || defaultService)
    const about = renderJson({ service: `${service.origin}${service.pathname}`, asked: new Date().toISOString() })
    const reports: string[] = []
    for (const pins of rounds)
      reports.push(await audit(program, pins, service.href, { subject, scratch: context.scratch }, host))
    return { report: `[${reports.join(',')}]`, about, sbom }
  },
}

interface Pin {
  name: string
  version: string
}

// A name and a version as PyPA specifies them. Others could be options for pip-audit.
const pinForm = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?==[A-Za-z0-9.!+_-]+$/

/** The Python packages that an SBOM lists, as syft's own JSON or as CycloneDX, each once. */
function pythonPackages(sbom: Buffer): Pin[] {
  const document = parseJsonParts(sbom, 'the SBOM for pip-audit', 2, keepKeys('purl'))
  const listed = [...listAt(document, 'components'), ...listAt(document, 'artifacts')]
  const pins = listed.flatMap(one => {
    const [, name, version] = /^pkg:pypi\/([^@?#]+)@([^?#]+)/.exec(textAt(one, 'purl') ?? '') ?? []
    return name === undefined || version === undefined ? [] : { name: decoded(name), version: decoded(version) }
  })
  const valid = pins.filter(({ name, version }) => pinForm.test(`${name}==${version}`))
  const each = new Map(valid.map(pin => [`${pin.name}==${pin.version}`, pin]))
  return [...each].sort(([a], [b]) => byBytes(a, b)).map(([, pin]) => pin)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Pip-audit refuses two versions of one package, so the second ones are for another run. */
function roundsOf(pins: Pin[]): Pin[][] {
  const rounds: Map<string, Pin>[] = []
  for (const pin of pins) {
    const name = pin.name.toLowerCase().replace(/[-_.]+/g, '-')
    const free = rounds.find(round => !round.has(name))
    if (free === undefined) rounds.push(new Map([[name, pin]]))
    else free.set(name, pin)
  }
  return rounds.map(round => [...round.values()])
}

/** It ends with 1 for findings, and for every error: if it wrote a report, it has findings. */
async function audit(
  { path }: FoundScanner,
  pins: Pin[],
  service: string,
  { subject, scratch }: { subject: Subject; scratch: string },
  host: Host,
): Promise<string> {
  const directory = await mkdtemp(join(scratch, 'pip-audit-'))
  const [requirements, report] = [join(directory, 'requirements.txt'), join(directory, 'report.json')]
  await writeFile(requirements, pins.map(({ name, version }) => `${name}==${version}\n`).join(''))
  const what = ['--disable-pip', '--no-deps', '--requirement', requirements, '--vulnerability-service', 'osv']
  const how = ['--format', 'json', '--desc', 'on', '--aliases', 'on', '--output', report]
  const aside = ['--progress-spinner', 'off', '--cache-dir', join(directory, 'cache')]
  const { exitCode, stdout, stderr } = await host.exec(
    onPath,
    ['-I', '-c', runPipAudit, path, ...what, ...how, ...aside],
    // Not as an argument: an address may have a password.
    { cwd: directory, env: { ...programEnv(settings, host.env), PIP_AUDIT_OSV_URL: service } },
  )
  if (exitCode > 1 || (await fileSize(report)) === undefined)
    throw scannerFailed('pip-audit', subject, exitCode, `${stdout}${stderr}`)
  return (await readLimited(report, limits.report)).toString('utf8')
}
