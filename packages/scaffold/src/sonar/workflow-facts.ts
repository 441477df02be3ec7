/** What a workflow depends on. */
export interface WorkflowFacts {
  defaultBranch: string
  /** Several: a job for each, then one that analyses. One, or none (what the project says): a single job. */
  pythons: string[]
  /** Says which Python the project wants, where `pythons` is empty: `.python-version`, `pyproject.toml`. */
  pythonFile: string | undefined
  /** The commands that install the project and what its tests need. */
  install: string[]
  /** Directory and project key, from the root of the repository. */
  projects: { directory: string; projectKey: string }[]
  /** Address of the server; without one the workflow asks the variable SONAR_HOST_URL, and takes SonarQube Cloud. */
  hostUrl: string | undefined
}

/** A YAML scalar that is text whatever is in it. */
export function quoted(text: string): string {
  return /^\.?[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
