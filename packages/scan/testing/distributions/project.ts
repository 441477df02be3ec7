/** Files of a project in many languages, whose packages syft and trivy both list but often name differently. */
export const projectFiles: Record<string, string> = {
  'requirements.txt': 'zope.interface==5.4.0\nFoo__Bar==1.0\nJinja2==2.11.2\n',
  'package-lock.json': JSON.stringify({
    name: 'x',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'x', version: '1.0.0', dependencies: { JSONStream: '1.3.5', '@babel/core': '7.0.0' } },
      'node_modules/JSONStream': { version: '1.3.5' },
      'node_modules/@babel/core': { version: '7.0.0' },
    },
  }),
  'go.mod': [
    'module example.org/x\n\ngo 1.21\n',
    'require (',
    '\tgithub.com/BurntSushi/toml v1.2.0',
    '\tgithub.com/cli/cli/v2 v2.40.0',
    '\tgithub.com/docker/docker v24.0.0+incompatible',
    ')\n',
  ].join('\n'),
  'Gemfile.lock': [
    'GEM\n  remote: https://rubygems.org/\n  specs:',
    '    nokogiri (1.15.0-x86_64-linux)\n    rack (2.2.3)\n',
    'PLATFORMS\n  x86_64-linux\n\nDEPENDENCIES\n  nokogiri\n  rack\n',
  ].join('\n'),
  'composer.lock': JSON.stringify({ packages: [{ name: 'Symfony/Console', version: 'v5.0.0' }], 'packages-dev': [] }),
  'Cargo.lock':
    'version = 3\n\n[[package]]\nname = "serde_json"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
  'packages.lock.json': JSON.stringify({
    version: 1,
    dependencies: {
      'net6.0': {
        'Newtonsoft.Json': { type: 'Direct', requested: '[13.0.1, )', resolved: '13.0.1', contentHash: 'x' },
      },
    },
  }),
  'mix.lock': `%{\n  "phoenix": {:hex, :phoenix, "1.7.0", "${'a'.repeat(64)}", [:mix], [], "hexpm", "${'b'.repeat(64)}"},\n}\n`,
  'Podfile.lock': [
    'PODS:\n  - GoogleUtilities/NSData+zlib (7.5.2)\n  - AppCenter (4.2.0)\n',
    'DEPENDENCIES:\n  - AppCenter\n  - GoogleUtilities/NSData+zlib\n',
    `SPEC CHECKSUMS:\n  AppCenter: ${'a'.repeat(40)}\n  GoogleUtilities: ${'b'.repeat(40)}\n`,
    'COCOAPODS: 1.11.2\n',
  ].join('\n'),
  'pubspec.lock':
    'packages:\n  http:\n    dependency: "direct main"\n    description:\n      name: http\n      url: "https://pub.dartlang.org"\n    source: hosted\n    version: "0.13.3"\nsdks:\n  dart: ">=2.18.0 <3.0.0"\n',
  'Package.resolved': JSON.stringify({
    pins: [
      {
        identity: 'swift-nio',
        kind: 'remoteSourceControl',
        location: 'https://github.com/Apple/Swift-NIO.git',
        state: { revision: 'c'.repeat(40), version: '2.41.0' },
      },
    ],
    version: 2,
  }),
  'conan.lock': JSON.stringify({
    version: '0.5',
    requires: ['zlib/1.2.11#f1fadf0d3b196dc0332750354ad8ab7b'],
    build_requires: [],
  }),
  'gradle.lockfile': 'com.google.guava:guava:31.0-jre=runtimeClasspath\nempty=\n',
}

/** The packages of the project by the names of syft and trivy, in lower case. */
export const projectPackages: string[][] = [
  ['zope.interface', 'zope-interface'],
  ['foo__bar', 'foo-bar'],
  ['jinja2'],
  ['jsonstream'],
  ['@babel/core'],
  ['github.com/burntsushi/toml'],
  ['github.com/cli/cli/v2'],
  ['github.com/docker/docker'],
  ['nokogiri'],
  ['rack'],
  ['symfony/console'],
  ['serde_json'],
  ['newtonsoft.json'],
  ['phoenix'],
  ['googleutilities/nsdata+zlib'],
  ['appcenter'],
  ['http'],
  ['swift-nio', 'github.com/apple/swift-nio'],
  ['zlib'],
  ['guava', 'com.google.guava:guava'],
]
