// The way back from a push that was not meant: commands that are ready to paste, and what is known of whether they work.

import type { BackupReport } from '../commands/backup.ts'
import { remoteOf } from '../commands/keep.ts'
import type { Undo } from '../commands/migration-words.ts'
import type { RehearseReport } from '../commands/rehearse.ts'
import { sealedSuffix, undoFile } from '../snapshot/manifest.ts'
import type { Remote } from '../stores/store.ts'
import { escapeMessage, renderCodeBlock, renderFolded, renderList } from './blocks.ts'

/** Where the backup is that somebody would go back to. */
export interface Refuge {
  readonly id: string
  /** Undefined: nothing was kept. */
  readonly directory: string | undefined
  /** What outlives the runner. */
  readonly remote: Remote | undefined
  /** Has the backup an undo.sql for these migrations? */
  readonly hasUndo: boolean
  /** Does it take an identity, or a passphrase, to read it? */
  readonly isEncrypted: boolean
}

export function refugeOf(report: BackupReport | RehearseReport): Refuge {
  const { directory, manifest } = report
  const isFresh = report.command === 'backup'
  return {
    id: manifest?.backup_id ?? '',
    directory,
    hasUndo: isFresh,
    isEncrypted: isFresh && report.sealed !== undefined,
    remote: isFresh ? remoteOf(report) : undefined
  }
}

/** For a sentence. `show`: how names are written there. */
export function nameRemote({ store, name }: Remote, show: (name: string) => string = String): string {
  return store === 's3' ? `${show(name)} in S3` : `the artifact ${show(name)}`
}

/** Tables that one command may name. */
const mostTables = 50

/** Characters of SQL that are shown. */
const mostSql = 20_000

/**
 * Says where the backup is, for the commands behind it. No password stands in any of them. A remark has a line of its own: behind
 * a command, a zsh that somebody types into takes it for more of the command.
 */
export function commandsThither({ id, directory, remote, isEncrypted }: Refuge): string[] {
  const target = [
    "export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'",
    ...(isEncrypted ? ['# the identity that opens the backup', 'export BACKUP_IDENTITY=key.txt'] : [])
  ]
  if (!remote) return [...target, `BACKUP=${shellQuote(directory ?? '')}`]
  const download = `migration-gate download ${shellQuote(remote.name)}`
  if (remote.store === 's3') {
    const access = ['# AWS_ACCESS_KEY_ID and such are yours to set', `export BACKUP_S3_URL=${shellQuote(remote.url)}`]
    // On the machine that made it, it may be there still.
    return [...target, ...access, `BACKUP=backups/${shellQuote(remote.name)}`, `[ -d "$BACKUP" ] || ${download}`]
  }
  const access = `export GITHUB_REPOSITORY=${shellQuote(remote.repository)} GITHUB_TOKEN="$(gh auth token)"`
  return [...target, access, download, `BACKUP=backups/${shellQuote(id)}`]
}

/** Where the backup was made before the rehearsal, and nothing was added to it. */
const saveUndo = `migration-gate rehearse "$BACKUP" --json | jq -r .migrations.rehearsal.undo.sql > ${undoFile}`

/** Nothing but this one file is needed in plain text. */
const openUndo = `age --decrypt --identity "$BACKUP_IDENTITY" --output ${undoFile} "$BACKUP/${undoFile}${sealedSuffix}"`

/** Brings back what was lost; all of the backup, if the way to it alone has not proven itself, or is too long to be written. */
export function commandsBack(undo: Undo, { hasUndo, isEncrypted }: Refuge): string[] {
  const { dropped, beside, sql } = undo
  if (!isUsable(undo)) return ['migration-gate restore "$BACKUP" --in-place']
  const cleanUp = beside.map(({ schema }) => `DROP SCHEMA ${quoteSchema(schema)} CASCADE`).join('; ')
  const psql = 'psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1'
  return [
    ...(dropped.length > 0 ? [`migration-gate restore "$BACKUP"${tablesOf(dropped)}`] : []),
    ...beside.map(
      ({ schema, tables }) => `migration-gate restore "$BACKUP"${tablesOf(tables)} --into-schema ${shellQuote(schema)}`
    ),
    ...(sql === '' || (hasUndo && !isEncrypted) ? [] : [hasUndo ? openUndo : saveUndo]),
    ...(sql === '' ? [] : [`${psql} --file ${hasUndo && !isEncrypted ? `"$BACKUP/${undoFile}"` : undoFile}`]),
    ...(beside.length > 0 ? ['# once you have looked', `${psql} --command ${shellQuote(cleanUp)}`] : [])
  ]
}

/** Has it proven itself, and can a command name all of its tables? */
export function isUsable({ failure, dropped, beside }: Undo): boolean {
  const named = [dropped, ...beside.map(({ tables }) => tables)]
  return failure === undefined && named.every((tables) => tables.length <= mostTables)
}

/** The option separates names at commas and line breaks, and trims them; * stands for any characters. */
function tablesOf(tables: readonly string[]): string {
  const patterns = tables.map((table) => table.replace(/[,\n\r*]+\s*|^\s+|\s+$/g, '*'))
  return patterns.map((pattern) => ` --table ${shellQuote(pattern)}`).join('')
}

function shellQuote(text: string): string {
  return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

function quoteSchema(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/** The part of a summary. */
export function renderWayBack(undo: Undo | undefined, refuge: Refuge): string[] {
  if (!undo) return []
  return [
    '### The way back',
    tellTrial(undo),
    ...renderCommands(undo, refuge),
    ...(undo.remarks.length > 0 ? [renderList(undo.remarks)] : []),
    ...renderSql(undo, refuge)
  ]
}

function tellTrial(undo: Undo): string {
  if (undo.failure !== undefined) {
    return `What would be lost can **not** be fetched by itself: that was tried in the sandbox, and did not work (${escapeMessage(undo.failure, 1000)}). The backup as a whole can be restored, which also takes back what was written since.`
  }
  const proof =
    'What would be lost can be fetched from the backup: **that was tried in the sandbox after the push, and brought everything back.**'
  return isUsable(undo)
    ? proof
    : `${proof} But there are too many tables for a command: restore all of it, which also takes back what was written since.`
}

function renderCommands(undo: Undo, refuge: Refuge): string[] {
  if (refuge.directory === undefined) return ['The backup that is taken before the push will have the commands for it.']
  const commands = [...commandsThither(refuge), ...commandsBack(undo, refuge)]
  const help = '`RESTORE.md` in the backup says how to get `migration-gate`. `restore` shows what it will do, and asks.'
  return [renderCodeBlock(commands.join('\n'), 'bash'), help]
}

/** A backup that was made before the rehearsal has no such file. */
function renderSql({ sql }: Undo, { directory, hasUndo }: Refuge): string[] {
  if (sql === '') return []
  const isToBeSaved = directory !== undefined && !hasUndo
  const title = `<code>${undoFile}</code>${isToBeSaved ? ', to be saved under this name' : ''}`
  if (sql.length <= mostSql) return [renderFolded(title, renderCodeBlock(sql, 'sql'))]
  return isToBeSaved ? [`\`${undoFile}\` is too long to be shown: \`migration-gate rehearse --json\` has it.`] : []
}
