export interface ProjectInput {
  /** Absolute; where sonar-project.properties is, and what paths in it are relative to. */
  directory: string
  /** What sonar-project.properties says; empty where there is none. */
  properties: Map<string, string>
  /** The input `properties`; it wins over the file. */
  extra?: Map<string, string>
  projectKey?: string | undefined
  organization?: string | undefined
  /** Shown as the version of the analysis, unless the properties name one. */
  version?: string | undefined
  /** The commit that is analysed; on a pull request its head, which is not the one that is checked out. */
  revision?: string | undefined
  server: { kind: 'cloud' | 'server'; url: string; properties: Record<string, string> }
  /** Branch or pull request, proxy, truststore. */
  target?: Record<string, string>
  connection?: Record<string, string>
  /** Absolute paths of the generic reports. */
  coverageReport?: string | undefined
  testReport?: string | undefined
  /**
   * Which Java analyses. `auto`: the one that the server provides, else the runner's; `server` and `runner`: that one, even
   * where the properties say otherwise.
   */
  java: 'auto' | 'server' | 'runner'
  /** The runner's. */
  javaProgram: string
  /** Is told what the properties say and does not hold. */
  warn(line: string): void
}
