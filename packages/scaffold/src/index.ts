export { type PlannedFile, writeFiles } from './sonar/files.ts'
export type { InitOptions, InitProject } from './sonar/init-model.ts'
export { type InitPlan, planInit } from './sonar/plan.ts'
