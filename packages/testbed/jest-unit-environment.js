export { MeasuredEnvironment as default } from './src/jest/unit-environment.ts'
