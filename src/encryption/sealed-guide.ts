// RESTORE.md of an encrypted backup: how to open it, with Migration Gate or with age. It has no names of the database; the
// guide that has them, and the very commands, is in RESTORE.md.age.

import {
  checksumsFile,
  guideFile,
  hidesNames,
  identityFile,
  manifestFile,
  type SealedManifest,
  sealedSuffix
} from '../snapshot/manifest.ts'
import { gateIntroduction } from '../snapshot/restore-guide.ts'
import { count } from '../wording.ts'

type GuideManifest = Omit<SealedManifest, 'checksum'>

/** Markdown with shell commands. */
export function renderSealedGuide(manifest: GuideManifest): string {
  return `${[introduction(manifest), gateSection(manifest), ageSection(manifest)].join('\n\n')}\n`
}

function introduction({ backup_id, timestamp, tables, total_records, encryption }: GuideManifest): string {
  const readers = [
    ...encryption.recipients.map((recipient) => `- whoever has the identity of \`${recipient}\``),
    ...(encryption.passphrase ? ['- whoever knows the passphrase'] : [])
  ]
  return `# Restoring ${backup_id}

Taken at ${timestamp}: ${count(tables.length, 'table')}, ${count(total_records, 'row')}. Every file with content is encrypted with
[age](https://age-encryption.org). It can be read by:

${readers.join('\n')}

Whether the files are whole can be seen without any key: \`sha256sum --check ${checksumsFile}\`, in this directory.`
}

function gateSection({ backup_id, encryption }: GuideManifest): string {
  const keys = [
    ...(encryption.recipients.length > 0
      ? ['export BACKUP_IDENTITY=key.txt   # the file that age-keygen wrote, or an ssh-ed25519 private key']
      : []),
    ...(encryption.passphrase
      ? [
          `read -rs BACKUP_PASSPHRASE && export BACKUP_PASSPHRASE${encryption.recipients.length > 0 ? '   # or this' : ''}`
        ]
      : [])
  ]
  return `${gateIntroduction}

In the directory that holds \`${backup_id}\`:

\`\`\`bash
${keys.join('\n')}
migration-gate verify ${backup_id}
migration-gate drill ${backup_id}

export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'
migration-gate restore ${backup_id}                         # everything, into an empty database
migration-gate restore ${backup_id} --in-place --output .   # or back to how it was, whatever is there now
\`\`\`

\`restore\` shows what it will do, and asks. (\`--dry-run\` stops there, \`--yes\` does not ask.)`
}

function ageSection({ tables, encryption }: GuideManifest): string {
  const { recipients, passphrase } = encryption
  const open = `age --decrypt --output ../key.txt ${identityFile}   # asks for the passphrase${recipients.length > 0 ? '; not needed with an identity' : ''}\n`
  const isHidden = hidesNames({ tables })
  const left = isHidden ? `${identityFile} | table_*` : identityFile
  const hiddenTables = isHidden
    ? `
# The manifest has the names of the tables' files.
jq --raw-output '.tables | to_entries[] | "\\(.key + 1) \\(.value.file)"' ../plain/${manifestFile} |
  while read -r number file; do
    age --decrypt --identity ../key.txt --output "../plain/$file" "table_$number.json\${file##*.json}${sealedSuffix}"
  done
`
    : ''
  return `## With age alone

In this directory, with the identity in \`../key.txt\`:

\`\`\`bash
${passphrase ? open : ''}mkdir -m 700 ../plain
for file in *${sealedSuffix}; do
  case "$file" in
    ${left}) ;;
    *) age --decrypt --identity ../key.txt --output "../plain/\${file%${sealedSuffix}}" "$file" ;;
  esac
done
${hiddenTables}
(cd ../plain && sha256sum --check ${checksumsFile})
\`\`\`

\`../plain\` is then the backup as it was made. Its \`${guideFile}\` goes on from there. Nothing of it is encrypted: when you are
done, remove it${passphrase ? ', and `../key.txt` too' : ''}.`
}
