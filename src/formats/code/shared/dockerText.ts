import { CodeText, codeTag } from '../CodeText.ts';

type Docker = CodeText<'docker'>;
export const docker = codeTag('docker');

/** A quoted value of a Dockerfile: of one line, with no variable in it; what cannot be seen is left out. */
export function dockerString(text: string): Docker {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\s]+/gu, ' ').trim();
  return new CodeText('docker', `"${plain.replaceAll(/[\\"$`]/g, String.raw`\$&`)}"`);
}
