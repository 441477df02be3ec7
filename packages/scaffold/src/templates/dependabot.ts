// Written by `npm run docs` from workflows-templates/dependabot/dependabot.yml.
export const dependabot = `# Dependabot opens a pull request for each new version of an action, of release-tools, or of a requirement, with its new commit or digests.
#
# Copy this file to .github/dependabot.yml. If the project is in a directory of its own, write that one in place of \`/\` for pip.
version: 2
updates:
  - package-ecosystem: github-actions
    directories: [/]
    schedule: { interval: weekly }
    # A hijacked version is usually found within days. Security updates do not wait.
    cooldown: { default-days: 14 }
    groups: { actions: { patterns: ["*"] } }
  - package-ecosystem: pip
    directories: [/]
    schedule: { interval: weekly }
    cooldown: { default-days: 14 }
    groups: { requirements: { patterns: ["*"] } }
`
