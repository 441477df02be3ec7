import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { openBed } from '@release-tools/testbed'
import { root } from '../scripts/shared/repository.ts'
import { archivingReport, auditLogReport, indexReport, publishingReport, recoveryReport } from './faults/report.ts'
import { measuredOn } from './machine.ts'
import { requirePrepared } from './prepare.ts'

/** One section of the page. */
interface Section {
  title: string
  /** The program that measures, and prints a JSON object. */
  program: string
  /** True if it needs the testbed's S3 and registry. */
  needsStores?: true
  report(measured: never): string
}

/** By the words that `--only` takes. */
const sections: Record<string, Section> = {
  publishing: {
    title: 'Publishing over a bad network',
    program: 'packages/release/test/support/measure-faults.ts',
    report: publishingReport,
  },
  archiving: {
    title: 'Archiving over a bad network',
    program: 'packages/archive/test/support/measure-faults.ts',
    needsStores: true,
    report: archivingReport,
  },
  index: {
    title: 'Listing in the index over a bad network',
    program: 'packages/releases/test/support/measure-faults.ts',
    report: indexReport,
  },
  'audit-log': {
    title: 'Appending to the audit log over a bad network',
    program: 'packages/audit/test/support/measure-faults.ts',
    needsStores: true,
    report: auditLogReport,
  },
  recovery: {
    title: 'Recovering over a bad network',
    program: 'packages/watch/test/support/measure-faults.ts',
    report: recoveryReport,
  },
}

/**
 * Publishes, archives, lists, appends and recovers once for each failure of a network at each request, and then once more without. `only` names
 * sections, and none of them means all; the others keep the text that they have in `present`. Throws an Error if a run ends differently.
 */
export async function measureFaults(only: string[], present: string): Promise<string> {
  const unknown = only.filter(name => !(name in sections))
  if (unknown.length > 0)
    throw new Error(`faults has no section ${unknown.join(', ')}; it has ${Object.keys(sections).join(', ')}`)
  const texts: string[] = []
  for (const [name, section] of Object.entries(sections)) {
    const isWanted = only.length === 0 || only.includes(name)
    const text = isWanted ? await measure(name, section) : presentText(section, present)
    if (text !== undefined) texts.push(text)
  }
  return texts.join('\n\n')
}

/** The section as the page has it; undefined if it was never measured. */
export function presentText({ title }: Pick<Section, 'title'>, present: string): string | undefined {
  const found = present.split(/^(?=## )/m).find(text => text.startsWith(`## ${title}\n`))
  return found?.trim()
}

async function measure(name: string, { title, program, needsStores, report }: Section): Promise<string> {
  const measured = needsStores === true ? await besideStores(env => run(program, env)) : await run(program, {})
  return `## ${title}\n\n${report(JSON.parse(measured) as never)}\n\n${measuredOn(`faults --only ${name}`)}`
}

async function besideStores<T>(body: (env: Record<string, string>) => Promise<T>): Promise<T> {
  const bed = await openBed(['s3', 'registry'], requirePrepared())
  try {
    return await body(bed.env)
  } finally {
    await bed.close()
  }
}

async function run(path: string, more: Record<string, string>): Promise<string> {
  const env = { ...process.env, PATH: [requirePrepared().bin, process.env.PATH].join(delimiter), ...more }
  const args = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'packages/testbed/sources.js')]
  const measuring = promisify(execFile)(process.execPath, [...args, join(root, path)], { env, maxBuffer: 2 ** 26 })
  measuring.child.stderr?.pipe(process.stderr)
  return (await measuring).stdout
}
