/**
 * Characters of a string literal that nobody sees, or that turn the direction of what stands around them, as `\uXXXX`.
 * Scripts written from right to left are escaped as well: beside quotes and brackets they reorder the line.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these are what must not stand in source text
  /[\u0000-\u001f\u007f-\u00a0\u00ad]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Co}|\p{Cn}|\p{M}|(?! )\p{Zs}|\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Cs}/gu;

export function escapeUnseen(text: string): string {
  return text.replaceAll(UNSEEN, (found) => {
    let escaped = '';
    for (let at = 0; at < found.length; at += 1) {
      escaped += `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`;
    }
    return escaped;
  });
}
