/** A push to a branch, as GitHub lists it (openapi/github.json: `activity`). */
export interface Activity {
  /** `refs/heads/main` */
  ref: string
  /** Absent for a new branch. */
  before?: string
  /** Absent for a deleted branch. */
  after?: string
  type: 'push' | 'force_push' | 'branch_deletion' | 'branch_creation' | 'pr_merge' | 'merge_queue_merge'
  /** Login. Absent for a deleted account. */
  by?: string
  at?: string
}
