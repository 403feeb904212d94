export const AUTHENTICATIONS = [
  'none',
  'basic',
  'bearer',
  'api-key',
  'oauth2-client',
  'oauth2-code',
  'mtls',
] as const;
/** How a connector proves who it is. */
export type Authentication = (typeof AUTHENTICATIONS)[number];

/** One value a way of authentication cannot do without. */
export interface AuthenticationRole {
  readonly role: string;
  readonly label: string;
  /** what a configuration variable for it is called when nobody says otherwise */
  readonly name: string;
  readonly secret: boolean;
  readonly value?: string;
}

const SECRET = { secret: true } as const;
const PLAIN = { secret: false } as const;
const TOKEN_ADDRESS = { role: 'token-address', label: 'Token address', name: 'TOKEN_URL', ...PLAIN };
const CLIENT = [
  { role: 'client', label: 'Client id', name: 'CLIENT_ID', ...PLAIN },
  { role: 'client-secret', label: 'Client secret', name: 'CLIENT_SECRET', ...SECRET },
];

export const AUTHENTICATION_ROLES: Readonly<Record<Authentication, readonly AuthenticationRole[]>> = {
  none: [],
  basic: [
    { role: 'user', label: 'User name', name: 'USERNAME', ...PLAIN },
    { role: 'password', label: 'Password', name: 'PASSWORD', ...SECRET },
  ],
  bearer: [{ role: 'token', label: 'Token', name: 'TOKEN', ...SECRET }],
  'api-key': [
    { role: 'header', label: 'Header', name: 'API_KEY_HEADER', value: 'X-API-Key', ...PLAIN },
    { role: 'key', label: 'Key', name: 'API_KEY', ...SECRET },
  ],
  'oauth2-client': [TOKEN_ADDRESS, ...CLIENT],
  'oauth2-code': [
    { role: 'login-address', label: 'Login address', name: 'AUTHORIZATION_URL', ...PLAIN },
    TOKEN_ADDRESS,
    ...CLIENT,
  ],
  mtls: [
    { role: 'certificate', label: 'Certificate', name: 'CLIENT_CERTIFICATE', ...PLAIN },
    { role: 'private-key', label: 'Private key', name: 'CLIENT_PRIVATE_KEY', ...SECRET },
  ],
};

export const AUTHENTICATION_LABELS: Readonly<Record<Authentication, string>> = {
  none: 'None',
  basic: 'Basic',
  bearer: 'Bearer token',
  'api-key': 'API key',
  'oauth2-client': 'OAuth 2.0 client credentials',
  'oauth2-code': 'OAuth 2.0 authorization code',
  mtls: 'Client certificate (mTLS)',
};
