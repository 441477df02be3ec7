/** Why each rule of a policy matters, by its place without numbers. The one of the nearest place above counts for others. */
const explanations: Record<string, string> = {
  vulnerabilities:
    'Known vulnerabilities can be used against you. The findings are those that the scanners had when the release was made.',
  'vulnerabilities.allow-unjudged': 'What no scanner judges has no findings, and is not known to be good.',
  'vulnerabilities.known-exploited': 'Somebody attacks with it already: CISA lists only what is proved to be used.',
  'vulnerabilities.epss': 'The score is the probability that somebody attacks with it within 30 days.',
  'vulnerabilities.fail-after-days': 'A new vulnerability needs some days until a fix is released and tested.',
  'vulnerabilities.baseline': 'A change should not fail for what was there before it, and must not add anything.',
  'vulnerabilities.allow-unknown': 'What nobody knows of a vulnerability does not make it harmless.',
  'vulnerabilities.exceptions': 'An exception is a promise to look again by a day. After it, the finding counts.',
  'vulnerabilities.vex': 'Such a document says which vulnerabilities do not concern the release, and why.',
  tools: 'Tools do not run at their users, but they make what does.',
  databases: 'An old database does not know new vulnerabilities.',
  evidence: 'What is not there cannot speak against a release.',
  hardening: 'What an image does not have, an attacker cannot use.',
  licences: 'Whoever passes the release on must be able to fulfil the licences of everything in it.',
  packages:
    'Maintainers take a version back, or give a project up, for a reason. Other bytes than the index has may be forged.',
  signers: 'Only the word of those whom you name counts.',
  'signers.from': 'A key that was handed over counts from that day only.',
  'signers.until': 'Who left, or whose key was replaced, must not sign any more.',
  'signers.revoked':
    'Whoever has a stolen key can sign anything, with any date. So the time must be proved by somebody else.',
  gates: 'What is not checked before the build is in every file of the release.',
  'gates.types': 'A large change asks more of its users than a small one; a security fix must not wait.',
  'gates.overrides': 'A person answers for it by name, until a day. Code owners must have agreed to that.',
  people: 'Only who is named here can let something pass, and signs or reviews for the project.',
  trust: 'What comes from somewhere else may be made by anybody.',
  approvals: 'What comes from no official index was looked at by a person who answers for it.',
  'slsa.source-level': 'It says how hard it was to change the source unseen.',
  rebuilders: 'Several people who build the same from the source would all have to be deceived.',
  slsa: 'It says how hard it was to forge the provenance.',
  builders: 'A builder that you do not know may build anything from any source.',
  source: 'A genuine release of another repository, tag or branch is not the one that you mean.',
  age: 'A new release may be malicious and not be found out yet; an old one has vulnerabilities that are fixed by now.',
  vex: 'It says which vulnerabilities do not concern the release. So it must be by somebody whom you name.',
  verifiers: 'Their word stands in for checks that are not made here.',
}

/** Why a rule matters. `rule` is its place in a policy: `signers[0].until`. */
export function ruleExplanation(rule: string): string {
  const place = rule.replace(/\[\d+\]/g, '')
  const parts = place.split('.')
  const places = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'))
  const found = places.find(one => Object.hasOwn(explanations, one))
  return found === undefined ? '' : (explanations[found] ?? '')
}
