/** Where localStorage keeps what belongs to a person at this screen. */
export const UI_KEY = 'connector-modeler/ui';
