import { t } from '../../language/t.ts';

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
  /** the label as definitions have it, in English whoever makes them */
  readonly description: string;
  /** what a configuration variable for it is called when nobody says otherwise */
  readonly name: string;
  readonly secret: boolean;
  readonly value?: string;
}

const SECRET = { secret: true } as const;
const PLAIN = { secret: false } as const;
const TOKEN_ADDRESS = {
  role: 'token-address',
  label: t('Token address'),
  description: 'Token address',
  name: 'TOKEN_URL',
  ...PLAIN,
};
const CLIENT = [
  { role: 'client', label: t('Client id'), description: 'Client id', name: 'CLIENT_ID', ...PLAIN },
  {
    role: 'client-secret',
    label: t('Client secret'),
    description: 'Client secret',
    name: 'CLIENT_SECRET',
    ...SECRET,
  },
];

export const AUTHENTICATION_ROLES: Readonly<Record<Authentication, readonly AuthenticationRole[]>> = {
  none: [],
  basic: [
    { role: 'user', label: t('User name'), description: 'User name', name: 'USERNAME', ...PLAIN },
    { role: 'password', label: t('Password'), description: 'Password', name: 'PASSWORD', ...SECRET },
  ],
  bearer: [{ role: 'token', label: t('Token'), description: 'Token', name: 'TOKEN', ...SECRET }],
  'api-key': [
    {
      role: 'header',
      label: t('Header'),
      description: 'Header',
      name: 'API_KEY_HEADER',
      value: 'X-API-Key',
      ...PLAIN,
    },
    { role: 'key', label: t('Key'), description: 'Key', name: 'API_KEY', ...SECRET },
  ],
  'oauth2-client': [TOKEN_ADDRESS, ...CLIENT],
  'oauth2-code': [
    {
      role: 'login-address',
      label: t('Login address'),
      description: 'Login address',
      name: 'AUTHORIZATION_URL',
      ...PLAIN,
    },
    TOKEN_ADDRESS,
    ...CLIENT,
  ],
  mtls: [
    {
      role: 'certificate',
      label: t('Certificate'),
      description: 'Certificate',
      name: 'CLIENT_CERTIFICATE',
      ...PLAIN,
    },
    {
      role: 'private-key',
      label: t('Private key'),
      description: 'Private key',
      name: 'CLIENT_PRIVATE_KEY',
      ...SECRET,
    },
  ],
};

export const AUTHENTICATION_LABELS: Readonly<Record<Authentication, string>> = {
  none: t('None'),
  basic: t('Basic'),
  bearer: t('Bearer token'),
  'api-key': t('API key'),
  'oauth2-client': t('OAuth 2.0 client credentials'),
  'oauth2-code': t('OAuth 2.0 authorization code'),
  mtls: t('Client certificate (mTLS)'),
};

/** As files have them, which are the same whoever makes them. */
export const AUTHENTICATION_NAMES: Readonly<Record<Authentication, string>> = {
  none: 'None',
  basic: 'Basic',
  bearer: 'Bearer token',
  'api-key': 'API key',
  'oauth2-client': 'OAuth 2.0 client credentials',
  'oauth2-code': 'OAuth 2.0 authorization code',
  mtls: 'Client certificate (mTLS)',
};
