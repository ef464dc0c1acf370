// Small file systems, for tests of full disks. Only root can mount one, and only on Linux is it done in this way.

import { execFileSync, spawnSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { eventually, temporaryDirectory } from './backup.ts'

/** A file system in memory. It goes when it is disposed of, once nobody has a file of it open. */
export interface Disk extends AsyncDisposable {
  readonly path: string
}

/** Mounts one with room for so many megabytes; undefined where that cannot be done. Everybody may write there. */
export async function mountDisk(megabytes: number): Promise<Disk | undefined> {
  const { path, ...home } = await temporaryDirectory()
  await chmod(path, 0o755)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    await home[Symbol.asyncDispose]()
    return undefined
  }
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await eventually('nobody has a file of the disk open', () => spawnSync('umount', [path]).status === 0)
      await home[Symbol.asyncDispose]()
    }
  }
}
