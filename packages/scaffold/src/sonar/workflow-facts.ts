/** What a workflow depends on. */
export interface WorkflowFacts {
  defaultBranch: string
  /** Several: one job for each, then one that analyses. One, or none (the project decides): a single job. */
  pythons: string[]
  /** If `pythons` is empty: the file that names the project's Python: `.python-version`, `pyproject.toml`. */
  pythonFile: string | undefined
  /** The commands that install the project and the dependencies of its tests. */
  install: string[]
  /** Directory and project key, from the root of the repository. */
  projects: { directory: string; projectKey: string }[]
  /** Address of the server; if undefined, the workflow uses the variable SONAR_HOST_URL, which defaults to SonarQube Cloud. */
  hostUrl: string | undefined
}

/** Any text as a YAML scalar. */
export function quoted(text: string): string {
  return /^\.?[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
