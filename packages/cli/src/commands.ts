import { advisory } from './advisory/command.ts'
import { announce } from './announce/command.ts'
import { audit } from './audit/command.ts'
import { check } from './check/command.ts'
import type { Command } from './command.ts'
import { config } from './config/command.ts'
import { diff } from './diff/command.ts'
import { doctor } from './doctor/command.ts'
import { evidence } from './evidence/command.ts'
import { fetch } from './fetch/command.ts'
import { init } from './init/command.ts'
import { keys } from './keys/command.ts'
import { policyTest } from './policy-test/command.ts'
import { recover } from './recover/command.ts'
import { rehearse } from './rehearse/command.ts'
import { indexCheck } from './release-index/check-command.ts'
import { indexInit } from './release-index/init-command.ts'
import { indexRotate } from './release-index/rotate-command.ts'
import { indexSign } from './release-index/sign-command.ts'
import { indexUpdate } from './release-index/update-command.ts'
import { reproduce } from './reproduce/command.ts'
import { rulesApply } from './rules/apply-command.ts'
import { rulesDiff } from './rules/diff-command.ts'
import { rulesExport } from './rules/export-command.ts'
import { verifyArtifact } from './slsa-verifier/artifact-command.ts'
import { verifyGithubAttestation } from './slsa-verifier/attestation-command.ts'
import { verifyImage } from './slsa-verifier/image-command.ts'
import { verifyNpmPackage } from './slsa-verifier/npm-package-command.ts'
import { verifyVsa } from './slsa-verifier/vsa-command.ts'
import { sonarInit } from './sonar-init/command.ts'
import { verify } from './verify/command.ts'
import { verifyBlob } from './verify-blob/command.ts'
import { verifyModel } from './verify-model/command.ts'
import { vexDraft } from './vex-draft/command.ts'

/** All commands, in the order of the help. */
export const commands: Command[] = [
  verify,
  verifyBlob,
  verifyModel,
  fetch,
  audit,
  verifyArtifact,
  verifyImage,
  verifyGithubAttestation,
  verifyNpmPackage,
  verifyVsa,
  reproduce,
  diff,
  announce,
  advisory,
  evidence,
  vexDraft,
  init,
  doctor,
  check,
  rehearse,
  recover,
  policyTest,
  rulesDiff,
  rulesApply,
  rulesExport,
  config,
  keys,
  indexInit,
  indexSign,
  indexRotate,
  indexUpdate,
  indexCheck,
  sonarInit,
]
