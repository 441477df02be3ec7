/** The commands that stand for those of slsa-verifier. */
export const slsaVerifierCommands = [
  'verify-artifact',
  'verify-image',
  'verify-github-attestation',
  'verify-npm-package',
  'verify-vsa',
]

/** True if a command line asks for slsa-verifier's exit codes: 1 for everything that is not verified, also for wrong use. */
export function asksForItsCodes([command = '', ...args]: string[]): boolean {
  if (!slsaVerifierCommands.includes(command)) return false
  return args.some(
    (word, at) =>
      word === '--exit-codes=slsa-verifier' || (word === '--exit-codes' && args[at + 1] === 'slsa-verifier'),
  )
}
