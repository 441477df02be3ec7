import { type Answer, json } from '../http.ts'

export type Edition = 'cloud' | 'community' | 'developer' | 'enterprise' | 'datacenter'

/** The answers of the double, with the fields of SonarQube's web API. */
export interface Answers {
  task: {
    /** One per request. The last one stays. */
    statuses: string[]
    warnings?: string[]
    errorMessage?: string
    errorStacktrace?: string
    /** Defaults to `AY-analysis`. */
    analysisId?: string
  }
  gate: { status: string; conditions: Record<string, string>[] }
  /** Measures of each file, by its path. */
  files: Record<string, Record<string, number>>
  /** Measures of the project, as in `/api/measures/component`. */
  totals: Record<string, number>
  jres: unknown[]
}

/** Answers of a Community Build 25.12, without unused fields. */
export const recorded: Answers = {
  task: { statuses: ['SUCCESS'], warnings: [] },
  gate: { status: 'OK', conditions: [] },
  files: {},
  totals: {},
  jres: [
    {
      id: 'cf5ae9d5-5e4c-4f76-bbe8-e574f469bdf5',
      filename: 'OpenJDK21U-jre_x64_linux_hotspot_21.0.9_10.tar.gz',
      sha256: 'aeab55d064a1a27a3744b0880b9b414077b4ed2b1790817eea3df60aec946431',
      javaPath: 'jdk-21.0.9+10-jre/bin/java',
      os: 'linux',
      arch: 'x64',
    },
  ],
}

/** SonarQube's answer to a refused request: 401 has no body, all others have a reason. */
export function refused(status: number, message = 'refused by the test', headers: Record<string, string> = {}): Answer {
  if (status === 401) return { status, headers: { 'content-length': '0', ...headers }, body: '' }
  return json(status, { errors: [{ msg: message }] }, headers)
}
