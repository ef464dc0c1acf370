// Artifacts keep what every `Store` promises: the real clients against the double of GitHub, whichever request is the last.

import { jest } from '@jest/globals'
import type { ArtifactStore } from '../../src/stores/artifact.ts'
import { type StorePlace, storeContract } from '../contracts/store.ts'
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts'
import { testLog } from '../support/backup.ts'

const outside = process.env
let service: ArtifactService
let Store: typeof ArtifactStore

beforeAll(async () => {
  service = await startArtifactService()
  process.env = { ...outside, ...service.env }
  // Imported only now: the clients read their environment when they are loaded.
  Store = (await import('../../src/stores/artifact.ts')).ArtifactStore
  jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
})

afterAll(async () => {
  jest.restoreAllMocks()
  process.env = outside
  await service.close()
})

async function makePlace(): Promise<StorePlace> {
  const log = testLog()
  const { signal } = new AbortController()
  return {
    open: () =>
      new Store({
        name: undefined,
        upload: {
          retentionDays: 30,
          allowPublicPlaintext: false,
          visibility: async () => 'private',
          runUrl: 'https://github.com/example/shop/actions/runs/1',
          runAttempt: '1'
        },
        github: { token: 'ghs_any_token', repository: 'example/shop', log, signal },
        workflow: service.env.GITHUB_WORKFLOW_REF,
        log
      }),
    damage: async () => service.damageBlob([...service.artifacts.values()][0]?.name ?? ''),
    dieAfter: (steps) => service.refuseAfter(steps),
    [Symbol.asyncDispose]: async () => service.clear()
  }
}

storeContract(makePlace)
