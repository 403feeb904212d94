/** What no Java identifier may be, and what would hide a method that the class has; in lower case. */
export const JAVA_RESERVED: ReadonlySet<string> = new Set(
  (
    'abstract assert boolean break byte case catch char class const continue default do double else enum extends ' +
    'false final finally float for goto if implements import instanceof int interface long native new null ' +
    'package permits private protected public record return sealed short static strictfp super ' +
    'switch synchronized this throw throws transient true try var void volatile while yield ' +
    'clone equals finalize getclass hashcode notify notifyall tostring wait tomap fromenvironment setting settings given java'
  ).split(' '),
);
