import { EMPTY_PLACES_OF_STORAGE, STORAGE_SCREENS } from './storageScreens.ts';
import { API_SCREENS } from './apiScreens.ts';
import { APP_SCREENS } from './appScreens.ts';
import { CAMUNDA_SCREENS } from './camundaScreens.ts';
import { CONNECTOR_SCREENS } from './connectorScreens.ts';
import { MAPPING_SCREENS } from './mappingScreens.ts';
import { PROCESS_SCREENS } from './processScreens.ts';
import { PROJECT_SCREENS } from './projectScreens.ts';

// What is only looked at: journeys of their own go through these.

/** In a workspace with nothing in it. */
export const EMPTY_SCREENS = [
  ...API_SCREENS,
  ...CAMUNDA_SCREENS,
  ...MAPPING_SCREENS,
  ...EMPTY_PLACES_OF_STORAGE,
];

/** On the sample. */
export const SAMPLE_SCREENS = [
  ...APP_SCREENS,
  ...PROJECT_SCREENS,
  ...CONNECTOR_SCREENS,
  ...PROCESS_SCREENS,
  ...STORAGE_SCREENS,
];
