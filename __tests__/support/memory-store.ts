// A store that keeps its list in memory: for what is done with lists, whatever store they are of.

import { databaseIdOf } from '../../src/stores/listing.ts'
import type { Kept, ListedBackup, Removal, Store, StoreKind, Usage } from '../../src/stores/store.ts'

/** A verified backup of production, with what is to be different. */
export function listedBackup(timestamp: string, different: Partial<ListedBackup> = {}): ListedBackup {
  const { database = 'database' in different ? undefined : 'postgresql://db.example.com:5432/postgres' } = different
  const id = `backup_${timestamp.slice(0, 19).replace(/[-:]/g, '').replace('T', '_')}`
  return {
    key: different.id ?? id,
    id,
    timestamp,
    environment: 'production',
    database,
    databaseId: database && databaseIdOf(database),
    tables: 3,
    records: 1250,
    bytes: 2048,
    encrypted: false,
    verified: true,
    expires: undefined,
    fault: undefined,
    ...different
  }
}

export interface MemoryStoreOptions {
  readonly kind?: StoreKind
  readonly place?: string
  /** Bytes of all else that is there. */
  readonly others?: number
  /** Of its disk. */
  readonly free?: number
  /** Until when one of them is locked. */
  readonly lockOf?: (backup: ListedBackup) => string | undefined
  /** Why one of them cannot be removed. */
  readonly faultOf?: (backup: ListedBackup) => string | undefined
  /** What looking into it throws. */
  readonly failure?: Error
  /** What measuring it throws. */
  readonly usageFailure?: Error
  /** What time it is where it is. */
  readonly time?: Date
  /** What removing throws. */
  readonly removeFailure?: Error
}

export class MemoryStore implements Store {
  readonly kind: StoreKind
  readonly place: string
  readonly #options: MemoryStoreOptions
  #backups: readonly ListedBackup[]

  constructor(backups: readonly ListedBackup[], options: MemoryStoreOptions = {}) {
    this.#backups = backups
    this.#options = options
    this.kind = options.kind ?? 'directory'
    this.place = options.place ?? '/somewhere/backups'
  }

  get ids(): string[] {
    return this.#backups.map(({ id }) => id)
  }

  async admit(): Promise<void> {}

  put(): Promise<Kept> {
    throw new Error('nothing is put into this store')
  }

  fetch(): Promise<string> {
    throw new Error('nothing is fetched from this store')
  }

  async list(): Promise<readonly ListedBackup[]> {
    if (this.#options.failure) throw this.#options.failure
    return this.#backups
  }

  async remove(backups: readonly ListedBackup[]): Promise<readonly Removal[]> {
    if (this.#options.removeFailure) throw this.#options.removeFailure
    const removals = backups.map((backup): Removal => {
      const lockedUntil = this.#options.lockOf?.(backup)
      if (lockedUntil !== undefined) return { backup, fault: `it is locked until ${lockedUntil}`, lockedUntil }
      return { backup, fault: this.#options.faultOf?.(backup) }
    })
    const gone = removals.filter(({ fault }) => fault === undefined).map(({ backup }) => backup.key)
    this.#backups = this.#backups.filter(({ key }) => !gone.includes(key))
    return removals
  }

  async readTime(): Promise<Date | undefined> {
    return this.#options.time
  }

  async usage(): Promise<Usage> {
    if (this.#options.usageFailure) throw this.#options.usageFailure
    const bytes = this.#backups.reduce((sum, backup) => sum + (backup.bytes ?? 0), 0)
    return { bytes, total: bytes + (this.#options.others ?? 0), free: this.#options.free }
  }
}
