import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import type { OutFile } from '../ImportItem.ts';
import { checksum, fromBase64Url, toBase64Url } from './linkText.ts';
import { packFiles, TooMuchUnpacked, unpackFiles } from './packFiles.ts';

/** From here on some programs cut a link. */
export const LONG_LINK = 2_000;
/** From here on too many do. */
export const MOST_LINK = 8_000;
/** What is looked into at all. */
const MOST_READ = 100_000;

const START = '#/share/';
const VERSION = '1';

/** It cannot be opened; the message is for the user. */
export class LinkRefused extends Error {}

/**
 * Files as the part of an address that browsers send to no server: version, length, what is packed, checksum. The length
 * tells a cut link from a broken one; the checksum ends in a letter or digit, which nobody takes for the end of a sentence.
 * @param page the address of the product, without anything after #
 */
export function shareLink(page: string, files: readonly OutFile[]): string {
  const packed = toBase64Url(packFiles(files));
  const body = `${packed}.${checksum(packed)}`;
  return `${page}${START}${VERSION}.${String(body.length)}.${body}`;
}

/** @throws LinkRefused for a link that is cut, broken, too large or of something else */
export function filesOfLink(address: string): readonly OutFile[] {
  const data = /#\/?share\/?(.*)$/s.exec(address)?.[1] ?? '';
  if (address.length > MOST_READ)
    throw new LinkRefused(
      t`The link is too large: it has ${numberText(address.length)} characters, and those made here have at most ${numberText(MOST_LINK)}.`,
    );
  const { declared, rest } = partsOf(data, address.length);
  if (rest.length < declared) {
    const whole = address.length - rest.length + declared;
    throw new LinkRefused(
      t`The link is cut: ${numberText(address.length)} of ${numberText(whole)} characters. Ask for it again, or for the file.`,
    );
  }
  // What stands behind it came from the text around it: a bracket, a full stop.
  const [packed = '', sum = ''] = rest.slice(0, declared).split('.');
  const bytes = fromBase64Url(packed);
  if (!bytes || sum !== checksum(packed))
    throw new LinkRefused(t('The link is broken: some of its characters are others. Ask for it again.'));
  return unpacked(bytes);
}

function partsOf(data: string, length: number): { readonly declared: number; readonly rest: string } {
  const [, version = '', declared = '', rest = ''] = /^(\d+)\.(\d{1,7})\.(.*)$/s.exec(data) ?? [];
  if (version === VERSION) return { declared: Number(declared), rest };
  if (version !== '')
    throw new LinkRefused(
      t('The link is of a newer Connector Modeler. Reload the page to get that, and open the link again.'),
    );
  if (/^(1(\.\d{0,7})?)?$/.test(data))
    throw new LinkRefused(
      t`The link is cut: only its first ${numberText(length)} characters are here. Ask for it again, or for the file.`,
    );
  throw new LinkRefused(t('The link holds nothing that Connector Modeler shares.'));
}

function unpacked(bytes: Uint8Array): readonly OutFile[] {
  try {
    const files = unpackFiles(bytes);
    if (files) return files;
  } catch (error) {
    if (!(error instanceof TooMuchUnpacked)) throw error;
    throw new LinkRefused(t('What is in the link unpacks to more than 1 MB. Ask for the file.'));
  }
  throw new LinkRefused(t('The link holds nothing that Connector Modeler shares.'));
}
