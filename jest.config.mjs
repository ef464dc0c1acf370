// What npm test starts Node with, besides what modules need. Heaps are small, and much lies beside them: by itself V8 would mark all
// that Jest has loaded again whenever 64 MB of buffers have come and gone, which took a quarter of the time. And to optimise one
// function of PGlite, V8 needs half a second and 600 MB in each process, which no test gets back.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }]
  },
  setupFiles: ['<rootDir>/__tests__/support/one-realm.ts'],
  globalSetup: '<rootDir>/__tests__/support/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/support/global-teardown.ts',
  testTimeout: 60_000,
  // The servers leave half of the time to others: as many workers as there are cores, not one less.
  maxWorkers: '100%',
  // Jest keeps what every suite has loaded. In a large heap each collection takes long: a new process takes less.
  workerIdleMemoryLimit: '300MB',
  clearMocks: true
}
