// `npm run test:engines`: what the product exports, deployed and run on the engines it is meant for. Needs a JDK and Maven.
import { install } from './install.mjs';
import { step } from './step.mjs';

try {
  install();
  process.exit((await step('engines', 'tsx', ['e2e/engines/main.ts'])) ? 0 : 1);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
