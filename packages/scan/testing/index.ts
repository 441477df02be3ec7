export { type TestWheel, writeFiles, writeSdist, writeWheels } from './python-project.ts'
export { freshDir, requirements, useSampleDatabases } from './scanners.ts'
