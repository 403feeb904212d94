const SECRET = /pass(?:word|wd|phrase)|secret|token(?![a-z])|api.?key|private.?key|credential/i;
/** Where one is fetched or sent to. */
const PLACE = /endpoint|url|location/i;

/** Whether a field is called like a secret. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !PLACE.test(name);
}
