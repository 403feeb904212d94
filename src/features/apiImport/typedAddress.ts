/** A description that is somewhere else. */
export interface TypedAddress {
  readonly url: string;
  readonly host: string;
  /** what its content is kept as */
  readonly file: string;
  /** a command that fetches it, for bash, zsh and PowerShell */
  readonly command: string;
}

/** null: the text is no address of the web, or more than one */
export function typedAddress(text: string): TypedAddress | null {
  const told = text.trim();
  if (!/^https?:\/\/\S+$/i.test(told) || !URL.canParse(told)) return null;
  const url = new URL(told);
  // A password in a command stays in the history of the shell.
  url.username = '';
  url.password = '';
  const file = fileName(url.pathname);
  // Nothing ends a word in these quotes but another one.
  const address = url.href.replaceAll("'", '%27').replaceAll(/[^\x21-\x7e]/g, '');
  return { url: url.href, host: url.host, file, command: `curl -fL -o ${file} '${address}'` };
}

/** The last part of the path, as far as it is harmless; `$metadata` is XML without saying so. */
function fileName(path: string): string {
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  if (/^(\$|%24)metadata$/i.test(last)) return 'metadata.xml';
  const plain = last
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return plain === '' ? 'description' : plain;
}
