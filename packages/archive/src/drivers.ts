import { Problem, suggestion } from '@release-tools/base'
import { parseAddress, requireOptions, type StoreAddress, shownAddress } from './address.ts'
import type { DeletionTrial, Driver, StoreContext } from './driver.ts'
import type { Store } from './store.ts'

/** All kinds of stores, by the scheme of their addresses. Only the one that is used is loaded. */
const drivers: Record<string, () => Promise<Driver>> = {
  artifactory: async () => (await import('./stores/artifactory.ts')).artifactory,
  branch: async () => (await import('./stores/branch.ts')).branch,
  directory: async () => (await import('./stores/directory.ts')).directory,
  oci: async () => (await import('./stores/oci.ts')).oci,
  s3: async () => (await import('./stores/s3.ts')).s3,
}

/** Opens the store at an address. Throws a Problem for what is wrong with the address, or with the credentials. No network. */
export async function openStore(text: string, context: StoreContext): Promise<Store> {
  const { driver, address } = await driverOf(text)
  return driver.open(address, context)
}

/** Throws a Problem for what is wrong with an address, as far as it is known without credentials and network. */
export async function requireStore(text: string): Promise<void> {
  const { driver, address } = await driverOf(text)
  driver.requireAddress(address)
}

/** Whether the store at an address decides between two runs at once (Driver.decides). Throws a Problem for what is wrong with the address. */
export async function decidesBetweenRuns(text: string): Promise<boolean> {
  return (await driverOf(text)).driver.decides
}

/** Tries to delete a file that is locked for some minutes, as far as the login may. Throws a Problem if the store does not obey its lock. */
export async function tryDeletion(text: string, context: StoreContext): Promise<DeletionTrial> {
  const { driver, address } = await driverOf(text)
  return (await driver.tryDeletion?.(address, context)) ?? { kind: 'none', why: 'stores of this kind lock nothing' }
}

async function driverOf(text: string): Promise<{ driver: Driver; address: StoreAddress }> {
  const address = parseAddress(text)
  const { scheme } = address
  const load = Object.hasOwn(drivers, scheme) ? drivers[scheme] : undefined
  if (load === undefined)
    throw new Problem(`open the store ${JSON.stringify(shownAddress(text))}`, {
      found: `there is no kind of store "${scheme}"${suggestion(scheme, Object.keys(drivers))}.`,
      next: 'Correct the address: docs/tasks/archive-a-release.md describes all kinds.',
    })
  const driver = await load()
  requireOptions(address, driver.options)
  return { driver, address }
}
