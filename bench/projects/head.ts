/** What stands above the table of docs/real-projects.md. */
export const head = `# Real projects

Projects of others in the layouts that Python has, measured and analysed by
[pytest-coverage-to-sonar](tasks/coverage-to-sonar.md) as somebody would who uses it for the first time: the source distribution
with its tests, committed to a new repository, installed with pip, and then the action with a key, an address and a token. No
project was changed. Written by \`npm run bench -- projects\`, against a real SonarQube Community Build.

- **coverage.py** is its own total over the project's code, of the same data, by \`coverage json\`; **Sonar** is what its API
  answers. **Equal** is yes when lines, lines not covered, branches, branches not covered and the percentage are the same.
- **Left out** is what the job summary lists with file names: measured files that are no code of the project, files of code
  with doctests (Sonar takes results of tests in files of tests only), and Python files that were not measured.
- Tests are run with the project's own settings of pytest and coverage.py. Where those measure no branches, there are none.`
