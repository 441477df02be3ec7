export {
  type AdvisoryDraft,
  changeAdvisory,
  draftAdvisory,
  type NewAdvisory,
  readAdvisory,
  requestCve,
} from './advisories.ts'
export {
  type Alert,
  type Analysis,
  analysesOf,
  codeAlerts,
  dependencyAlerts,
  type Severity,
  secretAlerts,
  severities,
  unpublishedAdvisories,
} from './alerts.ts'
export { type Asset, type Comment, GitHub, type Release, type ReleaseText, type Tag } from './api.ts'
export { type AppKey, appToken, installationToken } from './app-token.ts'
export { approvalsOf, mayApprove, type RunApproval } from './approvals.ts'
export { appIdOf } from './apps.ts'
export { Branch, type FileToCommit, forbiddenByRules } from './branch.ts'
export { type BranchRules, forbiddingRule, readBranchRules } from './branch-rules.ts'
export { type CheckRun, type CommitStatus, checkRunsOf, statusesOf } from './checks.ts'
export { type DefaultBranchFiles, readDefaultBranch } from './default-branch.ts'
export { rateLimitOf } from './failure.ts'
export { fieldsOf, orAbsent } from './fields.ts'
export { blobId, type GitCommit, type GitEntry } from './git-types.ts'
export { graphqlBase, graphqlRoute } from './graphql-route.ts'
export { type Answered, type Asked, Inquiry, type Question } from './inquiry.ts'
export type { RunArtifact } from './issue-types.ts'
export { type Issue, type IssueChange, type IssuePace, Issues, type NewIssue } from './issues.ts'
export { type Milestone, milestones, openIssuesWith } from './milestones.ts'
export { type IssueQueue, isBy, openIssue } from './open-issue.ts'
export {
  type OwnedPart,
  type PartForm,
  readOwnedPart,
  renderOwnedPart,
  withOwnedPart,
  withState,
} from './owned-part.ts'
export { membershipOf, type OwnersError, ownersErrors, teamIsVisible } from './owners.ts'
export {
  type Account,
  commitsOfPull,
  mergerOf,
  mostCommitsOfPull,
  type Pull,
  type PullCommit,
  permissionOf,
  pullsOfCommit,
  type Review,
  reviewsOfPull,
} from './pulls.ts'
export { releaseAttestations } from './read-attestations.ts'
export type { Reviewers } from './read-reviewers.ts'
export { readTag } from './read-tag.ts'
export { readVariables, type SeenVariables } from './read-variables.ts'
export { readVisibility, type Visibility } from './read-visibility.ts'
export { apiOfServer, type GitHubPlace, isOwnServer, readGitHub, readRequests } from './reader.ts'
export { type FileBody, type Patience, Requests, type SendRequest } from './requests.ts'
export { type RequiredCheck, type RequiredOfBranch, requiredByProtection, requiredByRules } from './required-checks.ts'
export { artifactsOfRuns, downloadArtifact } from './run-artifacts.ts'
export {
  downloadLogs,
  type JobLog,
  jobsOfAttempt,
  type LogBounds,
  type RunAttempt,
  type RunJob,
  type RunLogs,
} from './run-logs.ts'
export { type Snapshot, submitSnapshot } from './submit-snapshot.ts'
export { upsertComment } from './upsert-comment.ts'
export { rerunFailedJobs, runsOfCommit, runsOfWorkflows, type WorkflowRun } from './workflow-runs.ts'
