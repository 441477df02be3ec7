import type { Command } from '../command.ts'

export const policyTest: Command = {
  name: 'policy test',
  summary: 'Test a policy: what it must say of stored evidence.',
  operand: 'PATH',
  about: [
    'PATH is a file of cases (docs/schema/policy-cases.v1.json), or a directory with such files, whose names end with .policy-test.yaml, .policy-test.yml or .policy-test.json. Paths in a file are relative to it.',
    'A case names a policy, evidence, a day and the expected verdict, and optionally what the policy must say of single findings and licences, and by which rule. Evidence is a release directory, or reports of scan-image, each followed by the SBOM (CycloneDX) of what was scanned if the policy asks for licences, and the VEX documents that the policy names.',
    'The verdict is the one that scan-image, assemble-release and verify would give. Nothing is verified and nothing is downloaded.',
  ],
  options: {
    json: {
      help: 'Print JSON (docs/schema/policy-test.v1.json), with every decision and the rule that made it, and the same exit codes.',
    },
  },
  exits: [
    ['0', 'every case is as expected'],
    ['1', 'some case is not as expected'],
    ['2', 'wrong use of the command, or a file cannot be read'],
  ],
  examples: [
    ['All cases of a project:', 'release-tools policy test .github/policy-tests'],
    ['With every decision, for a program:', 'release-tools policy test --json cases.policy-test.yaml'],
  ],
  load: () => import('./run.ts'),
}
