import { matching, object, parseJson, readShape, type ShapeOf } from '@release-tools/base'

const value = matching(/^[^\0\n]*$/, 'text')

const shape = object({
  implementation_name: value,
  implementation_version: value,
  os_name: value,
  platform_machine: value,
  platform_python_implementation: value,
  platform_release: value,
  platform_system: value,
  platform_version: value,
  python_full_version: value,
  python_version: value,
  sys_platform: value,
})

/** What markers ask of an interpreter: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */
export type MarkerEnvironment = ShapeOf<typeof shape>

/** A Python program that prints the environment of the interpreter that runs it: `python -I -c PROGRAM`. It needs no package. */
export const markerProgram = `
import json, os, platform, sys
v = sys.implementation.version
full = "%d.%d.%d" % v[:3] + ("" if v[3] == "final" else v[3][0] + str(v[4]))
print(json.dumps({
    "implementation_name": sys.implementation.name,
    "implementation_version": full,
    "os_name": os.name,
    "platform_machine": platform.machine(),
    "platform_python_implementation": platform.python_implementation(),
    "platform_release": platform.release(),
    "platform_system": platform.system(),
    "platform_version": platform.version(),
    "python_full_version": platform.python_version(),
    "python_version": ".".join(platform.python_version_tuple()[:2]),
    "sys_platform": sys.platform,
}))
`

/** Reads what `markerProgram` printed. */
export function parseMarkerEnvironment(json: string): MarkerEnvironment {
  return readShape(
    shape,
    parseJson(json, 'the environment of Python', 65_536),
    'the environment of Python',
    'Check the interpreter.',
  )
}
