export { isJsonArray, isJsonObject, member } from '../../domain/jsonValue.ts';
