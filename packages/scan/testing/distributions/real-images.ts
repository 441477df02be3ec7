import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLayout } from '@release-tools/oci/testing'
import { testbed } from '@release-tools/testbed'
import { freshDir } from '../scanners.ts'
import { type Distribution, systemFiles } from './made-images.ts'
import type { Target } from './two-engines.ts'

/** An image with all that its distribution installs, unlike those of made-images.ts. */
export interface RealImage {
  title: string
  /** The name for seeds of databases. */
  ecosystem: string
  /** How many packages of the distribution are installed in it. Absent if that depends on the day. */
  packages?: number
  target(): Target
}

export const realImages: RealImage[] = [
  saved('Alpine 3.10', 'alpine:3.10', 'alpine-3.10.tar', 14),
  saved('Alpine 3.11', 'alpine:3.11', 'alpine-3.11.tar', 14),
  saved('Debian 9, distroless', 'debian:9', 'distroless-debian-9.tar', 6),
  {
    title: 'Debian 12',
    ecosystem: 'debian:12',
    target: () => ({ kind: 'oci-dir', path: testbed().baseLayout }),
  },
  installed('Ubuntu 18.04', 'ubuntu:18.04', 90, 'ubuntu-18.04-dpkg-status', 'var/lib/dpkg/status', {
    id: 'ubuntu:18.04',
    kind: 'deb',
    idLike: 'debian',
    codename: 'bionic',
    etc: { debian_version: 'buster/sid', 'lsb-release': 'DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=18.04' },
  }),
  // The databases have the vulnerabilities of CentOS under the name of Red Hat.
  installed('CentOS 8.2', 'rhel:8', 318, 'centos-8.2-rpm-packages', 'var/lib/rpm/Packages', {
    id: 'centos:8',
    kind: 'rpm',
    idLike: 'rhel fedora',
    etc: { 'redhat-release': 'CentOS Linux release 8.2.2004 (Core)' },
  }),
]

/** A whole image, as `docker save` wrote it. */
function saved(title: string, ecosystem: string, file: string, packages: number): RealImage {
  return { title, ecosystem, packages, target: () => ({ kind: 'docker-archive', path: join(testbed().images, file) }) }
}

/** The real list of installed packages, in an image in which we wrote what tells the distribution. */
function installed(
  title: string,
  ecosystem: string,
  packages: number,
  file: string,
  path: string,
  distribution: Distribution,
): RealImage {
  const target = (): Target => {
    const layout = freshDir('real-image')
    const list = readFileSync(join(testbed().images, file))
    writeLayout(layout, ['linux/amd64'], { ...systemFiles(distribution), [path]: list })
    return { kind: 'oci-dir', path: layout }
  }
  return { title, ecosystem, packages, target }
}
