export interface ProjectInput {
  /** Absolute path of the folder of sonar-project.properties, which its paths are relative to. */
  directory: string
  /** The properties in sonar-project.properties; empty if the file does not exist. */
  properties: Map<string, string>
  /** The input `properties`, which takes precedence over the file. */
  extra?: Map<string, string>
  projectKey?: string | undefined
  organization?: string | undefined
  /** Shown as the version of the analysis, unless the properties name one. */
  version?: string | undefined
  /** The analysed commit. On a pull request, it is the head commit, which is not the checked-out one. */
  revision?: string | undefined
  server: { kind: 'cloud' | 'server'; url: string; properties: Record<string, string> }
  /** Branch or pull request, proxy, truststore. */
  target?: Record<string, string>
  connection?: Record<string, string>
  /** Absolute paths of the generic reports. */
  coverageReport?: string | undefined
  testReport?: string | undefined
  /**
   * Which Java runs the analysis. `auto`: the one from the server, otherwise the runner's. `server` and `runner`: that one, even
   * if the properties say otherwise.
   */
  java: 'auto' | 'server' | 'runner'
  /** Path of the runner's Java. */
  javaProgram: string
  /** Called with a sentence about each property that has no effect. */
  warn(line: string): void
}
