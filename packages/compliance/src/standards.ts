import { Problem, readShape, suggestion } from '@release-tools/base'
import { type Standard, standardShape } from './standard.ts'

/** Each standard has a data file, which is read only if it is asked for. A new version is a file of its own, and a line here. */
const files: Record<string, () => Promise<{ default: unknown }>> = {
  'slsa-1.2': () => import(/* webpackMode: "eager" */ './standards/slsa-1.2.json', { with: { type: 'json' } }),
  'osps-2026.02.19': () =>
    import(/* webpackMode: "eager" */ './standards/osps-2026.02.19.json', { with: { type: 'json' } }),
  'ssdf-1.1': () => import(/* webpackMode: "eager" */ './standards/ssdf-1.1.json', { with: { type: 'json' } }),
  scorecard: () => import(/* webpackMode: "eager" */ './standards/scorecard.json', { with: { type: 'json' } }),
}

/** Names of the standards. */
export const standardNames: string[] = Object.keys(files)

/** The standard of a name. Throws a Problem for another name. */
export async function readStandard(name: string): Promise<Standard> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (file === undefined)
    throw new Problem('choose a standard', {
      found: `there is none that is called ${JSON.stringify(name)}${suggestion(name, standardNames)}.`,
      next: `Name one of ${standardNames.join(', ')}.`,
    })
  return readShape(standardShape, (await file()).default, `the standard ${name}`)
}
