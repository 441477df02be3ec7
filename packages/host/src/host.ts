/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>

export interface ExecOptions {
  cwd?: string
  /** Added to the allow-listed environment (child-env.ts); nothing else of ours reaches the child. */
  env?: Record<string, string>
  /** Standard input. */
  input?: Buffer
  /** Is told of every line that the program prints, as it comes: progress of what takes long. Of the output the end is kept. */
  line?: (line: string) => void
}

export interface ExecResult {
  exitCode: number
  stdout: string
  stderr: string
}

/** A run's right to ask for identity tokens (OIDC). */
export interface IdTokens {
  /** A token of this run for `audience`, masked from now on. Throws a Problem if the server gives none. */
  request(audience: string): Promise<string>
  /** Variables by which a program asks by itself. One of them is a secret: they go to that program and to no other. */
  readonly variables: Record<string, string>
}

/** What the pipelines need from where they run: GitHub's runner, a terminal, or a test. */
export interface Host {
  /** Absolute path of the checked-out repository; paths of inputs are relative to it. */
  readonly workspace: string
  /** Absolute path of the directory for temporary files, outside the workspace. */
  readonly temp: string
  /** The environment of the run. No other code reads the process's own. */
  readonly env: Variables
  info(line: string): void
  notice(line: string): void
  warning(line: string): void
  /** Runs `body` with its output folded under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>
  /** Masks a value in everything printed from now on. */
  mask(value: string): void
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>
  /** Undefined if the run may not ask for identity tokens: a terminal, or a job without `id-token: write`. */
  readonly idTokens: IdTokens | undefined
  /** Runs a program without a shell; a non-zero exit code is returned, not thrown. */
  exec(program: string, args: string[], options?: ExecOptions): Promise<ExecResult>
}
