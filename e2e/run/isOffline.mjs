const CODES =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKETTIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** Whether npm says that it could not reach its registry. Anything else that goes wrong is a failure of what it installs. */
export function isOffline(said) {
  return CODES.test(said);
}
