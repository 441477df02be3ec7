/** What stands above the tables of docs/real-projects.md, which are written by different parts of the benchmarks. */
export const head = `# Real projects

How release-tools works on well-known open source projects, which nobody changed for it: [what Sonar shows](#what-sonar-shows),
[which of them can be built again](#built-again), and [what two commands make of them](#rehearsed). Written by \`npm run bench -- projects\`.

## What Sonar shows

[pytest-coverage-to-sonar](tasks/coverage-to-sonar.md) on well-known open source projects, in the layouts that Python projects
have. Each project is set up as by a new user: its source distribution with tests is committed to a new repository and installed
with pip. The action gets a project key, an address and a token. This is against a real SonarQube Community
Build.

- **coverage.py** is the total of \`coverage json\` over the project's code, from the same data. **Sonar** is the answer of its
  API.
- **Equal** is yes if these are the same: lines, lines not covered, branches, branches not covered, and the percentage.
- **Left out** is what the job summary lists with file names: measured files that are not code of the project, Python files that
  were not measured, and code files with doctests. Sonar accepts test results only for test files.
- The tests run with the project's own settings of pytest and coverage.py. If those do not measure branches, the row has none.`
