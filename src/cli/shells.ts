import type { Candidate } from '../app/completions.ts';
import type { Shell } from './commands/aanvullen.ts';

/** First line of the answer to a shell: what it must do. */
const WORDS = 'woorden';
const FILES = 'bestanden';

/** The answer that lets the shell complete names of files. */
export const FILES_ANSWER = `${FILES}\n`;

/**
 * The answer with candidates: a line each, its description behind a tab.
 * @param raw the word at the cursor as it stands on the command line, quotes and all.
 * @param before what stands before the value in the same word.
 */
export function wordsAnswer(
  shell: Shell,
  candidates: readonly Candidate[],
  raw: string,
  before: string,
): string {
  const lines = candidates.map(({ value, description }) => {
    const text = WRITERS[shell](value, raw, before);
    return shell === 'bash' || description === null ? text : `${text}\t${description}`;
  });
  return `${[WORDS, ...lines].join('\n')}\n`;
}

/** The word as a shell would take it: without quotes and the backslashes before signs. */
export function unquoted(shell: Shell, raw: string): string {
  const quote = raw[0];
  if (shell === 'powershell') {
    return quote === "'" || quote === '"' ? raw.slice(1).replace(/["']$/u, '') : raw.replaceAll('`', '');
  }
  if (quote === "'") return raw.slice(1).replace(/'$/u, '').replaceAll("'\\''", "'");
  if (quote === '"')
    return raw
      .slice(1)
      .replace(/"$/u, '')
      .replace(/\\(["$`\\])/gu, '$1');
  return raw.replace(/\\(.)/gsu, '$1');
}

/** How a value is handed to each shell. zsh and fish put in quotes themselves what needs them. */
const WRITERS: Readonly<Record<Shell, (value: string, raw: string, before: string) => string>> = {
  // Bash takes `=` for the end of a word, so what stands before it is not replaced.
  bash: (value, raw) => {
    const quote = raw[0];
    // The quote that is open stays where it is, and bash closes it.
    if (quote === '"') return value.replace(/["$`\\]/gu, '\\$&');
    if (quote === "'") return value.replaceAll("'", "'\\''");
    return value.replace(/[^\p{L}\p{N}_.,:/+@%-]/gu, '\\$&');
  },
  zsh: (value, _raw, before) => before + value,
  fish: (value, _raw, before) => before + value,
  powershell: (value, _raw, before) =>
    /^[\p{L}\p{N}_./:-]+$/u.test(value) ? before + value : `${before}'${value.replaceAll("'", "''")}'`,
};

const BASH = `# Aanvullen van mao in bash: zet in ~/.bashrc de regel  eval "$(mao aanvullen bash)"
_mao_aanvullen() {
  local soort regel
  COMPREPLY=()
  {
    IFS= read -r soort
    if [ "$soort" = "${FILES}" ]; then
      compopt -o default 2>/dev/null
    else
      while IFS= read -r regel; do COMPREPLY+=("$regel"); done
    fi
  } < <(mao aanvullen --voor bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _mao_aanvullen mao
`;

const ZSH = `#compdef mao
# Aanvullen van mao in zsh: zet in ~/.zshrc, na compinit, de regel  eval "$(mao aanvullen zsh)"
_mao() {
  local -a regels waarden teksten
  local regel
  regels=("\${(@f)$(mao aanvullen --voor zsh -- "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  if [[ $regels[1] == ${FILES} ]]; then
    _files
    return
  fi
  for regel in "\${(@)regels[2,-1]}"; do
    waarden+=("\${regel%%$'\\t'*}")
    if [[ $regel == *$'\\t'* ]]; then
      teksten+=("\${regel%%$'\\t'*}  -- \${regel#*$'\\t'}")
    else
      teksten+=("$regel")
    fi
  done
  (( $#waarden )) && compadd -U -l -V mao -d teksten -a waarden
}
if [[ $funcstack[1] == _mao ]]; then
  _mao "$@"
else
  compdef _mao mao
fi
`;

const FISH = `# Aanvullen van mao in fish: mao aanvullen fish > ~/.config/fish/completions/mao.fish
function __mao_aanvullen
    set -l woorden (commandline -opc)
    set -l nu (commandline -ct)
    set -l regels (mao aanvullen --voor fish -- $woorden[2..-1] "$nu" 2>/dev/null)
    if test "$regels[1]" = ${FILES}
        __fish_complete_path "$nu"
    else if test (count $regels) -gt 1
        printf '%s\\n' $regels[2..-1]
    end
end
complete -c mao -e
complete -c mao -f -k -a '(__mao_aanvullen)'
`;

const POWERSHELL = `# Aanvullen van mao in PowerShell: zet in $PROFILE de regel  mao aanvullen powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mao -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $woorden = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text -replace '"', "'" })
    $opties = @('--voor', 'powershell')
    # Een leeg woord komt in oudere versies niet aan.
    if ($wordToComplete -eq '') { $opties += '--nieuw' }
    $codering = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $regels = @(mao aanvullen @opties '--' @woorden 2>$null)
    } finally {
        [Console]::OutputEncoding = $codering
    }
    if ($regels.Count -lt 2 -or $regels[0] -ne '${WORDS}') { return }
    $regels[1..($regels.Count - 1)] | ForEach-Object {
        $waarde, $uitleg = $_ -split "\`t", 2
        if (-not $uitleg) { $uitleg = $waarde }
        [System.Management.Automation.CompletionResult]::new($waarde, $waarde, 'ParameterValue', $uitleg)
    }
}
`;

/** What a shell runs once to complete \`mao\`. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: BASH,
  zsh: ZSH,
  fish: FISH,
  powershell: POWERSHELL,
};
