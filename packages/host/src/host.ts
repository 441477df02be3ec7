/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>

export interface ExecOptions {
  cwd?: string
  /** Added to the allow-listed environment (child-env.ts). The child sees no other variables. */
  env?: Record<string, string>
  /** Standard input. */
  input?: Buffer
  /** Called with every line that the program prints, to show progress. The result then has only the end of the output. */
  line?: (line: string) => void
  /** True for output that is not text: each of its bytes is then one character (latin1). */
  isBinary?: boolean
  /** Ends the program after this time, in milliseconds. Its exit code is then that of a signal. */
  timeoutMs?: number
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
  /** True if github.com gives them: the public Fulcio accepts them, and none of GHES. */
  readonly fromGitHubCom: boolean
  /** Variables by which a program asks by itself. One of them is a secret: they go to that program and to no other. */
  readonly variables: Record<string, string>
}

/** A text that GitHub shows at a line of a file of the repository. It does not fail the step. */
export interface Annotation {
  level: 'error' | 'warning'
  title: string
  /** May have several lines. */
  text: string
  /** From the root of the repository, with forward slashes. */
  file: string
  /** The first line of a file is 1. */
  line: number
}

/** The parts of the summary of a job, in the order in which readers want them. */
export const summaryParts = ['verdict', 'evidence', 'tools'] as const
export type SummaryPart = (typeof summaryParts)[number]

/** What the pipelines need from their environment: GitHub's runner, a terminal, or a test. */
export interface Host {
  /** Absolute path of the checked-out repository; paths of inputs are relative to it. */
  readonly workspace: string
  /** Absolute path of the directory for temporary files, outside the workspace. */
  readonly temp: string
  /** The environment variables of the run. Only code that makes a Host, or reads inputs, takes them from the process. */
  readonly env: Variables
  info(line: string): void
  notice(line: string): void
  warning(line: string): void
  annotate(annotation: Annotation): void
  /** Runs `body` and folds its output under `title`. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>
  /** Masks a value in all later output. */
  mask(value: string): void
  /** Adds a part, in Markdown, to the summary of the job. */
  summary(markdown: string, part: SummaryPart): Promise<void>
  /** Undefined if the run may not ask for identity tokens: a terminal, or a job without `id-token: write`. */
  readonly idTokens: IdTokens | undefined
  /** Runs a program without a shell. A non-zero exit code is returned, not thrown. */
  exec(program: string, args: string[], options?: ExecOptions): Promise<ExecResult>
}
