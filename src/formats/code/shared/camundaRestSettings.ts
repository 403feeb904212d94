import type { EngineSetting } from './envExampleFile.ts';

/** Read by every worker itself. */
export const HEALTH_PORT: EngineSetting = {
  environment: 'HEALTH_PORT',
  description: 'Where GET /health answers probes; 8080 while it is not set',
};

/** What clients of Camunda's REST interface read, in every language. */
export const CAMUNDA_REST_SETTINGS: readonly EngineSetting[] = [
  {
    environment: 'CAMUNDA_REST_ADDRESS',
    description: 'Address of the Camunda 8 cluster, like http://localhost:8080',
    isNeeded: true,
  },
  { environment: 'CAMUNDA_AUTH_STRATEGY', description: 'NONE, BASIC or OAUTH' },
  { environment: 'CAMUNDA_BASIC_AUTH_USERNAME', description: 'For BASIC' },
  { environment: 'CAMUNDA_BASIC_AUTH_PASSWORD', description: 'For BASIC. Secret.', isSecret: true },
  { environment: 'CAMUNDA_OAUTH_URL', description: 'For OAUTH: where tokens are given out' },
  { environment: 'CAMUNDA_CLIENT_ID', description: 'For OAUTH' },
  { environment: 'CAMUNDA_CLIENT_SECRET', description: 'For OAUTH. Secret.', isSecret: true },
  HEALTH_PORT,
];
